#!/usr/bin/env bash
# Sets up NVIDIA's container toolkit on Debian or Ubuntu, so that containers can use the GPU. As root or with sudo.
#
# Usage: scripts/setup_gpu.sh [--dry-run]
#   --dry-run   says what would be done and changes nothing
#
# It needs an NVIDIA card with a working driver and a Docker engine that answers. It adds NVIDIA's apt repository, registers the
# runtime with the engine, which reloads and ends no container, and writes the CDI description of the devices. The driver itself
# is not touched. Running it again is safe.
# Exit codes: 0 the engine can hand out the GPU, 1 not possible here (the reason is printed), 2 wrong use.

# shellcheck disable=SC2317,SC2329 # 'step' calls functions by name
# Strict, so that a failed step is never followed by the next one; sbin, because sudo and cron may leave it out.
set -euo pipefail
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/lib/wsl/lib

parts=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/parts
# shellcheck source=scripts/parts/console.sh
. "$parts/console.sh"
# shellcheck source=scripts/parts/engine_state.sh
. "$parts/engine_state.sh"
# shellcheck source=scripts/parts/apt.sh
. "$parts/apt.sh"

REPOSITORY=https://nvidia.github.io/libnvidia-container
KEY=/etc/apt/keyrings/nvidia-container-toolkit.asc
SOURCE=/etc/apt/sources.list.d/nvidia-container-toolkit.sources
DEVICES=/etc/cdi/nvidia.yaml

# A tool being installed says nothing about a card; the kernel's device nodes and the driver's own answer do.
need_gpu() {
  local vendor cards
  if [ ! -e /dev/nvidiactl ] && [ ! -e /dev/dxg ]; then
    for vendor in /sys/bus/pci/devices/*/vendor; do
      if [ "$(cat "$vendor" 2>/dev/null)" = 0x10de ]; then
        impossible "an NVIDIA card is in this machine, but its driver is not loaded (no '/dev/nvidiactl')." \
          "Install the driver ('apt-get install nvidia-driver' on Debian, 'ubuntu-drivers install' on Ubuntu), restart, then run this again."
      fi
    done
    impossible "no NVIDIA device is here (no '/dev/nvidiactl', no '/dev/dxg', no card of NVIDIA on the PCI bus)." "The stack runs on the CPU as it is; nothing needs to be set up."
  fi
  cards=$(timeout 20 nvidia-smi -L 2>&1) ||
    impossible "an NVIDIA device is here, but 'nvidia-smi -L' does not answer: ${cards%%$'\n'*}" "Mend the driver first; on WSL2 it is the one of Windows."
  say gpu "${cards%%$'\n'*}"
}

engine_knows_gpu() {
  # shellcheck disable=SC2016 # the engine's template language
  timeout 10 docker info --format '{{range $name, $_ := .Runtimes}}{{$name}} {{end}}' 2>/dev/null | grep -qw nvidia && [ -s "$DEVICES" ]
}

finish_if_ready() {
  engine_knows_gpu || return 0
  say ready "the engine has the runtime 'nvidia' and '$DEVICES' describes the devices; './build.sh Up' will choose the GPU"
  exit 0
}

install_toolkit() {
  add_apt_source "$SOURCE" "$KEY" "$REPOSITORY/gpgkey" "$REPOSITORY/stable/deb/$(dpkg --print-architecture)" / '' &&
    apt_quietly update && apt_quietly install --no-install-recommends nvidia-container-toolkit && return 0
  drop_apt_source "$SOURCE" "$KEY"
  return 1
}

# Runtimes are among the settings that a running engine reads anew on SIGHUP; containers live on.
reload_engine() {
  if [ -d /run/systemd/system ]; then timeout 60 systemctl reload docker.service; else kill -HUP "$(cat /var/run/docker.pid)"; fi
}

wait_for_runtime() {
  local deadline=$((SECONDS + 15))
  until engine_knows_gpu; do
    ((SECONDS < deadline)) || return 0
    sleep 0.2
  done
}

main() {
  read_options "$@"
  [ "$(uname -s)" = Linux ] || impossible "this sets up a Linux engine; this is $(uname -s)." "Docker Desktop on Windows brings GPU support itself; on macOS there is none."
  need_gpu
  ask_engine
  [ "$ENGINE" = answers ] || impossible "no Docker engine answers ($ENGINE)." "Run 'scripts/install_docker.sh' first."
  finish_if_ready
  become_root "$@"
  debian_or_ubuntu "See https://docs.nvidia.com/datacenter/cloud-native/container-toolkit/"
  if ! command -v nvidia-ctk >/dev/null; then
    step toolkit "add $REPOSITORY to apt and install nvidia-container-toolkit; 'apt upgrade' updates it from now on" install_toolkit ||
      impossible "NVIDIA's apt repository did not serve the toolkit." "Check that this machine reaches '$REPOSITORY'."
  fi
  step engine "register the runtime 'nvidia' in /etc/docker/daemon.json" nvidia-ctk --quiet runtime configure --runtime=docker
  step engine "make it read that file again; containers live on" reload_engine
  step devices "describe the devices for CDI in '$DEVICES'" nvidia-ctk --quiet cdi generate --output="$DEVICES"
  if [ -n "$DRY_RUN" ]; then
    say 'dry run' "nothing was changed"
    exit 0
  fi
  wait_for_runtime
  finish_if_ready
  impossible "after the set-up the engine does not list the runtime 'nvidia'." "See its log and '/etc/docker/daemon.json'."
}

main "$@"
