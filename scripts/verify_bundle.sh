#!/usr/bin/env bash
# Checks the files of a release against the SHA256SUMS beside them, and names those in the folder that it does not list.
#
# Usage: scripts/verify_bundle.sh [FOLDER]     (the current folder where none is given)
#
# Needs sha256sum or shasum. Exit codes: 0 all listed files are as they were released, 1 one is not or is missing, 2 wrong use.

# Strict: an error in the middle must not look like a good answer.
set -euo pipefail
unset CDPATH

folder=${1:-.}
if [ $# -gt 1 ] || [ ! -f "$folder/SHA256SUMS" ]; then
  echo "'$folder' holds no SHA256SUMS, so there is nothing to check by. Usage: scripts/verify_bundle.sh [FOLDER]" >&2
  exit 2
fi
cd -- "$folder"
check=(sha256sum)
command -v sha256sum >/dev/null || check=(shasum -a 256)

status=0
"${check[@]}" -c SHA256SUMS || status=1
for file in *; do
  if [ "$file" != SHA256SUMS ] && ! cut -c 67- SHA256SUMS | grep -qxF -- "$file"; then echo "$file: not listed, so not checked"; fi
done
echo "SHA256SUMS itself is covered by nothing in this folder: compare it with the one on the release's own page."
exit "$status"
