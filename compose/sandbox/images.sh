#!/usr/bin/env bash
# Builds the sandbox's three images, litellm-stack-sandbox/{postgres,ollama,litellm}:TAG, or only those that are named.
#
# Usage: compose/sandbox/images.sh TAG [postgres] [ollama] [litellm]
#
# Images that are there already are left alone, and what did not change since another tag is only tagged anew. Bases are pulled
# where a registry answers, otherwise made from this machine's own .NET and from Debian's packages. One line a step, with its seconds.
# Exit codes: 0 they are all there, 2 wrong use, 3 something outside is not as needed (the reason is printed).

# Strict, so that a failed step is never followed by the next one.
set -euo pipefail
# Nothing made here is secret, and files copied into an image must be readable for its user, whatever umask the caller has.
umask 022

sandbox=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
root=$(dirname -- "$(dirname -- "$sandbox")")
work=$root/.nuke/temp/sandbox
images=litellm-stack-sandbox

# shellcheck source=compose/sandbox/steps.sh
. "$sandbox/steps.sh"
# shellcheck source=compose/sandbox/base/image.sh
. "$sandbox/base/image.sh"
# shellcheck source=compose/sandbox/postgres/image.sh
. "$sandbox/postgres/image.sh"

# publish SERVICE FOLDER: the projects' own output folders are left to the build; two dotnets in one of them spoil each other.
# No build node or compiler stays behind; they would save no time here.
publish() {
  dotnet publish "$sandbox/$1/$1.csproj" --configuration Release --output "$2" --nologo --verbosity quiet \
    -nodeReuse:false -p:UseSharedCompilation=false -p:ArtifactsPath="$work/artifacts" -p:BuildPackages=subset \
    -p:RunAnalyzers=false -p:GenerateDocumentationFile=false
}

# ensure_service SERVICE TAG
ensure_service() {
  local service=$1 base source built folder
  base=$(base_image)
  source=$images/$service:sources-$(digest "$base" "$root"/Directory.*.props "$root/global.json" "$sandbox/$service")
  if has_image "$source"; then
    say "$service" "unchanged"
  else
    ensure_base "$base"
    folder=$work/publish/$service
    rm -rf "$folder"
    timed "$service" "published by the .NET SDK" publish "$service" "$folder"
    built="$sandbox/$service/Dockerfile"
    timed "$service" "built on $base" docker build --quiet --build-arg "BASE=$base" --file "$built" --tag "$source" "$folder"
  fi
  docker tag "$source" "$images/$service:$2"
}

tag=${1:-}
[[ $tag =~ ^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$ ]] || wrong_use
shift
[ $# -gt 0 ] || set -- postgres ollama litellm
for service; do
  case $service in postgres | ollama | litellm) ;; *) wrong_use ;; esac
done
need_engine
need_home
mkdir -p "$work"
# Two builds at once would do the same work twice in one folder.
exec 9>"$work/lock"
flock -w 600 9 || outside "another build of the sandbox's images runs since 10 minutes." "Look for it with 'fuser $work/lock'."

for service; do
  if has_image "$images/$service:$tag"; then
    say "$service" "already there"
  elif [ "$service" = postgres ]; then
    ensure_postgres "$tag"
  else
    ensure_service "$service" "$tag"
  fi
done
