#!/usr/bin/env bash
# Asks the gateway of this machine: which routes it serves, then one question.
#
# Usage: docs/examples/curl.sh [ENVIRONMENT_FILE [MODEL]]
#   ENVIRONMENT_FILE   .env (default) or .env.sandbox, at the root of the clone
#   MODEL              a route that is ready (default: tinyllama)
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
file=$root/${1:-.env}
model=${2:-tinyllama}
[ -f "$file" ] || { printf "There is no '%s'; './build.sh Up' makes it, './build.sh Up --sandbox' makes '.env.sandbox'.\n" "$file" >&2 && exit 3; }

# The last assignment counts, as in Compose; nothing where the default applies.
setting() { sed -nE "s/^$1=['\"]?([^'\"]*).*/\1/p" "$file" | tail -n 1; }

bind=$(setting LITELLM_BIND)
case $bind in '' | 0.0.0.0 | ::) bind=127.0.0.1 ;; esac
port=$(setting LITELLM_PORT)
gateway=http://$bind:${port:-4444}

# The key goes over standard input: on the command line every user of this machine could read it.
ask() {
  printf 'header = "Authorization: Bearer %s"\n' "$(setting LITELLM_MASTER_KEY)" |
    curl --config - --silent --show-error --fail-with-body --noproxy '*' --header 'Content-Type: application/json' "$@"
  printf '\n'
}

ask "$gateway/v1/models"
ask "$gateway/v1/chat/completions" --data "{\"model\": \"$model\", \"messages\": [{\"role\": \"user\", \"content\": \"What is 2 + 2?\"}]}"
