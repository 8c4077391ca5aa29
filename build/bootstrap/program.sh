# Read by build.sh when there is no current program: finds the SDK, chooses the packages, compiles, stamps.
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

for part in lock process sdk packages; do
  # shellcheck disable=SC1090
  . "build/bootstrap/$part.sh"
done

provide_program() {
  if ! mkdir -p "$programs" || ! [ -w "$programs" ]; then
    stop "'$root/$programs' cannot be written; nothing was run. Give it to the user who runs the build, or remove it."
  fi
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
  if [ -n "$child" ]; then end_child; fi
  rm -rf "$programs/stamp.$$" "$programs/new.$$"
  if [ -f "$lock/$$" ]; then
    rm -f "$lock/$$"
    rmdir "$lock"
  fi
}

# The stamp is made before the sources are compiled and put in place last; sources that change meanwhile are compiled again.
make_program() {
  local sources new=$programs/new.$$
  # A compiler that was killed may have left half a file that looks up to date.
  if [ -f "$unfinished" ]; then rm -rf .nuke/temp/artifacts/*-program "$programs"/new.*; fi
  for _ in 1 2 3; do
    sources=$(digest_of_sources)
    choose_packages "$sources"
    program=$programs/$choice-$sources
    printf '%s\n' "$program" "$dotnet" "$inputs_line" >"$programs/stamp.$$"
    if ! [ -f "$program/_build.dll" ]; then
      compile "$new"
      [ "$(digest_of_sources)" = "$sources" ] || continue
      rm -rf "$program"
      mv "$new" "$program"
    fi
    touch "$program"
    mv -f "$programs/stamp.$$" "$stamp"
    return
  done
  stop "the sources below build/ changed during each of 3 compilations; nothing was run. Run it again when they are at rest."
}

compile() { # folder
  local status=0
  rm -rf "$1"
  run_sdk 600 publish --no-restore -p:PublishDir="../../$1/" || status=$?
  if [ "$status" = 124 ]; then stop "compiling the build program takes more than 10 min; nothing was run. Its output is in '$log'."; fi
  if [ "$status" != 0 ]; then stop_with_errors "the build program does not compile"; fi
}

# Programs that still run keep their folder, and so do the newest three.
remove_older_programs() {
  local running folder
  running=$(ps -A -o args= 2>/dev/null || cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\0' ' ' || true)
  # shellcheck disable=SC2012  # The names are ours: a choice and a digest.
  ls -td "$programs"/*-*/ | tail -n +4 | while IFS= read -r folder; do
    case $running in *"$folder"*) ;; *) rm -rf "$folder" ;; esac
  done
}
