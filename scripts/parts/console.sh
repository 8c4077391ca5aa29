# shellcheck shell=bash
# Sourced by the set-up scripts: how they speak, and how --dry-run keeps its promise.

DRY_RUN=${DRY_RUN:-}

# say SUBJECT TEXT: one plain line in the same columns as the stack's own transcript.
say() { printf '  %-12s  %s\n' "$1" "$2"; }

# impossible REASON NEXT: ends with 1; the reason and the next step stand on lines of their own.
impossible() {
  say 'not possible' "$1" >&2
  [ $# -lt 2 ] || say 'next' "$2" >&2
  exit 1
}

wrong_use() {
  printf '%s\n' "$1" "Usage: ${0##*/} [--dry-run|--help]" >&2
  exit 2
}

# step SUBJECT TEXT COMMAND...: says what happens, then does it; a dry run only says it.
step() {
  local subject=$1 text=$2
  shift 2
  if [ -n "$DRY_RUN" ]; then
    say "$subject" "would: $text"
  else
    say "$subject" "$text"
    "$@"
  fi
}

# read_options ARGUMENTS...: both scripts know the same two options.
read_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --dry-run) DRY_RUN=yes ;;
      --help | -h)
        # The comment under the first line is the usage text, so that there is only one to keep true.
        awk 'NR > 1 && /^#/ { sub(/^# ?/, ""); print; next } NR > 1 { exit }' "$0"
        exit 0
        ;;
      *) wrong_use "${0##*/} has no option '$1'; nothing was done." ;;
    esac
    shift
  done
}

# at_least WANTED FOUND: compares version numbers by their parts.
at_least() { [ -n "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

# fetch URL: to standard output, bounded in time, never with certificate checks off.
fetch() {
  if command -v curl >/dev/null; then
    curl -fsSL --connect-timeout 3 --max-time "${FETCH_SECONDS:-20}" "$1"
  elif command -v wget >/dev/null; then
    timeout "${FETCH_SECONDS:-20}" wget -q --tries=1 --timeout=5 -O - "$1"
  else
    return 127
  fi
}

# become_root ARGUMENTS...: goes on as root, by sudo where that works. A dry run needs no rights.
become_root() {
  [ "$(id -u)" -ne 0 ] || return 0
  if [ -n "$DRY_RUN" ]; then
    say 'rights' "the real run needs root or sudo; this one only looks"
    return 0
  fi
  command -v sudo >/dev/null ||
    impossible "this needs root: '$(id -un)' is not root and there is no sudo." "Run '$0' as root."
  [ -t 0 ] || sudo -n true 2>/dev/null ||
    impossible "this needs root: sudo asks '$(id -un)' for a password and there is no terminal." "Run 'sudo $0' in a terminal."
  exec sudo -- "$0" "$@"
}

# debian_or_ubuntu: sets ID and VERSION_CODENAME from the system's own description.
debian_or_ubuntu() {
  local described=/etc/os-release
  [ -r "$described" ] || impossible "this is no Linux distribution that describes itself ('$described' is missing)." "$1"
  # shellcheck source=/dev/null
  . "$described"
  case ${ID:-} in
    debian | ubuntu) ;;
    *) impossible "written for Debian and Ubuntu; this is '${PRETTY_NAME:-unknown}'." "$1" ;;
  esac
}
