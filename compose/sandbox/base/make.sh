#!/usr/bin/env bash
# Makes the image with the ASP.NET runtime from this machine: the shared frameworks, the dotnet host and the C libraries they
# need; no shell, no package manager.
#
# Usage: make.sh DOTNET_ROOT CORE_VERSION ASPNET_VERSION TREE IMAGE
set -euo pipefail
umask 022

dotnet=$1 core=shared/Microsoft.NETCore.App/$2 web=shared/Microsoft.AspNetCore.App/$3 tree=$4 image=$5

rm -rf "$tree"
mkdir -p "$tree"/{app,dev,etc/ssl/certs,proc,root,sys,tmp,usr/bin,usr/share/dotnet}
chmod 1777 "$tree/tmp"

cd "$dotnet"
cp -aL --parents dotnet host "$core" "$web" "$tree/usr/share/dotnet/"
ln -s ../share/dotnet/dotnet "$tree/usr/bin/dotnet"

# Linked libraries; the tracing provider is left out of the question, it wants lttng and nothing here starts it.
find dotnet host "$core" "$web" -type f \( -name '*.so' -o -name dotnet \) ! -name libcoreclrtraceprovider.so -print0 | xargs -0 ldd |
  awk '$3 ~ /^\// { print $3 } $1 ~ /^\/.*\/ld-/ { print $1 }' | grep -v "^$dotnet/" | sort -u | xargs -d '\n' cp -L --parents -t "$tree"

# TLS, and every hash and cipher of .NET, come from OpenSSL, which is opened by name and so not seen by ldd.
mapfile -t openssl < <(ldconfig -p | awk '/lib(ssl|crypto)\.so\.3 / { print $NF }')
[ ${#openssl[@]} -ge 2 ] || { echo "no OpenSSL 3 libraries here; 'apt-get install libssl3' brings them" >&2 && exit 3; }
cp -L --parents -t "$tree" "${openssl[@]}"

# The machine's own bundle: where a network signs its traffic, the stand-ins trust what the machine trusts.
cp -L /etc/ssl/certs/ca-certificates.crt "$tree/etc/ssl/certs/"
printf 'root:x:0:0:root:/root:/sbin/nologin\napp:x:1654:1654:app:/app:/sbin/nologin\n' >"$tree/etc/passwd"
printf 'root:x:0:\napp:x:1654:\n' >"$tree/etc/group"
printf 'hosts: files dns\n' >"$tree/etc/nsswitch.conf"

tar -C "$tree" -c --sort=name --owner=0 --group=0 --numeric-owner . |
  docker import \
    --change 'ENV PATH=/usr/bin DOTNET_RUNNING_IN_CONTAINER=true DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 ASPNETCORE_HTTP_PORTS=8080' \
    --change 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt' \
    --message 'made by compose/sandbox/base/make.sh' - "$image"
rm -rf "$tree"
