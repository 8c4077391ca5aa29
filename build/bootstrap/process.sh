# Processes that are bounded in time and end with their owner. Read by program.sh.
# shellcheck shell=bash disable=SC2154  # program.sh sets log, lock, unfinished; build.sh root and dotnet.

# Runs a command in a process group of its own, so that ending it ends the compilers it started; 124 when it takes too long.
bounded() { # seconds, command...
  local deadline=$((SECONDS + $1)) status=0
  shift
  set -m
  "$@" </dev/null >"$log" 2>&1 &
  child=$!
  set +m
  printf '%s\n' "$child" >"$lock/$$"
  while kill -0 "$child" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
  if kill -0 "$child" 2>/dev/null; then
    end_child
    status=124
  else
    wait "$child" || status=$?
  fi
  child=
  return "$status"
}

end_child() { # asks for 5 s, then ends it
  local deadline=$((SECONDS + 5))
  kill -TERM -- "-$child" 2>/dev/null || true
  while kill -0 "$child" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ]; do sleep 0.05; done
  kill -KILL -- "-$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || true
}

# Runs the SDK as it would run in a plain shell: MSBuild takes every environment variable for a property, and cron gives no HOME.
clean_dotnet() {
  local name
  shopt -s nocasematch
  for name in $(compgen -e); do
    case $name in
      version | platform | configuration | targetframework | outputpath | outdir | assemblyname | runtimeidentifier | selfcontained) unset "$name" ;;
    esac
  done
  export HOME=${HOME:-$root/.nuke/temp/home} DOTNET_CLI_UI_LANGUAGE=en
  exec "$dotnet" "$@"
}

# The analyzers take three quarters of a compilation and are heard in 'dotnet build' and 'dotnet test'.
run_sdk() { # seconds, verb, further arguments
  local limit=$1 verb=$2 status=0
  shift 2
  true >"$unfinished"
  bounded "$limit" clean_dotnet "$verb" build/_build/_build.csproj -nologo -verbosity:quiet -nodeReuse:false -p:UseSharedCompilation=false -p:RunAnalyzers=false \
    -p:BuildPackages="$choice" -p:ArtifactsSuffix=-program -p:Configuration=Release -p:UseAppHost=false \
    -p:UseCurrentRuntimeIdentifier=true -p:SelfContained=false -p:PublishReadyToRun="$precompiled" "$@" || status=$?
  if [ "$status" != 124 ]; then rm -f "$unfinished"; fi
  return "$status"
}

stop_with_errors() { # what
  say "$1; nothing was run:"
  error_lines >&2
  exit 3
}

error_lines() { # each once, without the root in front and the project behind
  { grep -E '(^|: )error ' "$log" || tail -n 20 "$log"; } | awk '!seen[$0]++' | while IFS= read -r line; do
    line=${line#"$root/"}
    printf '%s\n' "${line% \[*\]}"
  done
}
