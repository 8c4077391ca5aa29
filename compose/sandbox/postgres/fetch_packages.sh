#!/usr/bin/env bash
# Downloads the packages of a PostgreSQL 17 server from Debian trixie, checked by apt, without touching the system's own apt.
#
# Usage: fetch_packages.sh FOLDER
set -euo pipefail

folder=${1:?give a folder}
suite=trixie
keys=/usr/share/keyrings/debian-archive-keyring.gpg

# A server and what `docker exec` is used for: a shell and the usual commands.
wanted='postgresql-17 base-files bash coreutils dash findutils grep libc-bin mawk sed tzdata'

# What those depend on, but no server in a container needs: the cluster tools and their Perl, package configuration, logins,
# the compiler for queries (llvm, z3: 150 MB) and translations.
left_out='perl|^debconf|^adduser|^passwd|^base-passwd|^login|semanage|sepol|^libpam-|^init-system|^sysvinit|^util-linux|^liblastlog'
left_out+='|^libsqlite|^libmount|^libblkid|^libsmartcols|^libudev|^postgresql-(client-)?common|^ssl-cert|^openssl|^ucf|^sensible|^procps'
left_out+='|^libproc2|^libncursesw|^locales|^libc-l10n|^libllvm|^libz3|^libgdbm|^libdb5|^libsasl2-modules|^netbase|^libdebconf'

[ -r "$keys" ] || { echo "'$keys' is missing; 'apt-get install debian-archive-keyring' brings it" >&2 && exit 3; }

# The machine's own mirror of Debian, where it has one.
# shellcheck disable=SC2016 # apt fills these in
mirror=$(apt-get indextargets --format '$(SITE) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null | awk '$2 ~ /\/debian\/?$/ { print $2; exit }')

# Packages of another day would be laid out as well.
rm -rf "$folder/debs"
mkdir -p "$folder"/{lists/partial,archives/partial,debs}
# An empty list of installed packages: the closure is the same on every machine.
: >"$folder/status"
echo "deb [signed-by=$keys] ${mirror:-http://deb.debian.org/debian} $suite main" >"$folder/sources.list"
# A quoted file, because -o on the command line would split a folder with a space in its name.
cat >"$folder/apt.conf" <<CONF
Dir::Etc { sourcelist "$folder/sources.list"; sourceparts "/dev/null"; preferences "/dev/null"; preferencesparts "/dev/null"; };
Dir::State "$folder"; Dir::State::status "$folder/status"; Dir::State::lists "$folder/lists";
Dir::Cache "$folder"; Dir::Cache::archives "$folder/archives"; Dir::Cache::pkgcache "packages.bin"; Dir::Cache::srcpkgcache "sources.bin";
Acquire::GzipIndexes "false"; Acquire::Languages "none"; Acquire::Retries "2"; Acquire::http::Timeout "20"; APT::Sandbox::User "root";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
CONF
export APT_CONFIG=$folder/apt.conf

apt-get -qq update
# shellcheck disable=SC2086 # both lists are meant to be split
packages=$(apt-get -s install --no-install-recommends $wanted | awk '$1 == "Inst" { print $2 }' | grep -Ev "$left_out")
cd "$folder/debs"
# shellcheck disable=SC2086
apt-get -qq download $packages
