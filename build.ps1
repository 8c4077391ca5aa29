# Starts the build program (build/_build); where it is missing or its sources changed, build/bootstrap/program.ps1 compiles it first.
# The same as build.sh, for Windows PowerShell 5.1 and PowerShell 7.
Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false

# An unquoted a,b is an array to PowerShell; the program is meant to see it as it was written.
$arguments = @(foreach ($argument in $args) { if ($argument -is [array]) { $argument -join ',' } else { "$argument" } })

# The root is where this file is, also when it was called through a symbolic link.
$script = Get-Item -LiteralPath $PSCommandPath
while ($script.LinkType -eq 'SymbolicLink') {
    $script = Get-Item -LiteralPath ([IO.Path]::Combine($script.DirectoryName, @($script.Target)[0]))
}
$root = $script.DirectoryName

if ($env:STACK_BUILD_PACKAGES -and $env:STACK_BUILD_PACKAGES -cnotin 'published', 'subset') {
    [Console]::Error.WriteLine("build  STACK_BUILD_PACKAGES is '$env:STACK_BUILD_PACKAGES'; nothing was run. Set 'published' or 'subset', or unset it.")
    exit 2
}

$programs = "$root/.nuke/temp/program"
$memory = "$root/.nuke/temp/build-packages.props"
$stamp = "$programs/$(if ($env:STACK_BUILD_PACKAGES) { $env:STACK_BUILD_PACKAGES } else { 'chosen' }).ps1.stamp"

function Get-SourceFile {
    ([IO.DirectoryInfo]"$root/build").GetFiles('*', 'AllDirectories')
    ([IO.DirectoryInfo]$root).GetFiles() | Where-Object Name -match '^(Directory\..*\.(props|targets)|global\.json|nuget\.config|\.editorconfig)$'
    if (Test-Path -LiteralPath "$root/.config") { ([IO.DirectoryInfo]"$root/.config").GetFiles('*', 'AllDirectories') }
}

# One line that changes with every name, length or time of what the compiled program depends on; contents decide when it does.
function Get-Fingerprint {
    $lines = @(foreach ($file in Get-SourceFile) { "$($file.FullName)|$($file.Length)|$($file.LastWriteTimeUtc.Ticks)" }) + "$env:STACK_PACKAGE_SOURCE"
    $bytes = [Text.Encoding]::UTF8.GetBytes($lines -join "`n")
    [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '')
}

# The program and the SDK that the stamp names, when they are current. The remembered choice of packages holds for a week.
function Get-CurrentProgram {
    if (-not [IO.File]::Exists($stamp)) { return }
    $program, $dotnet, $fingerprint = [IO.File]::ReadAllLines($stamp)
    if (-not [IO.File]::Exists("$programs/$program/_build.dll") -or -not [IO.File]::Exists($dotnet) -or $fingerprint -ne (Get-Fingerprint)) { return }
    if (-not $env:STACK_BUILD_PACKAGES -and [IO.File]::GetLastWriteTimeUtc($memory) -lt [DateTime]::UtcNow.AddDays(-7)) { return }
    "$programs/$program/_build.dll", $dotnet
}

$environment = @{
    STACK_CALLER_DIRECTORY = (Get-Location -PSProvider FileSystem).ProviderPath
    NUKE_TELEMETRY_OPTOUT = '1'; DOTNET_CLI_TELEMETRY_OPTOUT = '1'; DOTNET_NOLOGO = '1'
}
$before = @{}
foreach ($name in $environment.Keys) {
    $before[$name] = [Environment]::GetEnvironmentVariable($name)
    [Environment]::SetEnvironmentVariable($name, $environment[$name])
}
Push-Location -LiteralPath $root
try {
    # The order of candidates: the program compiled earlier, then a newly compiled one.
    $current = @(Get-CurrentProgram)
    if (-not $current) {
        . "$root/build/bootstrap/program.ps1"
        $current = @(Invoke-Bootstrap)
    }
    $program, $dotnet = $current
    # PowerShell loses empty arguments and inner quotes (5.1), and expands patterns (on Linux and macOS).
    if ($arguments -match '^$|["*?[~]|\\$') {
        . "$root/build/bootstrap/arguments.ps1"
        exit (Start-WithEveryArgument $dotnet (@($program) + $arguments))
    }
    & $dotnet $program @arguments
    exit $LASTEXITCODE
}
finally {
    Pop-Location
    foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
}
