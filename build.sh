#!/usr/bin/env bash
# Starts the build program (build/_build); where it is missing or its sources changed, build/bootstrap/program.sh compiles it first.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
unset CDPATH

export STACK_CALLER_DIRECTORY=$PWD
export NUKE_TELEMETRY_OPTOUT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The root is where this file is, also when it was called through a symbolic link (macOS has no 'readlink -f').
script=${BASH_SOURCE[0]}
case $script in */*) ;; *) script=./$script ;; esac
while [ -L "$script" ]; do
  link=$(readlink "$script")
  case $link in /*) script=$link ;; *) script=${script%/*}/$link ;; esac
done
cd -P -- "${script%/*}/"
root=$PWD

case ${STACK_BUILD_PACKAGES:-} in
  '' | published | subset) ;;
  *)
    echo "build  STACK_BUILD_PACKAGES is '$STACK_BUILD_PACKAGES'; nothing was run. Set 'published' or 'subset', or unset it." >&2
    exit 2
    ;;
esac

# What the compiled program depends on. A file that comes or goes at the root shows in this list; below build/ it shows in its folder's time.
inputs=(build)
for input in Directory.*.props Directory.*.targets global.json nuget.config .editorconfig .config; do
  [ ! -e "$input" ] || inputs+=("$input")
done
inputs_line="${inputs[*]} ${STACK_PACKAGE_SOURCE:-}"
memory=.nuke/temp/build-packages.props
stamp=.nuke/temp/program/${STACK_BUILD_PACKAGES:-chosen}.stamp

# The stamp names a program and has the time at which its sources were read. The time of the last status change is compared, not of the
# last modification: it also tells of an older file that was copied or unpacked over a newer one. A find without -cnewer complains, which
# counts as a change, so that checksums decide. The remembered choice of packages holds for a week.
program_is_current() {
  [ -f "$stamp" ] || return 1
  { IFS= read -r program && IFS= read -r dotnet && IFS= read -r stamped_inputs; } <"$stamp" || return 1
  [ "$stamped_inputs" = "$inputs_line" ] && [ -f "$program/_build.dll" ] && [ -x "$dotnet" ] || return 1
  if [ -n "${STACK_BUILD_PACKAGES:-}" ]; then
    [ -z "$(find "${inputs[@]}" -cnewer "$stamp" 2>&1)" ]
  else
    [ -z "$(find "${inputs[@]}" "$memory" \( -cnewer "$stamp" -o -path "$memory" -mtime +6 \) 2>&1)" ]
  fi
}

# A release's bundle brings the program and its runtime. A clone is never run by it, nor whoever chooses the packages: both compile their sources.
bundled=program/linux-x64
has_bundled_program() { [ -x $bundled/_build ] && [ ! -e .git ] && [ -z "${STACK_BUILD_PACKAGES:-}" ]; }

# Linux on x86-64 with glibc, and nothing else, has this loader: it is what the program's runtime needs of the machine.
loader=/lib64/ld-linux-x86-64.so.2
start_bundled_program() {
  { IFS= read -r version && IFS= read -r packages; } <$bundled/origin
  echo "build  litellm-stack $version, its program compiled with the packages '$packages'" >&2
  exec $bundled/_build "$@"
}

# The order of candidates: the program compiled earlier, then a newly compiled one.
choose_program() {
  program_is_current && return
  ! has_bundled_program || echo "build  the bundle's program is for Linux on x86-64 with glibc ('$loader'), which this is not: the sources beside it are compiled" >&2
  # shellcheck source=build/bootstrap/program.sh
  . build/bootstrap/program.sh
  provide_program
}

if [ -e "$loader" ] && has_bundled_program; then start_bundled_program "$@"; fi
choose_program
case $dotnet in
  .nuke/*) export DOTNET_ROOT=$root/.nuke/temp/dotnet PATH=$root/.nuke/temp/dotnet:$PATH ;;
esac
exec "$dotnet" "$program/_build.dll" "$@"
