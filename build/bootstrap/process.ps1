# Processes that are bounded in time, and what is said. Read by program.ps1.

function Write-Line([string] $Text) { [Console]::Error.WriteLine("build  $Text") }

function Stop-Build([string] $Text) {
    Write-Line $Text
    exit 3
}

# Runs a program with its output in the log; no exit code means that it took too long.
function Invoke-Bounded([int] $Seconds, [string] $Program, [string[]] $Arguments) {
    $start = New-Object Diagnostics.ProcessStartInfo $Program, ($Arguments -join ' ')
    $start.UseShellExecute = $false
    $start.WorkingDirectory = $root
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $start.EnvironmentVariables['DOTNET_CLI_UI_LANGUAGE'] = 'en'
    # MSBuild takes every environment variable for a property.
    foreach ($name in @($start.EnvironmentVariables.Keys)) {
        if ($name -in 'Version', 'Platform', 'Configuration', 'TargetFramework', 'OutputPath', 'OutDir', 'AssemblyName', 'RuntimeIdentifier', 'SelfContained') {
            $start.EnvironmentVariables.Remove($name)
        }
    }
    $process = [Diagnostics.Process]::Start($start)
    try {
        $process.StandardInput.Close()
        $output = $process.StandardOutput.ReadToEndAsync()
        $errors = $process.StandardError.ReadToEndAsync()
        $deadline = [DateTime]::UtcNow.AddSeconds($Seconds)
        while (-not $process.WaitForExit(200)) { if ([DateTime]::UtcNow -ge $deadline) { return } }
        [IO.File]::WriteAllText($log, $output.Result + $errors.Result)
        $process.ExitCode
    }
    finally { if (-not $process.HasExited) { Stop-Tree $process } }
}

function Stop-Tree([Diagnostics.Process] $Process) {
    if ($PSVersionTable.PSVersion.Major -ge 7) { $Process.Kill($true) } else { & taskkill.exe /T /F /PID $Process.Id | Out-Null }
    $Process.WaitForExit()
}

# The analyzers take three quarters of a compilation and are heard in 'dotnet build' and 'dotnet test'. No exit code means that it took too long.
function Invoke-Sdk([int] $Seconds, [string] $Verb, [string[]] $Further) {
    [IO.File]::WriteAllText($unfinished, '')
    $status = Invoke-Bounded $Seconds $dotnet (@($Verb, 'build/_build/_build.csproj', '-nologo', '-verbosity:quiet', '-nodeReuse:false', '-p:UseSharedCompilation=false', '-p:RunAnalyzers=false',
            "-p:BuildPackages=$choice", '-p:ArtifactsSuffix=-program-ps1', '-p:Configuration=Release', '-p:UseAppHost=false',
            '-p:UseCurrentRuntimeIdentifier=true', '-p:SelfContained=false', "-p:PublishReadyToRun=$precompiled") + $Further)
    if ($null -ne $status) { [IO.File]::Delete($unfinished) }
    $status
}

# Each once, without the root in front and the project behind.
function Get-ErrorLines {
    $lines = [IO.File]::ReadAllLines($log)
    $errors = @($lines -match '(^|: )error ')
    if (-not $errors) { $errors = @($lines | Select-Object -Last 20) }
    $errors | ForEach-Object { $_.Replace("$root$([IO.Path]::DirectorySeparatorChar)", '') -replace ' \[[^][]*\]$', '' } | Select-Object -Unique
}

function Stop-WithErrors([string] $What) {
    Write-Line "${What}; nothing was run:"
    Get-ErrorLines | ForEach-Object { [Console]::Error.WriteLine($_) }
    exit 3
}
