#!/bin/sh
# Starts PostgreSQL in the sandbox's own image with the variables of the official one: POSTGRES_USER, _PASSWORD, _DB (each also
# as _FILE), POSTGRES_INITDB_ARGS, PGDATA and the scripts in /docker-entrypoint-initdb.d.
set -eu

case ${1:-postgres} in
  -*) set -- postgres "$@" ;;
  postgres) ;;
  *) exec "$@" ;; # another command of the image, as in `docker run IMAGE psql …`
esac

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  chmod 0700 "$PGDATA"
  find "$PGDATA" /run/postgresql ! -user postgres -exec chown postgres:postgres {} +
  # The server refuses to run as root. This changes the user and execs, so that signals reach the server itself.
  exec chroot --skip-chdir --userspec=postgres:postgres / "$0" "$@"
fi
export HOME=/var/lib/postgresql

# value NAME DEFAULT: from NAME, or from the file that NAME_FILE names.
value() {
  eval "_value=\${$1:-} _file=\${$1_FILE:-}"
  if [ -n "$_value" ] && [ -n "$_file" ]; then
    echo "'$1' and '$1_FILE' are both set; one of them has to go" >&2
    exit 1
  fi
  if [ -n "$_file" ]; then _value=$(cat "$_file"); fi
  printf '%s' "${_value:-$2}"
}

user=$(value POSTGRES_USER postgres)
password=$(value POSTGRES_PASSWORD '')
database=$(value POSTGRES_DB "$user")

# run_script FILE: one of /docker-entrypoint-initdb.d, in the order of their names.
# shellcheck disable=SC1090 # named by whoever mounts it
run_script() {
  case $1 in
    *.sh) if [ -x "$1" ]; then "$1"; else . "$1"; fi ;;
    *.sql) psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$user" --dbname "$database" --file "$1" ;;
    *) echo "'$1' is neither .sh nor .sql and is left out" ;;
  esac
}

# initialise FOLDER: a cluster of its own, complete before the server is ever reachable from outside.
initialise() {
  if [ -z "$password" ]; then
    echo "'POSTGRES_PASSWORD' is empty; a database without a password is not started" >&2
    exit 1
  fi
  folder=$1
  eval "set -- ${POSTGRES_INITDB_ARGS:-}" # may quote, as a shell would
  secret=$(mktemp)
  printf '%s\n' "$password" >"$secret"
  initdb --pgdata="$folder" --username="$user" --pwfile="$secret" --auth-local=trust --auth-host=scram-sha-256 "$@"
  rm -f "$secret"
  echo 'host all all all scram-sha-256' >>"$folder/pg_hba.conf"
  # On the socket only: nothing may connect before the database and its scripts are there.
  pg_ctl --pgdata="$folder" --wait --silent --options="-c listen_addresses=''" start
  if [ "$database" != postgres ]; then createdb --username "$user" --maintenance-db postgres "$database"; fi
  for script in /docker-entrypoint-initdb.d/*; do
    if [ -f "$script" ]; then run_script "$script"; fi
  done
  pg_ctl --pgdata="$folder" --wait --silent --mode=fast stop
}

# Made beside and moved in, PG_VERSION last: a container killed in the middle starts over and never serves half a cluster.
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  new=$PGDATA/.new
  if [ ! -e "$new.complete" ]; then
    rm -rf "$new"
    initialise "$new"
    touch "$new.complete"
  fi
  for part in "$new"/*; do
    case $part in */PG_VERSION) ;; *) mv "$part" "$PGDATA/" ;; esac
  done
  mv "$new/PG_VERSION" "$PGDATA/"
  rm -rf "$new" "$new.complete"
fi

exec "$@"
