# ------------------------------------------------------------------------------
#  Export-PermissionReport.ps1   an HTML page: role groups, members, roles, scopes
#
#  Usage:  .\Export-PermissionReport.ps1 -OutFile C:\Temp\permissions.html
#          .\Export-PermissionReport.ps1 -RoleGroup *Management -Title "Management"
# ------------------------------------------------------------------------------
param (
    [string]$RoleGroup = "*",
    [string]$OutFile = "permissions.html",
    [string]$Title = "Permissions of $((Get-OrganizationalUnit | Select-Object -First 1).Name)",
    [int]$MaxMembers = 20,
    [switch]$IncludeEmpty
)

$style = @"
<style>
  body  { font-family: Segoe UI, sans-serif; font-size: 10pt; }
  table { border-collapse: collapse; margin: 8px 0; }
  td, th { border: 1px solid #bbb; padding: 3px 8px; text-align: left; }
  .warn { color: #b00; font-weight: bold; }
</style>
"@

filter Format-Cell {
    # arrays become lines, the rest text
    if ($_ -is [array]) { ($_ | ForEach-Object { "$_" } | Sort-Object) -join ', ' } else { [string]$_ }
}

function Get-GroupRow {
    param ([Parameter(ValueFromPipeline = $true)] $Group)
    begin { $number = 0 }
    process {
        $number++
        $members = @(Get-RoleGroupMember $Group.Name -ErrorAction SilentlyContinue)
        if ($members.Count -eq 0 -and -not $IncludeEmpty) { return }
        $shown = $members | Select-Object -First $MaxMembers | ForEach-Object { $_.DisplayName }
        if ($members.Count -gt $MaxMembers) { $shown += "and $($members.Count - $MaxMembers) more" }
        $assignments = Get-ManagementRoleAssignment -RoleAssignee $Group.Name -Delegating $false
        $scopes = $assignments | ForEach-Object {
            if ($_.CustomRecipientWriteScope) { "$($_.CustomRecipientWriteScope)" }
            elseif ($_.RecipientWriteScope -ne 'Organization' -and $_.RecipientWriteScope -ne 'None') { "$($_.RecipientWriteScope)" }
        } | Select-Object -Unique

        $row = New-Object PSObject
        $row | Add-Member -MemberType NoteProperty -Name '#' -Value $number
        $row | Add-Member NoteProperty Group $Group.Name
        $row | Add-Member NoteProperty Members (, @($shown) | Format-Cell)
        $row | Add-Member NoteProperty Roles (@($assignments).Count)
        $row | Add-Member NoteProperty Scopes ($scopes -join ', ')
        $row | Add-Member ScriptProperty IsScoped { $this.Scopes -ne '' }
        $row | Add-Member -NotePropertyMembers @{ Description = $Group.Description } -PassThru
    }
}

$timer = Get-Date
$groups = Get-RoleGroup $RoleGroup | Sort-Object Name
if ($groups -eq $null) { throw "No role group is called $RoleGroup" }
$rows = @($groups | Get-GroupRow)

$parts = New-Object System.Collections.Generic.List[string]
$parts.Add(($rows | Select-Object '#', Group, Members, Roles, Scopes | ConvertTo-Html -Fragment -PreContent '<h2>Role groups</h2>' | Out-String))

$direct = Get-ManagementRoleAssignment -RoleAssigneeType User -Enabled $true
if ($direct) {
    $fragment = $direct | Select-Object Role, RoleAssigneeName, @{n='Delegating';e={ $_.RoleAssignmentDelegationType -like 'Delegating*' }} |
        ConvertTo-Html -As Table -Fragment
    $parts.Add('<h2 class="warn">Assigned directly to users</h2>' + ($fragment -join "`n"))
}
else { $parts.Add('<p>No role is assigned directly to a user.</p>') }

$custom = Get-ManagementRole | Where-Object { -not $_.IsRootRole -and -not $_.IsEndUserRole }
switch (@($custom).Count) {
    0       { $parts.Add('<p>No custom roles.</p>') }
    { $_ -ge 1 } {
        $parts.Add('<h2>Custom roles</h2>')
        foreach ($role in $custom) {
            $list = Get-ManagementRoleEntry "$role\*" | Select-Object -ExpandProperty Name
            $parts.Add("<h3>$($role.Name)</h3><p>below $($role.Parent): $($list -join ', ')</p>")
        }
    }
}

$foot = "<p>{0} groups, made {1:yyyy-MM-dd} in {2:0} s</p>" -f $rows.Count, $timer, ((Get-Date) - $timer).TotalSeconds
$page = ConvertTo-Html -Head $style -Title $Title -Body ($parts -join "`r`n") -PostContent $foot
$page = $page -replace '<td>(No scope)</td>', '<td class="warn">$1</td>'
Set-Content -Path $OutFile -Value $page -Encoding UTF8
Write-Output "$($rows.Count) groups written to $(Split-Path $OutFile -Leaf), $(($rows | Where-Object { $_.IsScoped }).Count) of them scoped."
