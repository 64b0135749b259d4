#!/usr/bin/env pwsh
# Starts Portolan on Java 17 or later: the runtime that came along, JAVA_HOME, or what is on the PATH.
$ErrorActionPreference = 'Stop'

function Stop-WithMessage([string] $Message) {
    [Console]::Error.WriteLine("portolan: $Message")
    exit 2
}

$portolan = Split-Path -Parent $PSScriptRoot
$name = if ($env:OS -eq 'Windows_NT') { 'java.exe' } else { 'java' }
$own = Join-Path $portolan 'runtime'

if (Test-Path (Join-Path $own "bin/$name")) {
    $jdk = $own
} elseif ($env:JAVA_HOME) {
    $jdk = $env:JAVA_HOME
    if (-not (Test-Path (Join-Path $jdk "bin/$name"))) {
        Stop-WithMessage "JAVA_HOME is $jdk, where there is no bin/$name"
    }
} else {
    $found = Get-Command $name -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    if (-not $found) {
        Stop-WithMessage 'there is no java on the PATH; install Java 17 or later, or let JAVA_HOME name one'
    }
    $jdk = Split-Path -Parent (Split-Path -Parent $found.Source)
}
$java = Join-Path $jdk "bin/$name"

# A JDK says in its file "release" which one it is; where there is none, Java itself will tell.
$version = $null
$release = Join-Path $jdk 'release'
if (Test-Path $release) {
    $line = Select-String -Path $release -Pattern '^JAVA_VERSION="(([0-9]+)[^"]*)"' | Select-Object -First 1
    if ($line) {
        $version = $line.Matches[0].Groups[1].Value
        $major = [int] $line.Matches[0].Groups[2].Value
        if ($major -lt 17) {
            Stop-WithMessage "Java 17 or later is needed, and $java is none: its version is $version"
        }
    }
}

$options = @("@$(Join-Path $portolan 'lib/jvm.options')")
if ($env:PORTOLAN_JAVA_OPTS) {
    $options += $env:PORTOLAN_JAVA_OPTS -split '\s+' | Where-Object { $_ }
}

# From Java 19 on, Java itself keeps an archive of the classes that a start loads, which makes starts faster.
if ($version -and $major -ge 19 -and $env:LOCALAPPDATA -and $env:PORTOLAN_CLASS_ARCHIVE -ne 'off') {
    $cache = Join-Path $env:LOCALAPPDATA 'portolan'
    $null = New-Item -ItemType Directory -Force -Path $cache -ErrorAction SilentlyContinue
    if (Test-Path $cache) {
        $options += '-XX:+AutoCreateSharedArchive', "-XX:SharedArchiveFile=$(Join-Path $cache "classes-$version.jsa")"
    }
}

$options += '-cp', (Join-Path $portolan 'lib/portolan-cli.jar'), 'dev.portolan.cli.Main'
if ($MyInvocation.ExpectingInput) {
    $input | & $java @options @args
} else {
    & $java @options @args
}
exit $LASTEXITCODE
