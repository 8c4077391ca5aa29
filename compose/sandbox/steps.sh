# shellcheck shell=bash
# Sourced by images.sh: how its steps are told, timed and refused.
: "${work:?}"

say() { printf '  images        %-9s %s\n' "$1" "$2"; }

wrong_use() {
  printf '%s\n' "images.sh takes one TAG of letters, digits, '_', '.' and '-', then names of images; nothing was built." \
    "Usage: ${0##*/} TAG [postgres] [ollama] [litellm]" >&2
  exit 2
}

# outside REASON NEXT
outside() {
  printf '  images        %s\n                %s\n' "$1" "$2" >&2
  exit 3
}

# timed IMAGE TEXT COMMAND...: one line with the seconds; on failure the end of what the command said.
timed() {
  local image=$1 text=$2 begun=${EPOCHREALTIME/[.,]/} status=0
  shift 2
  "$@" >"$work/last-step.log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    say "$image" "not $text (exit $status): '$1 ${2:-}' ended with" >&2
    tail -n 15 "$work/last-step.log" | sed 's/^/                /' >&2
    exit 3
  fi
  local took=$(((${EPOCHREALTIME/[.,]/} - begun) / 100000))
  say "$image" "$text  $((took / 10)).$((took % 10)) s"
}

# digest ITEM...: 12 hex digits over texts, files and whole folders; independent of where the clone lies.
digest() {
  local item
  for item in "$@"; do
    if [ -d "$item" ]; then
      (cd "$item" && find . -type f -not -path './bin/*' -not -path './obj/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
    elif [ -f "$item" ]; then
      sha256sum <"$item"
    else
      printf '%s\n' "$item"
    fi
  done | sha256sum | cut -c 1-12
}

has_image() { docker image inspect --format ok "$1" >/dev/null 2>&1; }

# registry_has IMAGE: asked in bounded time. A network that swallows packets must not cost a minute each time.
registry_has() { timeout --kill-after=1 6 docker manifest inspect "$1" >/dev/null 2>&1; }

need_engine() {
  local answer status=0
  answer=$(timeout --kill-after=1 10 docker version --format '{{.Server.Os}}' 2>&1) || status=$?
  [ "$status" -eq 0 ] || outside "no Docker engine answers (${answer##*$'\n'})." "'scripts/install_docker.sh' sets one up on Debian and Ubuntu."
}

# The SDK and the docker client both want a home; cron and sudo may give none, or one that is not ours to write.
need_home() {
  [ -z "${HOME:-}" ] || [ ! -w "$HOME" ] || return 0
  HOME=$(getent passwd "$(id -u)" | cut -d : -f 6) || HOME=
  [ -n "$HOME" ] && [ -w "$HOME" ] || HOME=$work/home
  export HOME
  mkdir -p "$HOME"
}
