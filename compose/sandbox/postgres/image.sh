# shellcheck shell=bash
# Sourced by images.sh: the real PostgreSQL 17, pulled or made from Debian's packages.
: "${images:?}" "${sandbox:?}" "${work:?}"

PUBLISHED_POSTGRES=postgres:17.10-bookworm

# ensure_postgres TAG
ensure_postgres() {
  local made source
  made=$images/postgres:made-$(digest "$sandbox/postgres" "$(dpkg --print-architecture 2>/dev/null || uname -m)")
  source=$made
  if has_image "$made"; then
    say postgres "unchanged"
  else
    if has_image "$PUBLISHED_POSTGRES"; then
      source=$PUBLISHED_POSTGRES
    elif registry_has "$PUBLISHED_POSTGRES"; then
      source=$PUBLISHED_POSTGRES
      timed postgres "pulled $source" timeout 600 docker pull --quiet "$source"
    else
      make_postgres "$made"
    fi
  fi
  docker tag "$source" "$images/postgres:$1"
}

# make_postgres IMAGE
make_postgres() {
  local tree=$work/postgres-tree debs=$work/postgres-packages
  if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
    outside "no registry answers, and PostgreSQL can't be made here: this is no Debian or Ubuntu." \
      "Give the engine a registry or a mirror that has '$PUBLISHED_POSTGRES'."
  fi
  timed postgres "packages of Debian trixie fetched, no registry answers" "$sandbox/postgres/fetch_packages.sh" "$debs"
  timed postgres "laid out as a file system" "$sandbox/postgres/lay_out.sh" "$debs" "$tree"
  timed postgres "made" import_postgres "$tree" "$1"
  rm -rf "$tree"
}

import_postgres() {
  tar -C "$1" -c --sort=name --owner=0 --group=0 --numeric-owner . |
    docker import \
      --change 'ENV PATH=/usr/lib/postgresql/17/bin:/usr/local/bin:/usr/bin:/usr/sbin LANG=C.UTF-8 PGDATA=/var/lib/postgresql/data PG_MAJOR=17' \
      --change 'VOLUME /var/lib/postgresql/data' --change 'EXPOSE 5432' --change 'STOPSIGNAL SIGINT' \
      --change 'ENTRYPOINT ["/usr/local/bin/entrypoint.sh"]' --change 'CMD ["postgres"]' \
      --message "made by compose/sandbox/postgres/image.sh" - "$2"
}
