# One compilation at a time. Read by program.sh.
# shellcheck shell=bash disable=SC2154  # program.sh sets lock, build.sh root.

is_alive() { [ -n "$1" ] && { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }; }

# The lock is a folder with one file: named by its owner's process id, holding that of the compiler, which may outlive a killed owner.
# Only one of several waiters can remove that file, and rmdir refuses a folder with a new owner in it: no live lock is ever broken.
take_lock() {
  local owner compiler waited=0
  until mkdir "$lock" 2>/dev/null && true 2>/dev/null >"$lock/$$"; do
    owner=$(ls "$lock" 2>/dev/null || true)
    compiler=$(cat "$lock/$owner" 2>/dev/null || true)
    if [ -z "$owner" ]; then
      # Its owner is about to name itself, or ended before it could.
      if [ "$waited" -ge 10 ]; then rmdir "$lock" 2>/dev/null || true; fi
      if [ "$waited" = 100 ]; then stop "'$root/$lock' cannot be taken (is the disk full?); nothing was run. Free some space, then run it again."; fi
    elif ! is_alive "$owner" && ! is_alive "$compiler"; then
      # At a terminal rm asks before it removes another user's file.
      # shellcheck disable=SC2217
      if rm "$lock/$owner" </dev/null 2>/dev/null; then rmdir "$lock" 2>/dev/null || true; fi
      continue
    fi
    waited=$((waited + 1))
    if [ "$waited" = 10 ]; then say "waiting for process ${owner:-unknown}, which is compiling the build program"; fi
    if [ "$waited" = 9000 ]; then stop "process $owner has been compiling for 15 min; nothing was run. End it, or remove '$root/$lock' if it is no build."; fi
    sleep 0.1
  done
}
