# shellcheck shell=bash
# Sourced by images.sh: the image with the ASP.NET runtime that both stand-ins start from.
: "${images:?}" "${sandbox:?}" "${work:?}"

PUBLISHED_BASE=mcr.microsoft.com/dotnet/aspnet:10.0

# Where this machine's .NET lives; the host of the SDK is the one that images.sh publishes with.
dotnet_root() { dirname -- "$(readlink -f -- "$(command -v dotnet)")"; }

# newest_runtime NAME: the newest 10.0.x of a shared framework on this machine.
newest_runtime() { find "$(dotnet_root)/shared/$1" -mindepth 1 -maxdepth 1 -name '10.0.*' -printf '%f\n' 2>/dev/null | sort -V | tail -n 1; }

local_base() {
  printf '%s/dotnet:%s-%s' "$images" "$(newest_runtime Microsoft.AspNetCore.App)" \
    "$(digest "$sandbox/base" "$(newest_runtime Microsoft.NETCore.App)" "$(uname -m)")"
}

# base_image: the one that is here already, else the published one where a registry answers, else one of our own.
base_image() {
  local made
  command -v dotnet >/dev/null || outside "there is no 'dotnet' in PATH." "'./build.sh' fetches the SDK."
  made=$(local_base)
  if ! has_image "$made" && { has_image "$PUBLISHED_BASE" || registry_has "$PUBLISHED_BASE"; }; then
    echo "$PUBLISHED_BASE"
  else
    echo "$made"
  fi
}

# ensure_base IMAGE
ensure_base() {
  if has_image "$1"; then return; fi
  if [ "$1" = "$PUBLISHED_BASE" ]; then
    timed dotnet "pulled $1" timeout 600 docker pull --quiet "$1"
  else
    timed dotnet "made from this machine's .NET $(newest_runtime Microsoft.AspNetCore.App), no registry answers" \
      "$sandbox/base/make.sh" "$(dotnet_root)" "$(newest_runtime Microsoft.NETCore.App)" "$(newest_runtime Microsoft.AspNetCore.App)" "$work/base-tree" "$1"
  fi
}
