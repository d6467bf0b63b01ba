<#
.SYNOPSIS
    Compares the permissions of the organization with a baseline that was stored before.

.DESCRIPTION
    The first run stores role groups with their members, role assignments with their scopes, custom roles with their
    entries and management scopes in an XML file. Later runs read the file and report what was added, removed or
    changed since. The exit code is the number of differences (at most 250), so that a scheduled task can raise an alarm.

.PARAMETER BaselinePath
    The file with the baseline.

.PARAMETER Update
    Stores the present state as the new baseline after the comparison.

.PARAMETER ReportPath
    A CSV file for the differences.

.NOTES
    Version 1.4
    - scopes are compared by their filter as well
#>
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'Medium')]
param(
    [ValidateScript({ $_ -like '*.xml' })]
    [string]$BaselinePath = "$env:USERPROFILE\rbac-baseline.xml",

    [switch]$Update,

    [string]$ReportPath
)

trap {
    Write-Host "Stopped: $($_.Exception.Message)" -ForegroundColor Red
    exit 255
}

$ErrorActionPreference = 'Stop'
[int]$differences = 0
[System.Collections.Generic.List[object]]$report = @()
$watch = [System.Diagnostics.Stopwatch]::StartNew()

function Get-PermissionState {
    $state = [ordered]@{ Taken = Get-Date; By = $env:USERNAME; Format = [version]'1.4' }

    Write-Verbose 'Reading role groups'
    $state.RoleGroups = @{}
    Get-RoleGroup | ForEach-Object {
        $state.RoleGroups[$_.Name] = @{
            Members   = @($_.Members | ForEach-Object { "$_" } | Sort-Object)
            ManagedBy = @($_.ManagedBy | ForEach-Object { "$_" } | Sort-Object)
        }
    }

    Write-Verbose 'Reading role assignments'
    $state.Assignments = @{}
    foreach ($assignment in (Get-ManagementRoleAssignment)) {
        $state.Assignments[$assignment.Name] = $assignment |
            Select-Object Role, RoleAssigneeName, Enabled, RecipientWriteScope, ConfigWriteScope, CustomRecipientWriteScope
    }

    Write-Verbose 'Reading custom roles'
    $state.Roles = @{}
    Get-ManagementRole | ? { -not $_.IsRootRole } | % {
        $role = $_
        $state.Roles[$role.Name] = @(Get-ManagementRoleEntry "$($role.Name)\*" |
            ForEach-Object { "$($_.Name): $($_.Parameters -join ',')" })
    }

    Write-Verbose 'Reading scopes'
    $state.Scopes = @{}
    foreach ($scope in @(Get-ManagementScope)) { $state.Scopes[$scope.Name] = $scope }
    return $state
}

function Add-Difference([string]$Kind, [string]$Name, [string]$What, $Before, $After) {
    $script:differences++
    $report.Add([pscustomobject]@{ Kind = $Kind; Name = $Name; What = $What; Before = "$Before"; After = "$After" })
}

function Compare-Table($Kind, $Before, $After, [scriptblock]$Details) {
    foreach ($change in (Compare-Object @($Before.Keys) @($After.Keys) | Sort-Object InputObject)) {
        switch ($change.SideIndicator) {
            '=>' { Add-Difference $Kind $change.InputObject 'added' }
            '<=' { Add-Difference $Kind $change.InputObject 'removed' }
        }
    }
    foreach ($name in ($Before.Keys | Where-Object { $After.ContainsKey($_) } | Sort-Object)) {
        & $Details $name $Before[$name] $After[$name]
    }
}

$now = Get-PermissionState
if (!(Test-Path -Path $BaselinePath)) {
    if ($PSCmdlet.ShouldProcess($BaselinePath, 'Storing the baseline')) {
        $now | Export-Clixml -Path $BaselinePath -Depth 4
        Write-Output "Baseline stored: $($now.RoleGroups.Count) role groups, $($now.Assignments.Count) assignments, $($now.Scopes.Count) scopes."
    }
    exit 0
}

$then = Import-Clixml -Path $BaselinePath
if ($then.Format -lt [version]'1.3') { throw "The baseline has format $($then.Format), which is too old." }
Write-Output ("Baseline of {0:yyyy-MM-dd} by {1}" -f $then.Taken, $then.By)

Compare-Table 'Role group' $then.RoleGroups $now.RoleGroups {
    param($name, $old, $new)
    foreach ($list in 'Members', 'ManagedBy') {
        Compare-Object @($old.$list) @($new.$list) | ForEach-Object {
            $what = if ($_.SideIndicator -eq '=>') { 'added' } else { 'removed' }
            Add-Difference 'Role group' $name "$list $what" -After $_.InputObject
        }
    }
}
Compare-Table 'Assignment' $then.Assignments $now.Assignments {
    param($name, $old, $new)
    foreach ($property in $new.PSObject.Properties) {
        if ("$($old.($property.Name))" -ne "$($property.Value)") {
            Add-Difference 'Assignment' $name $property.Name $old.($property.Name) $property.Value
        }
    }
}
Compare-Table 'Role' $then.Roles $now.Roles {
    param($name, $old, $new)
    foreach ($line in (Compare-Object @($old) @($new))) { Add-Difference 'Role' $name "entry $($line.SideIndicator)" -After $line.InputObject }
}
Compare-Table 'Scope' $then.Scopes $now.Scopes {
    param($name, $old, $new)
    if ($old.RecipientFilter -cne $new.RecipientFilter) { Add-Difference 'Scope' $name 'filter' $old.RecipientFilter $new.RecipientFilter }
}

if ($differences -eq 0) { 'No differences.' } else { $report | Format-Table Kind, Name, What, Before, After -AutoSize }
if ($ReportPath) { $report | Export-Csv $ReportPath -NoTypeInformation }
if ($Update -and $PSCmdlet.ShouldProcess($BaselinePath, 'Replacing the baseline')) {
    $now | Export-Clixml $BaselinePath -Depth 4 -Force
}
Write-Verbose "Compared in $($watch.Elapsed.TotalSeconds) seconds."
exit [math]::Min($differences, 250)
