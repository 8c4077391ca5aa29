# shellcheck shell=bash
# Sourced by install_docker.sh: what engine and plugin are here, asked in bounded time.
# shellcheck disable=SC2034 # the answers are read by the script that sources this

# Health checks with start_interval need Engine 25; Compose reads them, `!reset` and `up --wait` as used here from 2.26.
ENGINE_WANTED=25
COMPOSE_WANTED=2.26

# ask_engine: sets ENGINE to answers|hung|forbidden|silent and ENGINE_VERSION.
# A stopped engine never answers and never refuses, so each question has a limit.
ask_engine() {
  local answer status=0
  ENGINE_VERSION=
  answer=$(timeout --kill-after=1 5 docker version --format '{{.Server.Version}}' 2>&1) || status=$?
  case $status:$answer in
    0:*)
      ENGINE=answers
      ENGINE_VERSION=${answer##*$'\n'} # warnings of the client stand before it
      ;;
    124:* | 137:*) ENGINE=hung ;;
    *:*[Pp]'ermission denied'*) ENGINE=forbidden ;;
    *) ENGINE=silent ;;
  esac
}

# The plugin answers without an engine.
compose_version() { timeout 10 docker compose version --short 2>/dev/null | sed 's/^v//' || true; }

# The version of the installed daemon, running or not.
daemon_version() { dockerd --version 2>/dev/null | sed -n 's/^Docker version \([0-9.]*\).*/\1/p' || true; }

# Processes named dockerd that are alive; a zombie (state Z) is dead already.
daemons_alive() {
  local status
  for status in /proc/[0-9]*/status; do
    awk '$1 == "Name:" { name = $2 } $1 == "State:" { state = $2 } $1 == "Pid:" { pid = $2 }
         END { if (name == "dockerd" && state != "Z") print pid, state }' "$status" 2>/dev/null || true
  done
}

# is_alive PID NAME: the process exists, is no zombie and still is what its pid file says.
is_alive() {
  [ -r "/proc/$1/status" ] &&
    awk -v name="$2" '$1 == "Name:" { ok = $2 == name } $1 == "State:" { ok = ok && $2 != "Z" } END { exit !ok }' "/proc/$1/status" 2>/dev/null
}

# need_capabilities: an engine in a container without these starts and then fails in ways that do not name the cause.
need_capabilities() {
  local effective missing=
  effective=$((16#$(sed -n 's/^CapEff:[[:space:]]*//p' /proc/self/status)))
  ((effective >> 12 & 1)) || missing=NET_ADMIN
  ((effective >> 21 & 1)) || missing="${missing:+$missing and }SYS_ADMIN"
  [ -z "$missing" ] ||
    impossible "root lacks the capability $missing here (a container without privileges?); no engine can run." \
      "Run this on the host, or start the container with '--privileged'."
}
