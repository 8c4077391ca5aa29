# The SDK that global.json asks for. Read by program.ps1.

$ownSdk = "$root/.nuke/temp/dotnet"

function Find-Sdk {
    $own = "$ownSdk/dotnet.exe"
    foreach ($candidate in @(Get-Command dotnet -CommandType Application -ErrorAction Ignore | Select-Object -First 1 -ExpandProperty Source) + $own) {
        if ([IO.File]::Exists($candidate) -and (Invoke-Bounded 60 $candidate '--version') -eq 0) { return $candidate }
    }
    Install-Sdk
    $own
}

function Install-Sdk {
    $url = 'https://dot.net/v1/dotnet-install.ps1'
    $channel = [regex]::Match([IO.File]::ReadAllText("$root/global.json"), '"version"\D*(\d+\.\d+)').Groups[1].Value
    if ([Environment]::OSVersion.Platform -ne 'Win32NT') { Stop-WithoutSdk $channel "'$url' is for Windows" }
    Write-Line "no .NET SDK $channel on PATH: fetching it into .nuke/temp/dotnet (once)"
    $installer = "$programs/dotnet-install.ps1"
    $new = "$ownSdk.new"
    try {
        # Windows PowerShell offers old protocols first, and its progress bar makes downloads slow.
        [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
        $ProgressPreference = 'SilentlyContinue'
        Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 -Uri $url -OutFile $installer
    }
    catch { Stop-WithoutSdk $channel "'$url' cannot be fetched ($($_.Exception.Message))" }
    foreach ($folder in $new, $ownSdk) { if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse -Force } }
    $powershell = (Get-Process -Id $PID).Path
    $status = Invoke-Bounded 900 $powershell @('-NoProfile', '-ExecutionPolicy', 'Bypass', '-File', "`"$installer`"", '-Channel', $channel, '-InstallDir', "`"$new`"", '-NoPath')
    if ($status -ne 0) { Stop-WithoutSdk $channel "'$url' does not succeed" }
    [IO.Directory]::Move($new, $ownSdk)
}

function Stop-WithoutSdk([string] $Channel, [string] $Cause) {
    Stop-Build ("no .NET SDK that fits global.json: none is on PATH, and $Cause; nothing was run. " +
        "Install the .NET SDK $Channel (https://dotnet.microsoft.com/download), then run it again.")
}
