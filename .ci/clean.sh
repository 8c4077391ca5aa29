#!/usr/bin/env bash
# No run of anything may leave a changed or unknown file in the clone.
#
# Usage: .ci/clean.sh
set -euo pipefail

changes=$(git status --porcelain)
[ -z "$changes" ] || { printf '%s\n' "$changes" && exit 1; }
