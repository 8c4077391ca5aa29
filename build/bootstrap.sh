# Read by ../build.sh when there is no current program: finds the SDK, chooses the packages, compiles, stamps.
# shellcheck shell=bash disable=SC2154  # build.sh sets root, inputs, inputs_line, memory and stamp.

programs=.nuke/temp/program
lock=$programs/lock
log=$programs/compile.log
unfinished=$programs/unfinished
child=

say() { printf 'build  %s\n' "$*" >&2; }

stop() {
  say "$@"
  exit 3
}

provide_program() {
  mkdir -p "$programs"
  trap 'clean_up' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  take_lock
  if ! program_is_current; then
    find_sdk
    make_program
    remove_older_programs
  fi
  clean_up
  trap - EXIT HUP INT TERM
}

clean_up() {
  if [ -n "$child" ]; then
    kill -TERM -- "-$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  rm -rf "$programs/stamp.$$" "$programs/new.$$"
  if [ -f "$lock/$$" ]; then
    rm -f "$lock/$$"
    rmdir "$lock"
  fi
}

# The stamp is made before the sources are compiled and put in place last; sources that change meanwhile are compiled again.
make_program() {
  local sources
  # A compiler that was killed may have left half a file that looks up to date.
  if [ -f "$unfinished" ]; then rm -rf .nuke/temp/artifacts/*-program "$programs"/new.*; fi
  for _ in 1 2 3; do
    sources=$(digest_of_sources)
    choose_packages "$sources"
    program=$programs/$choice-$sources
    printf '%s\n' "$program" "$dotnet" "$inputs_line" >"$programs/stamp.$$"
    [ -f "$program/_build.dll" ] || compile
    if [ "$(digest_of_sources)" = "$sources" ]; then
      touch "$program"
      mv -f "$programs/stamp.$$" "$stamp"
      return
    fi
    rm -rf "$program"
  done
  stop "the sources below build/ changed during each of 3 compilations; nothing was run. Run it again when they are at rest."
}

# --- one compilation at a time -------------------------------------------------------------------------------------------------------

is_alive() { [ -n "$1" ] && { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }; }

# The lock is a folder with one file: named by its owner's process id, holding that of the compiler, which may outlive a killed owner.
# Only one of several waiters can remove that file, and rmdir refuses a folder with a new owner in it: no live lock is ever broken.
take_lock() {
  local owner compiler waited=0
  until mkdir "$lock" 2>/dev/null && : 2>/dev/null >"$lock/$$"; do
    owner=$(ls "$lock" 2>/dev/null || true)
    compiler=$(cat "$lock/$owner" 2>/dev/null || true)
    if [ -z "$owner" ]; then
      # Its owner is about to name itself, or ended before it could.
      if [ "$waited" -ge 20 ]; then rmdir "$lock" 2>/dev/null || true; fi
    elif ! is_alive "$owner" && ! is_alive "$compiler"; then
      if rm "$lock/$owner" 2>/dev/null; then rmdir "$lock" 2>/dev/null || true; fi
      continue
    fi
    waited=$((waited + 1))
    if [ "$waited" = 10 ]; then say "waiting for process ${owner:-unknown}, which is compiling the build program"; fi
    if [ "$waited" = 9000 ]; then stop "process $owner has been compiling for 15 min; nothing was run. End it, or remove '$root/$lock' if it is no build."; fi
    sleep 0.1
  done
}

# Runs a command in a process group of its own, so that ending it ends the compilers it started; 124 when it takes too long.
bounded() { # seconds, command...
  local deadline=$((SECONDS + $1)) status=0
  shift
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  child=$!
  set +m
  printf '%s\n' "$child" >"$lock/$$"
  while kill -0 "$child" 2>/dev/null; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      kill -TERM -- "-$child" 2>/dev/null || true
      status=124
      break
    fi
    sleep 0.05
  done
  wait "$child" 2>/dev/null || status=${status/#0/$?}
  child=
  return "$status"
}

# --- the SDK -------------------------------------------------------------------------------------------------------------------------

find_sdk() {
  local own=.nuke/temp/dotnet/dotnet
  for dotnet in "$(type -P dotnet || true)" "$own"; do
    if [ -x "$dotnet" ] && "$dotnet" --version >/dev/null 2>&1; then return; fi
  done
  dotnet=$own
  fetch_sdk
}

fetch_sdk() {
  local url=https://dot.net/v1/dotnet-install.sh script=$programs/dotnet-install.sh channel fetch
  channel=$(sed -n 's/.*"version"[^0-9]*\([0-9]*\.[0-9]*\)\..*/\1/p' global.json)
  say "no .NET SDK $channel on PATH: fetching it into .nuke/temp/dotnet (once)"
  fetch=(wget -q -T 15 -O "$script" "$url")
  if command -v curl >/dev/null; then fetch=(curl -fsSL --connect-timeout 15 --max-time 60 -o "$script" "$url"); fi
  rm -rf .nuke/temp/dotnet.new
  bounded 90 "${fetch[@]}" || no_sdk "$channel" "'$url' cannot be fetched"
  bounded 900 bash "$script" --channel "$channel" --install-dir .nuke/temp/dotnet.new --no-path || no_sdk "$channel" "'$url' does not succeed"
  rm -rf .nuke/temp/dotnet
  mv .nuke/temp/dotnet.new .nuke/temp/dotnet
  "$dotnet" --version >/dev/null 2>&1 || no_sdk "$channel" "what '$url' installs does not fit global.json"
}

