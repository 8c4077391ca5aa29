#!/usr/bin/env bash
# For cron and habit: one proven backup of this clone's stack.
# Usage: scripts/backup.sh [--tier essential] [any other option of the target Backup]
# Exit codes are those of the target (docs/operations.md).

# Strict, so that cron hears of everything that goes wrong.
set -euo pipefail
exec "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../build.sh" Backup "$@"
