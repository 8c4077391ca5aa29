# Read by build.ps1 when there is no current program: finds the SDK, chooses the packages, compiles, stamps. The same as program.sh.

$unfinished = "$programs/unfinished.ps1"
$log = "$programs/compile.ps1.log"
. "$PSScriptRoot/process.ps1"
. "$PSScriptRoot/sdk.ps1"
. "$PSScriptRoot/packages.ps1"

function Invoke-Bootstrap {
    [void][IO.Directory]::CreateDirectory($programs)
    $lock = Enter-Lock
    try {
        $current = @(Get-CurrentProgram)
        if (-not $current) {
            $script:dotnet = Find-Sdk
            $current = @("$programs/$(New-Program)/_build.dll", $dotnet)
            Remove-OlderPrograms
        }
        $current
    }
    finally { $lock.Dispose() }
}

# The system releases the file when its owner ends, however it ends.
function Enter-Lock {
    for ($waited = 0; ; $waited++) {
        try { return [IO.File]::Open("$programs/lock.ps1", 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [IO.IOException] {
            if ($waited -eq 10) { Write-Line 'waiting for another process, which is compiling the build program' }
            if ($waited -eq 9000) { Stop-Build "another process has been compiling for 15 min ('$programs/lock.ps1' is open); nothing was run. End it." }
        }
        Start-Sleep -Milliseconds 100
    }
}

# The fingerprint is taken before the sources are compiled and stored last; sources that change meanwhile are compiled again.
function New-Program {
    $new = "new.$PID"
    # A compiler that was killed may have left half a file that looks up to date.
    if (Test-Path -LiteralPath $unfinished) {
        Get-Item "$root/.nuke/temp/artifacts/*-program-ps1", "$programs/new.*" -ErrorAction Ignore | Remove-Item -Recurse -Force
    }
    foreach ($try in 1..3) {
        $fingerprint = Get-Fingerprint
        $sources = Get-DigestOfSources
        Select-Packages $sources
        $program = "$choice-$sources"
        if (-not [IO.File]::Exists("$programs/$program/_build.dll")) {
            Invoke-Compiler $new
            if ((Get-DigestOfSources) -ne $sources) { continue }
            if (Test-Path -LiteralPath "$programs/$program") { Remove-Item -LiteralPath "$programs/$program" -Recurse -Force }
            [IO.Directory]::Move("$programs/$new", "$programs/$program")
        }
        [IO.Directory]::SetLastWriteTimeUtc("$programs/$program", [DateTime]::UtcNow)
        [IO.File]::WriteAllLines("$stamp.$PID", @($program, $dotnet, $fingerprint))
        Move-Item -LiteralPath "$stamp.$PID" -Destination $stamp -Force
        return $program
    }
    Stop-Build 'the sources below build/ changed during each of 3 compilations; nothing was run. Run it again when they are at rest.'
}

function Invoke-Compiler([string] $Folder) {
    if (Test-Path -LiteralPath "$programs/$Folder") { Remove-Item -LiteralPath "$programs/$Folder" -Recurse -Force }
    $status = Invoke-Sdk 600 publish @('--no-restore', "-p:PublishDir=../../.nuke/temp/program/$Folder/")
    if ($null -eq $status) { Stop-Build "compiling the build program takes more than 10 min; nothing was run. Its output is in '$log'." }
    if ($status -ne 0) { Stop-WithErrors 'the build program does not compile' }
}

# Programs that still run keep their folder (Windows also refuses to rename it), and so do the newest three.
function Remove-OlderPrograms {
    $running = if ($PSVersionTable.PSVersion.Major -ge 7) { (Get-Process).CommandLine -join "`n" } else { '' }
    foreach ($folder in Get-ChildItem -LiteralPath $programs -Directory -Filter '*-*' | Sort-Object LastWriteTimeUtc -Descending | Select-Object -Skip 3) {
        if ($running.Contains($folder.Name)) { continue }
        try { [IO.Directory]::Move($folder.FullName, "$programs/new.old") }
        catch [IO.IOException] { continue }
        Remove-Item -LiteralPath "$programs/new.old" -Recurse -Force
    }
}
