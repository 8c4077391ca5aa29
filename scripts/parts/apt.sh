# shellcheck shell=bash
# Sourced by the set-up scripts: apt, bounded and without questions.

# apt_quietly ARGUMENTS...: bounded, asks nothing, removes nothing, waits for another apt at most two minutes.
apt_quietly() {
  local log status=0
  log=$(mktemp)
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-remove \
    -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20 \
    "$@" </dev/null >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || tail -n 5 "$log" | sed 's/^/                /' >&2
  rm -f "$log"
  return "$status"
}

# add_apt_source FILE KEY_FILE KEY_URL URI SUITE COMPONENTS: apt trusts KEY for this source alone.
add_apt_source() {
  ADDED_SOURCE=
  [ -e "$1" ] || ADDED_SOURCE=$1
  install -d -m 0755 "${1%/*}" "${2%/*}" &&
    fetch "$3" >"$2.new" && mv "$2.new" "$2" &&
    printf 'Types: deb\nURIs: %s\nSuites: %s\n%sSigned-By: %s\n' "$4" "$5" "${6:+Components: $6$'\n'}" "$2" >"$1" &&
    chmod 0644 "$1" "$2"
}

# drop_apt_source FILE KEY_FILE: a source of ours that did not serve would break the system's next `apt update`.
drop_apt_source() {
  rm -f "$2.new"
  [ "$ADDED_SOURCE" != "$1" ] || rm -f "$1" "$2"
}

install_curl() { apt_quietly update && apt_quietly install --no-install-recommends curl ca-certificates; }
