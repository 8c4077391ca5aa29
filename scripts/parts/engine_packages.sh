# shellcheck shell=bash
# Sourced by install_docker.sh: where the engine's packages come from.

# Docker's own repository: newest engine, and updates from then on by the system's own apt.

DOCKER_KEY=/etc/apt/keyrings/docker.asc
DOCKER_SOURCE=/etc/apt/sources.list.d/docker.sources

docker_repository() { printf 'https://download.docker.com/linux/%s' "$ID"; }

docker_repository_answers() {
  FETCH_SECONDS=5 fetch "$(docker_repository)/dists/$VERSION_CODENAME/InRelease" >/dev/null 2>&1
}

install_from_docker() {
  add_apt_source "$DOCKER_SOURCE" "$DOCKER_KEY" "$(docker_repository)/gpg" "$(docker_repository)" "$VERSION_CODENAME" stable &&
    apt_quietly update && apt_quietly install --no-install-recommends \
    docker-ce docker-ce-cli containerd.io docker-compose-plugin docker-buildx-plugin && return 0
  drop_apt_source "$DOCKER_SOURCE" "$DOCKER_KEY"
  return 1
}

# The distribution's packages: suites that carry a new enough engine, best first; 'own' means the system's own sources do.
suites_to_try() {
  case $ID:$VERSION_CODENAME in
    debian:bookworm) echo 'forky trixie' ;; # its own engine is 20.10; what the newer one needs, bookworm has (glibc >= 2.34)
    debian:bullseye | debian:buster) ;;     # glibc too old for the newer suites
    *) echo own ;;
  esac
}

install_from_own_suite() {
  local packages='docker.io docker-cli docker-compose docker-buildx'
  [ "$ID" != ubuntu ] || packages='docker.io docker-compose-v2 docker-buildx'
  # shellcheck disable=SC2086 # the package list is meant to be split
  apt_quietly update && apt_quietly install --no-install-recommends $packages iptables ca-certificates
}

# Without this, a mirror of the user's would be passed over for the public one.
own_archive() {
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -v suite="$1" '$1 == suite { print $2; exit }'
}

# install_from_suite SUITE: the engine's packages alone from SUITE; apt's state is private, nothing under /etc/apt changes.
install_from_suite() {
  local suite=$1 state archive security status=0
  # tini-static (the engine's init) is too old in bookworm only for forky's engine; runc and iptables stay bookworm's:
  # newer ones need a newer C library and do not start.
  local packages='docker.io docker-cli containerd docker-compose docker-buildx'
  [ "$suite" != forky ] || packages="$packages tini-static"
  state=$(mktemp -d) || return 1
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  archive=$(own_archive "$VERSION_CODENAME")
  security=$(own_archive "$VERSION_CODENAME-security")
  {
    echo "deb ${archive:=http://deb.debian.org/debian} $VERSION_CODENAME main"
    [ -z "$security" ] || echo "deb $security $VERSION_CODENAME-security main"
    echo "deb $archive $suite main"
  } >"$state/sources.list"
  printf 'Package: *\nPin: release n=%s\nPin-Priority: 1\n\nPackage: %s\nPin: release n=%s\nPin-Priority: 990\n' \
    "$suite" "$packages" "$suite" >"$state/preferences"
  # Container images of Debian switch apt's caches off and pack its lists, which costs several times the install's own time.
  local options=(
    -o "Dir::Etc::sourcelist=$state/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::Etc::preferences=$state/preferences" -o Dir::Etc::preferencesparts=/dev/null
    -o "Dir::State::lists=$state/lists" -o "Dir::Cache=$state" -o "Dir::Cache::archives=$state/archives"
    -o Dir::Cache::pkgcache=pkgcache.bin -o Dir::Cache::srcpkgcache=srcpkgcache.bin
    -o Acquire::GzipIndexes=false -o Acquire::Languages=none -o APT::Sandbox::User=root
    -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false
    -o Dpkg::Options::=--force-unsafe-io
    -o 'Dpkg::Options::=--path-exclude=/usr/share/man/*' -o 'Dpkg::Options::=--path-exclude=/usr/share/doc/*'
  )
  # shellcheck disable=SC2086 # the package list is meant to be split
  apt_quietly "${options[@]}" update && apt_quietly "${options[@]}" install --no-install-recommends $packages || status=$?
  rm -rf "$state"
  return "$status"
}
