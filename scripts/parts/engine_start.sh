# shellcheck shell=bash
# Sourced by install_docker.sh: starts the engine, with an init system or without, and after one that was killed.

ENGINE_LOG=/var/log/dockerd.log
READY_SECONDS=60

has_systemd() { [ -d /run/systemd/system ]; }

# remove_stale_pid_file FILE NAME: a pid file of a process that is gone, a zombie or someone else keeps the next engine from starting.
remove_stale_pid_file() {
  local pid
  [ -e "$1" ] || return 0
  pid=$(tr -cd '0-9' <"$1")
  if [ -n "$pid" ] && is_alive "$pid" "$2"; then return 0; fi
  step leftovers "remove the pid file '$1' of a process that is gone" rm -f "$1"
}

# end_containerd PID: asks, waits up to 5 s, then insists.
end_containerd() {
  local begun=$SECONDS
  kill -TERM "$1"
  while is_alive "$1" containerd; do
    if ((SECONDS - begun > 5)); then kill -KILL "$1" || true; fi
    ((SECONDS - begun < 10)) || return 1
    sleep 0.1
  done
}

# clear_leftovers: what a killed engine leaves behind. Only called when no dockerd lives; containers and images stay. Its mount of the
# data folder onto itself, the bridge and the firewall rules stay too: the next engine takes them over.
clear_leftovers() {
  local run containerd
  run=$(readlink -f /var/run)
  containerd=$run/docker/containerd/containerd.pid
  remove_stale_pid_file "$run/docker.pid" dockerd
  remove_stale_pid_file "$containerd" containerd
  if [ -e "$containerd" ]; then
    # The next engine would rely on it and wait in vain where it does not serve.
    step leftovers "end the containerd (process $(cat "$containerd")) that outlived its engine" end_containerd "$(cat "$containerd")"
    remove_stale_pid_file "$containerd" containerd
  fi
  [ ! -S "$run/docker.sock" ] || step leftovers "remove the socket '$run/docker.sock' that nobody listens on" rm -f "$run/docker.sock"
}

# Without an init system nobody may have mounted the control groups the engine needs.
mount_control_groups() {
  local name enabled
  ! grep -q ' cgroup2\? ' /proc/mounts || return 0
  if mount -t cgroup2 cgroup2 /sys/fs/cgroup 2>/dev/null; then
    if grep -qw memory /sys/fs/cgroup/cgroup.controllers; then return 0; fi
    umount /sys/fs/cgroup # its controllers belong to version 1 on this kernel
  fi
  mount -t tmpfs -o mode=755 cgroup /sys/fs/cgroup
  while read -r name _ _ enabled; do
    if [ "$enabled" = 1 ]; then
      mkdir -p "/sys/fs/cgroup/$name"
      mount -t cgroup -o "$name" cgroup "/sys/fs/cgroup/$name"
    fi
  done < <(grep -v '^#' /proc/cgroups)
}

start_daemon() {
  if has_systemd; then
    timeout 90 systemctl enable --now docker.service >/dev/null
    return
  fi
  mount_control_groups
  # A session of its own: it lives on when this shell and its terminal are gone. Descriptor 9 is this script's lock.
  setsid dockerd </dev/null >>"$ENGINE_LOG" 2>&1 9>&- &
  STARTED=$!
}

# wait_for_engine: until it answers; ends early, with the engine's own last words, when it died.
wait_for_engine() {
  local begun=$SECONDS
  while :; do
    ask_engine
    [ "$ENGINE" != answers ] || break
    if ((SECONDS - begun >= READY_SECONDS)); then
      engine_last_words
      impossible "the engine does not answer $READY_SECONDS s after its start (last state: $ENGINE)." "Its log: $(engine_log_place)."
    fi
    if [ -n "${STARTED:-}" ] && ! kill -0 "$STARTED" 2>/dev/null; then
      engine_last_words
      impossible "the engine ended while it started." "Its log: $(engine_log_place)."
    fi
    sleep 0.1
  done
}

engine_log_place() { if has_systemd; then echo "'journalctl -u docker'"; else echo "'$ENGINE_LOG'"; fi; }

engine_last_words() {
  if has_systemd; then journalctl -u docker -n 8 --no-pager 2>/dev/null; else tail -n 8 "$ENGINE_LOG"; fi |
    sed 's/^/                /' >&2
}
