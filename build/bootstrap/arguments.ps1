# Starts a process with its arguments quoted by the rules that Windows programs read them by. Read by build.ps1.

function ConvertTo-CommandLine([string[]] $Arguments) {
    $quoted = foreach ($argument in $Arguments) {
        if ($argument -match '^[^\s"]+$') { $argument }
        # Backslashes count double before a quote, and the closing quote is one.
        else { '"' + ($argument -replace '(\\*)"', '$1$1\"' -replace '(\\+)$', '$1$1') + '"' }
    }
    $quoted -join ' '
}

function Start-WithEveryArgument([string] $Program, [string[]] $Arguments) {
    $start = New-Object Diagnostics.ProcessStartInfo $Program, (ConvertTo-CommandLine $Arguments)
    $start.UseShellExecute = $false
    $start.WorkingDirectory = (Get-Location).ProviderPath
    $process = [Diagnostics.Process]::Start($start)
    while (-not $process.WaitForExit(200)) { }
    $process.ExitCode
}
