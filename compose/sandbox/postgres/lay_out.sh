#!/usr/bin/env bash
# Unpacks the downloaded packages into a root file system and adds what their set-up scripts would have made.
#
# Usage: lay_out.sh PACKAGES TREE
set -euo pipefail
umask 022

packages=${1:?give the folder of the packages}/debs
tree=${2:?give a folder for the tree}

rm -rf "$tree"
mkdir -p "$tree"/{run,var} "$tree"/usr/{bin,sbin,lib,lib64,local/bin}
# The merged /usr: packages still ship files below /lib and the loader's path is fixed. The server's socket is below /var/run.
# Relative links, before anything is unpacked: through an absolute one tar would write into this machine's own folders.
for link in bin sbin lib lib64; do ln -s "usr/$link" "$tree/$link"; done
ln -s ../run "$tree/var/run"

unpack() {
  dpkg-deb --fsys-tarfile "$1" |
    tar -x -C "$tree" --keep-directory-symlink --no-same-owner \
      --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*' --exclude='./usr/share/locale/*' --exclude='./usr/share/info/*' \
      --exclude='./usr/lib/postgresql/17/lib/llvmjit*' --exclude='./usr/lib/postgresql/17/lib/bitcode/*'
}
# Without llvm the module that needs it has to go too: it is loaded on demand and its absence is a documented state.
for package in "$packages"/*.deb; do unpack "$package"; done

mkdir -p "$tree"/{dev,proc,sys,run/postgresql,docker-entrypoint-initdb.d,var/lib/postgresql/data}
mkdir -p "$tree/tmp" "$tree/var/tmp"
chmod 1777 "$tree/tmp" "$tree/var/tmp"
ln -sf dash "$tree/usr/bin/sh"
ln -sf mawk "$tree/usr/bin/awk"

# The uid of the official image, so that volumes can be carried from one to the other.
printf 'root:x:0:0:root:/root:/bin/bash\npostgres:x:999:999::/var/lib/postgresql:/bin/bash\nnobody:x:65534:65534::/:/usr/sbin/nologin\n' >"$tree/etc/passwd"
printf 'root:x:0:\npostgres:x:999:\nnogroup:x:65534:\n' >"$tree/etc/group"
printf 'passwd: files\ngroup: files\nhosts: files dns\n' >"$tree/etc/nsswitch.conf"
# As in the official image: in a container every address is the container's own.
sed -i "s/^#listen_addresses = 'localhost'/listen_addresses = '*'/" "$tree/usr/share/postgresql/17/postgresql.conf.sample"
grep -q "^listen_addresses = '\*'" "$tree/usr/share/postgresql/17/postgresql.conf.sample"

install -m 0755 "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/entrypoint.sh" "$tree/usr/local/bin/entrypoint.sh"
chmod 0755 "$tree"
