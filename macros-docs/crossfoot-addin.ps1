<#
.SYNOPSIS
Makes Crossfoot.xlam, the macros as an Excel add-in, out of the .bas files beside this script.

.DESCRIPTION
Runs on a PC with Excel for Windows. Excel must let programs reach the editor while it runs: File > Options > Trust Center >
Trust Center Settings > Macro Settings > Trust access to the VBA project object model. Take the tick out again afterwards.

.PARAMETER Out
Where the add-in goes; the folder has to be there. An add-in that is there is not overwritten.
#>
param(
    [string] $Out = (Join-Path $PSScriptRoot 'Crossfoot.xlam')
)

$ErrorActionPreference = 'Stop'
$addInFormat = 55
$modules = Get-ChildItem -Path $PSScriptRoot -Filter 'crossfoot-*.bas' | Sort-Object Name
if (-not $modules) { throw "There are no .bas files beside $PSCommandPath. Take the whole folder." }
if (Test-Path $Out) { throw "$Out is there already. Name another file with -Out, or delete it first." }
$folder = Split-Path -Parent $Out
if (-not $folder) { $folder = '.' }
$target = Join-Path (Resolve-Path $folder) (Split-Path -Leaf $Out)

$excel = New-Object -ComObject Excel.Application
try {
    $excel.DisplayAlerts = $false
    $workbook = $excel.Workbooks.Add()
    try {
        $project = $workbook.VBProject
    } catch {
        throw 'Excel does not let programs reach the editor. Tick "Trust access to the VBA project object model" (File > Options > Trust Center > Macro Settings), then run this again.'
    }
    foreach ($module in $modules) {
        # Excel reads a module with Windows line ends only; a clone on another system may have others.
        $lines = Get-Content -Path $module.FullName -Encoding UTF8
        $copy = Join-Path ([IO.Path]::GetTempPath()) $module.Name
        [IO.File]::WriteAllLines($copy, [string[]] $lines, [Text.Encoding]::Default)
        [void] $project.VBComponents.Import($copy)
        Remove-Item $copy
    }
    $workbook.SaveAs($target, $addInFormat)
    $workbook.Close($false)
    Write-Output "Wrote $target from $($modules.Count) modules."
} finally {
    $excel.Quit()
    [void] [Runtime.InteropServices.Marshal]::ReleaseComObject($excel)
}
