#!/usr/bin/env bash
# For habit: puts a backup in the place of the database; first with --dry-run.
# Usage: scripts/restore.sh --from latest [any other option of the target Restore]
# Exit codes are those of the target (docs/operations.md).

# Strict, so that nothing goes on after a failure.
set -euo pipefail
exec "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/../build.sh" Restore "$@"
