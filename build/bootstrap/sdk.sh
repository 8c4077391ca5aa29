# The SDK that global.json asks for. Read by program.sh.
# shellcheck shell=bash disable=SC2154  # program.sh sets programs and log.

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
