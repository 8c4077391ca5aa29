:; exec "$(dirname -- "$0")/build.sh" "$@"
@echo off
where /q pwsh && (set "STACK_SHELL=pwsh") || (set "STACK_SHELL=powershell")
%STACK_SHELL% -NoProfile -ExecutionPolicy Bypass -File "%~dp0build.ps1" %*
exit /b %ERRORLEVEL%
