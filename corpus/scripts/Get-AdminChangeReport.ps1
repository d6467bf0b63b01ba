<#
.SYNOPSIS
    Who changed what: a report of the administrator audit log.

.DESCRIPTION
    Reads the log day by day, leaves out those who are expected to work (service accounts), marks changes of permissions, and
    writes one CSV file per administrator and a summary. Run it daily.

.PARAMETER Days
    How many days back.

.PARAMETER Exclude
    Callers to leave out; wildcards are allowed.

.OUTPUTS
    One object per administrator.

.EXAMPLE
    .\Get-AdminChangeReport.ps1 -Days 7 -Exclude 'svc-*' | Where-Object Permissions -gt 0

.LINK
    Search-AdminAuditLog
#>
[CmdletBinding()]
[OutputType([psobject])]
param(
    [ValidateRange(1, 90)] [int] $Days = 1,
    [string[]] $Exclude,
    [string] $Folder = '.\reports',
    [switch] $PassThru
)

#region settings
$PermissionCmdlets = @'
*-ManagementRole
*-ManagementRoleEntry
*-ManagementRoleAssignment
*-ManagementScope
*-RoleGroup
*-RoleGroupMember
*-RoleAssignmentPolicy
'@ -split "`r?`n"
$Now = Get-Date
$Start = $Now.AddDays(-$Days)
$Columns = @(
    @{ Name = 'Time'; Expression = { $_.RunDate.ToString('yyyy-MM-dd HH:mm:ss') } }
    @{ Name = 'Cmdlet'; Expression = { $_.CmdletName } }
    @{ Name = 'Object'; Expression = { $_.ObjectModified } }
    @{ Name = 'Parameters'; Expression = { ($_.CmdletParameters | ForEach-Object { '{0}={1}' -f $_.Name, $_.Value }) -join '; ' } }
    @{ Name = 'Result'; Expression = { if ($_.Succeeded) { 'ok' } else { $_.Error } } }
)
#endregion

function Test-Permission {
    param([string] $Cmdlet)
    foreach ($pattern in $PermissionCmdlets) {
        if ($Cmdlet -like $pattern) { return $true }
    }
    $false
}

function ConvertTo-FileName([string] $Text) {
    $name = $Text -replace '^.*/', '' -replace '[^\w\.\-]+', '_'
    if ([String]::IsNullOrEmpty($name)) { $name = 'unknown' }
    return $name.ToLower()
}

if (-not (Test-Path $Folder)) { New-Item -Path $Folder -ItemType Directory -Force | Out-Null }

# The search gives at most so many entries at a time; asking day by day keeps below that.
$entries = @()
$day = $Start
while ($day -lt $Now) {
    $next = $day.AddDays(1)
    if ($next -gt $Now) { $next = $Now.AddMinutes(1) }
    Write-Progress -Activity 'Reading the audit log' -Status $day.ToShortDateString() -PercentComplete (100 * ($day - $Start).TotalDays / $Days)
    $found = Search-AdminAuditLog -StartDate $day -EndDate $next -ResultSize 250000
    if ($found) { $entries += $found }
    Write-Verbose ("{0:d}: {1} entries" -f $day, @($found).Count)
    $day = $next
}
Write-Progress -Activity 'Reading the audit log' -Completed

if ($Exclude) {
    $entries = $entries | Where-Object {
        $caller = $_.Caller -replace '^.*/'
        -not ($Exclude | Where-Object { $caller -like $_ })
    }
}
if (-not $entries) { Write-Warning "No entries since $Start."; return }

$summary = $entries | Group-Object -Property Caller | Sort-Object Count -Descending | ForEach-Object {
    $mine = $_.Group
    $file = Join-Path $Folder ((ConvertTo-FileName $_.Name) + '.csv')
    $mine | Sort-Object RunDate | Select-Object $Columns | Export-Csv $file -NoTypeInformation -Encoding UTF8
    $failed = @($mine | Where-Object { -not $_.Succeeded })
    New-Object -TypeName PSObject -Property @{
        Caller      = $_.Name
        Changes     = $_.Count
        Permissions = @($mine | Where-Object { Test-Permission $_.CmdletName }).Count
        Failed      = $failed.Count
        First       = ($mine | Measure-Object -Property RunDate -Minimum).Minimum
        Last        = ($mine | Measure-Object -Property RunDate -Maximum).Maximum
        Favourite   = ($mine | Group-Object CmdletName -NoElement | Sort-Object @{ e = 'Count'; Descending = $true }, Name | Select-Object -First 1).Name
        File        = $file
    }
}
$summary | Select-Object Caller, Changes, Permissions, Failed, Favourite | Out-File (Join-Path $Folder 'summary.txt') -Width 160

$total = ($summary | Measure-Object Changes -Sum -Average)
Write-Host ('{0} changes by {1} administrators, {2:N1} each.' -f $total.Sum, $total.Count, $total.Average)
if ($PassThru -or $summary.Permissions -gt 0) {
    $summary | Select-Object Caller, Changes, Permissions, Failed, Favourite, File
}
