# Which packages the program stands on, and restoring them. Read by program.ps1.

$restoreSeconds = if ($env:STACK_RESTORE_SECONDS) { $env:STACK_RESTORE_SECONDS } else { '120' }
if ($restoreSeconds -notmatch '^[0-9]+$') {
    Write-Line "STACK_RESTORE_SECONDS is '$restoreSeconds'; nothing was run. Set a number of seconds, or unset it."
    exit 2
}

function Get-Digest([byte[]] $Bytes) {
    [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($Bytes)).Replace('-', '').Substring(0, 16).ToLowerInvariant()
}

# Without what editors leave beside an open file.
function Get-DigestOfSources {
    $lines = foreach ($file in Get-SourceFile | Where-Object Name -notmatch '~$|^\..*\.sw.$|^\.#') {
        "$($file.FullName.Substring($root.Length).Replace('\', '/'))|$(Get-Digest ([IO.File]::ReadAllBytes($file.FullName)))"
    }
    $lines = [string[]]$lines
    [Array]::Sort($lines, [StringComparer]::Ordinal)
    Get-Digest ([Text.Encoding]::UTF8.GetBytes($lines -join "`n"))
}

function Get-DigestOfPackageSources {
    Get-Digest ([IO.File]::ReadAllBytes("$root/nuget.config") + [IO.File]::ReadAllBytes("$root/Directory.Packages.props") +
        [Text.Encoding]::UTF8.GetBytes("$env:STACK_PACKAGE_SOURCE`n"))
}

# Directory.Build.props imports what is remembered, so that a plain 'dotnet test' agrees with this program.
function Save-Choice([string] $Choice) {
    [IO.File]::WriteAllText("$memory.$PID", @"
<Project>
  <!-- Chosen for the package sources $(Get-DigestOfPackageSources); chosen again when they change, after a week, or when this file is removed. -->
  <PropertyGroup>
    <BuildPackages Condition="'`$(BuildPackages)' == ''">$Choice</BuildPackages>
  </PropertyGroup>
</Project>

"@.Replace("`r", ''))
    Move-Item -LiteralPath "$memory.$PID" -Destination $memory -Force
}

# Nothing where the choice was made for other package sources.
function Get-RememberedChoice {
    if (-not [IO.File]::Exists($memory)) { return }
    $text = [IO.File]::ReadAllText($memory)
    if ($text.Contains("package sources $(Get-DigestOfPackageSources);")) { [regex]::Match($text, '>([a-z]*)</BuildPackages>').Groups[1].Value }
}

# Sets $choice. An override is obeyed and not remembered.
function Select-Packages([string] $Sources) {
    $override = $env:STACK_BUILD_PACKAGES
    $remembered = if ($override) { $override } else { Get-RememberedChoice }
    $expired = -not $override -and $remembered -and [IO.File]::GetLastWriteTimeUtc($memory) -lt [DateTime]::UtcNow.AddDays(-7)
    $script:choice = if ($remembered -and -not $expired) { $remembered } else { 'published' }
    if ($remembered -and -not $expired -and [IO.File]::Exists("$programs/$choice-$Sources/_build.dll")) { return }
    $reason = if ([IO.File]::Exists($stamp)) { 'its sources changed' } else { 'first run, about 20 s' }
    Write-Line "compiling the build program ($reason)"
    Restore-Packages $remembered $expired
    if (-not $override) { Save-Choice $choice }
}

# Restores the choice. Where a source answers and does not have the published packages, the choice becomes the subset; where it does not
# have the ReadyToRun compiler, the program is compiled without.
function Restore-Packages([string] $Remembered, [bool] $Expired) {
    $script:precompiled = 'true'
    while ($true) {
        $again = $false
        $status = Invoke-Sdk ([int]$restoreSeconds) restore
        if ($status -eq 0) { return }
        if ($null -eq $status -or [IO.File]::ReadAllText($log).Contains('NU1301')) {
            if (-not $Expired) { Stop-Unreachable $status }
            Write-Line "the package source does not answer; the packages stay '$Remembered'"
            $script:choice = $Remembered
            $Expired = $false
            continue
        }
        $missing = @([IO.File]::ReadAllLines($log) -match 'NU110[12]')
        if ($precompiled -eq 'true' -and $missing -match 'Microsoft\.(NETCore|AspNetCore)\.App\.') {
            $script:precompiled = 'false'
            $again = $true
        }
        if ($choice -eq 'published' -and -not $env:STACK_BUILD_PACKAGES -and $missing -match 'Nuke\.Common|Verify\.Xunit') {
            $script:choice = 'subset'
            $again = $true
            Write-Line 'the package source does not have Nuke.Common and Verify.Xunit: using build/Nuke.Subset and tests/Verify.Subset (asked again in a week)'
        }
        if (-not $again) { Stop-WithErrors 'the packages of the build program cannot be restored' }
    }
}

function Stop-Unreachable($Status) {
    $cause = "restoring them takes more than $restoreSeconds s (STACK_RESTORE_SECONDS)"
    if ($null -ne $Status) { $cause = [regex]::Match((Get-ErrorLines | Out-String), 'NU1301.*').Value.Trim() }
    Stop-Build ("the packages of the build program cannot be had: $($cause.TrimEnd('.')). Nothing was run. Run it again when the package source answers, " +
        'name a folder that holds the packages in STACK_PACKAGE_SOURCE, or do without Nuke.Common by STACK_BUILD_PACKAGES=subset.')
}