no_sdk() { # channel, cause
  tail -n 5 "$log" >&2 || true
  stop "no .NET SDK that fits global.json: none is on PATH, and $2; nothing was run. Install the .NET SDK $1 (https://dotnet.microsoft.com/download), then run it again."
}

# Runs the SDK as it would run in a plain shell: MSBuild takes every environment variable for a property, and cron gives no HOME.
clean_dotnet() {
  local name
  shopt -s nocasematch
  for name in $(compgen -e); do
    case $name in
      version | platform | configuration | targetframework | outputpath | outdir | assemblyname | runtimeidentifier | selfcontained) unset "$name" ;;
    esac
  done
  export HOME=${HOME:-$root/.nuke/temp/home} DOTNET_CLI_UI_LANGUAGE=en
  exec "$dotnet" "$@"
}

run_sdk() { # seconds, verb, further arguments
  local limit=$1 verb=$2 status=0
  shift 2
  : >"$unfinished"
  bounded "$limit" clean_dotnet "$verb" build/_build/_build.csproj -nologo -verbosity:quiet -nodeReuse:false -p:UseSharedCompilation=false \
    -p:BuildPackages="$choice" -p:ArtifactsSuffix=-program -p:Configuration=Release -p:UseAppHost=false \
    -p:UseCurrentRuntimeIdentifier=true -p:SelfContained=false -p:PublishReadyToRun="$precompiled" "$@" || status=$?
  if [ "$status" != 124 ]; then rm -f "$unfinished"; fi
  return "$status"
}

compile() {
  local status=0
  run_sdk 600 publish --no-restore -p:PublishDir="../../$programs/new.$$/" || status=$?
  if [ "$status" = 124 ]; then stop "compiling the build program takes more than 10 min; nothing was run. Its output is in '$log'."; fi
  if [ "$status" != 0 ]; then stop_with_errors "the build program does not compile"; fi
  rm -rf "$program"
  mv "$programs/new.$$" "$program"
}

stop_with_errors() { # what
  say "$1; nothing was run:"
  { grep -E '(^|: )error ' "$log" || tail -n 20 "$log"; } | sed -e "s|$root/||" -e 's| \[[^][]*\]$||' | awk '!seen[$0]++' >&2
  exit 3
}

# Programs that still run keep their folder, and so do the newest three.
remove_older_programs() {
  local running folder place=0
  running=$(ps -A -o args= 2>/dev/null || cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' || true)
  # shellcheck disable=SC2012  # The names are ours: a choice and a digest.
  for folder in $(ls -td "$programs"/*-*/); do
    place=$((place + 1))
    [ "$place" -gt 3 ] || continue
    case $running in *"$folder"*) ;; *) rm -rf "$folder" ;; esac
  done
}

# --- the packages --------------------------------------------------------------------------------------------------------------------

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
  local status again missing limit=${STACK_RESTORE_SECONDS:-120}
  precompiled=true
  while :; do
    status=0 again=
    run_sdk "$limit" restore || status=$?
    if [ "$status" = 0 ]; then return; fi
    if [ "$status" = 124 ] || grep -q NU1301 "$log"; then
      [ -n "$expired" ] || unreachable "$status" "$limit"
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

unreachable() { # status, limit
  local cause="restoring them takes more than $2 s"
  if [ "$1" != 124 ]; then cause=$(grep -m 1 -o 'NU1301.*' "$log" | sed 's| \[[^][]*\]$||'); fi
  stop "the packages of the build program cannot be had: $cause. Nothing was run. Run it again when the package source answers," \
    "name a folder that holds the packages in STACK_PACKAGE_SOURCE, or do without Nuke.Common by STACK_BUILD_PACKAGES=subset."
}
