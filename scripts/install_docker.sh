#!/usr/bin/env bash
# Sets up Docker Engine (25 or newer) and Compose (2.26 or newer) on Debian or Ubuntu, as root or with sudo.
#
# Usage: scripts/install_docker.sh [--dry-run]
#   --dry-run   says what would be done and changes nothing
#
# A good enough engine is left alone. Otherwise: Docker's own apt repository where it answers, else the distribution's
# packages; then the engine is started, also where no init system runs (log: /var/log/dockerd.log). Running it again is safe.
# Exit codes: 0 an engine answers, 1 not possible here (the reason is printed), 2 wrong use.

# shellcheck disable=SC2317,SC2329 # 'step' calls functions by name
# Strict, so that a failed step is never followed by the next one; sbin, because sudo and cron may leave it out.
set -euo pipefail
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin

parts=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/parts
# shellcheck source=scripts/parts/console.sh
. "$parts/console.sh"
# shellcheck source=scripts/parts/engine_state.sh
. "$parts/engine_state.sh"
# shellcheck source=scripts/parts/apt.sh
. "$parts/apt.sh"
# shellcheck source=scripts/parts/engine_packages.sh
. "$parts/engine_packages.sh"
# shellcheck source=scripts/parts/engine_start.sh
. "$parts/engine_start.sh"

finish_if_good() {
  local compose
  compose=$(compose_version)
  [ "$ENGINE" = answers ] && at_least "$ENGINE_WANTED" "$ENGINE_VERSION" && at_least "$COMPOSE_WANTED" "$compose" || return 0
  say engine "$ENGINE_VERSION answers"
  say compose "$compose"
  if [ -n "${SUDO_USER:-}" ] && ! id -nG "$SUDO_USER" | grep -qw docker; then
    say note "'$SUDO_USER' needs sudo for docker; 'sudo usermod -aG docker $SUDO_USER' and a new login change that (the group is as good as root)"
  fi
  exit 0
}

# An engine that is there and is not for this user, or does not answer; asked once, since each question to a hung one costs the full limit.
refuse_deaf_engine() {
  case $ENGINE in
    forbidden) impossible "an engine is here, but '$(id -un)' may not use it." "'sudo usermod -aG docker $(id -un)' and a new login, or run the stack as root." ;;
    hung) impossible "an engine holds the socket but does not answer within 5 s (process and state: $(daemons_alive | paste -s -d ',' -))." \
      "State T is stopped: 'kill -CONT PID' lets it go on. Otherwise end it ('systemctl restart docker' or 'kill PID'), then run this again." ;;
  esac
}

# What speaks against going on, whatever packages there are.
refuse_what_cannot_work() {
  [ -z "${DOCKER_HOST:-}" ] ||
    impossible "DOCKER_HOST points at '$DOCKER_HOST'; an engine set up here would not be used." "Unset DOCKER_HOST, then run this again."
  if [ "$ENGINE" = answers ] && ! at_least "$ENGINE_WANTED" "$ENGINE_VERSION"; then
    refuse_to_end_containers
  fi
  has_systemd || need_capabilities
}

# An older engine has to be replaced, and that would end whatever runs on it.
refuse_to_end_containers() {
  local running
  running=$(timeout 10 docker ps -q | wc -l)
  [ "$running" -eq 0 ] ||
    impossible "engine $ENGINE_VERSION is too old ($ENGINE_WANTED is needed) and runs $running containers, which its replacement would end." \
      "Stop them, then run this again."
  dpkg -S "$(readlink -f "$(command -v dockerd)")" >/dev/null 2>&1 ||
    impossible "engine $ENGINE_VERSION is too old ($ENGINE_WANTED is needed) and was not installed by apt." "Update it the way it was installed."
}

stop_old_engine() {
  # The packages replace files under a running engine; it is stopped first.
  if has_systemd; then systemctl stop docker.service docker.socket; else kill -TERM "$(cat /var/run/docker.pid)"; fi
  local deadline=$((SECONDS + 30))
  while [ -n "$(daemons_alive)" ]; do
    ((SECONDS < deadline)) || impossible "the old engine does not end within 30 s." "End process $(daemons_alive), then run this again."
    sleep 0.2
  done
}

install_packages() {
  local suite
  say packages "needed: engine >= $ENGINE_WANTED and Compose >= $COMPOSE_WANTED; here: engine '$(daemon_version)', Compose '$(compose_version)'"
  if [ "$ENGINE" = answers ]; then step engine "stop the old one" stop_old_engine; fi
  command -v curl >/dev/null || command -v wget >/dev/null ||
    step packages "install curl, to ask Docker's repository with" install_curl || say packages "no curl to be had"
  if docker_repository_answers; then
    step packages "install docker-ce and its plugins from $(docker_repository); 'apt upgrade' updates them from now on" install_from_docker && return 0
    say packages "Docker's repository did not serve them; trying the distribution's"
  else
    say packages "$(docker_repository) does not answer; the distribution's packages are used"
  fi
  for suite in $(suites_to_try); do
    if [ "$suite" = own ]; then
      step packages "install docker.io, Compose and buildx from the system's own sources" install_from_own_suite && return 0
    else
      say security "packages of Debian '$suite' on '$VERSION_CODENAME' get no security updates by themselves; fine to try and test, not for a server on the internet"
      step packages "install engine, Compose and buildx from Debian '$suite'; nothing under /etc/apt changes" install_from_suite "$suite" && return 0
    fi
    say packages "'$suite' did not serve them"
  done
  if [ "$ENGINE" = answers ]; then step engine "start the old one again" start_daemon; fi
  impossible "no package source offers an engine that is new enough (lines above)." "See https://docs.docker.com/engine/install/"
}

main() {
  read_options "$@"
  [ "$(uname -s)" = Linux ] || impossible "this sets up an engine on Linux only; this is $(uname -s)." "Install Docker Desktop."
  ask_engine
  finish_if_good
  refuse_deaf_engine
  become_root "$@"
  if [ -z "$DRY_RUN" ]; then
    # Two at once would install over each other; the second waits and then finds the first one's engine.
    exec 9>/run/litellm-stack-engine.lock
    flock -w 600 9 || impossible "another set-up runs since 10 minutes." "Look for it with 'fuser /run/litellm-stack-engine.lock'."
    ask_engine
    finish_if_good
    refuse_deaf_engine
  fi
  debian_or_ubuntu "See https://docs.docker.com/engine/install/"
  refuse_what_cannot_work
  if ! at_least "$ENGINE_WANTED" "$(daemon_version)" || ! at_least "$COMPOSE_WANTED" "$(compose_version)"; then
    install_packages
  fi
  if [ -z "$(daemons_alive)" ]; then
    clear_leftovers
    step engine "start it ($(has_systemd && echo 'by systemd' || echo "no init system here: in a session of its own, log in '$ENGINE_LOG'"))" start_daemon
  fi
  if [ -n "$DRY_RUN" ]; then
    say 'dry run' "nothing was changed"
    exit 0
  fi
  wait_for_engine
  finish_if_good
  impossible "after the set-up, engine '$ENGINE_VERSION' and Compose '$(compose_version)' are here; $ENGINE_WANTED and $COMPOSE_WANTED are needed." "See the lines above."
}

main "$@"
