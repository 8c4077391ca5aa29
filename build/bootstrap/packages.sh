# Which packages the program stands on, and restoring them. Read by program.sh.
# shellcheck shell=bash disable=SC2154  # build.sh sets inputs, memory and stamp, program.sh programs.

restore_seconds=${STACK_RESTORE_SECONDS:-120}
case $restore_seconds in
  *[!0-9]*)
    say "STACK_RESTORE_SECONDS is '$restore_seconds'; nothing was run. Set a number of seconds, or unset it."
    exit 2
    ;;
esac

sum=(cksum)
if command -v shasum >/dev/null; then sum=(shasum -a 256); fi
if command -v sha256sum >/dev/null; then sum=(sha256sum); fi

digest_of_sources() { # without what editors leave beside an open file
  find "${inputs[@]}" -type f ! -name '*~' ! -name '.*.sw?' ! -name '.#*' -exec "${sum[@]}" {} + | LC_ALL=C sort | "${sum[@]}" | cut -c 1-16
}

digest_of_package_sources() {
  { cat nuget.config Directory.Packages.props && printf '%s\n' "${STACK_PACKAGE_SOURCE:-}"; } | "${sum[@]}" | cut -c 1-16
}

# Directory.Build.props imports what is remembered, so that a plain 'dotnet test' agrees with this program.
remember() { # choice
  cat >"$memory.$$" <<XML
<Project>
  <!-- Chosen for the package sources $(digest_of_package_sources); chosen again when they change, after a week, or when this file is removed. -->
  <PropertyGroup>
    <BuildPackages Condition="'\$(BuildPackages)' == ''">$1</BuildPackages>
  </PropertyGroup>
</Project>
XML
  mv -f "$memory.$$" "$memory"
}

recall() { # sets remembered, and expired where that is more than a week ago
  remembered='' expired=''
  if ! [ -f "$memory" ] || ! grep -qF "package sources $(digest_of_package_sources);" "$memory"; then return; fi
  remembered=$(sed -n 's/.*>\([a-z]*\)<\/BuildPackages>.*/\1/p' "$memory")
  if [ -n "$(find "$memory" -mtime +6)" ]; then expired=yes; fi
}

# An override is obeyed and not remembered.
choose_packages() { # digest of the sources
  local override=${STACK_BUILD_PACKAGES:-}
  recall
  if [ -n "$override" ]; then remembered=$override expired=; fi
  choice=$remembered
  if [ -n "$expired" ] || [ -z "$choice" ]; then choice=published; fi
  if [ -z "$expired" ] && [ -n "$remembered" ] && [ -f "$programs/$choice-$1/_build.dll" ]; then return; fi
  if [ -f "$stamp" ]; then say "compiling the build program (its sources changed)"; else say "compiling the build program (first run, about 20 s)"; fi
  restore
  [ -n "$override" ] || remember "$choice"
}

# Restores the choice. Where a source answers and does not have the published packages, the choice becomes the subset; where it does not
# have the ReadyToRun compiler, the program is compiled without.
restore() {
  local status again missing
  precompiled=true
  while :; do
    status=0 again=
    run_sdk "$restore_seconds" restore || status=$?
    if [ "$status" = 0 ]; then return; fi
    if [ "$status" = 124 ] || grep -q NU1301 "$log"; then
      [ -n "$expired" ] || unreachable "$status"
      say "the package source does not answer; the packages stay '$remembered'"
      choice=$remembered expired='' again=yes
      continue
    fi
    missing=$(grep -E 'NU110[12]' "$log" || true)
    case $missing in *Microsoft.NETCore.App.* | *Microsoft.AspNetCore.App.*) [ "$precompiled" = false ] || { precompiled=false again=yes; } ;; esac
    case $choice,${STACK_BUILD_PACKAGES:-},$missing in
      published,,*Nuke.Common* | published,,*Verify.Xunit*)
        choice=subset again=yes
        say "the package source does not have Nuke.Common and Verify.Xunit: using build/Nuke.Subset and tests/Verify.Subset (asked again in a week)"
        ;;
    esac
    [ -n "$again" ] || stop_with_errors "the packages of the build program cannot be restored"
  done
}

unreachable() { # status
  local cause="restoring them takes more than $restore_seconds s (STACK_RESTORE_SECONDS)"
  if [ "$1" != 124 ]; then cause=$(error_lines | awk 'match($0, /NU1301.*/) && !found++ { print substr($0, RSTART) }'); fi
  stop "the packages of the build program cannot be had: ${cause%.}. Nothing was run. Run it again when the package source answers," \
    "name a folder that holds the packages in STACK_PACKAGE_SOURCE, or do without Nuke.Common by STACK_BUILD_PACKAGES=subset."
}
