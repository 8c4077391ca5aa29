#!/usr/bin/env bash
# Lints every tracked shell script, also those that have no .sh in their name.
#
# Usage: .ci/shellcheck.sh
set -euo pipefail

mapfile -d '' -t scripts < <(git ls-files -z '*.sh' .ci/run)
printf '%s scripts\n' "${#scripts[@]}"
shellcheck --external-sources -- "${scripts[@]}"
