<#
.SYNOPSIS
Puts built-in role groups back as setup made them.
.DESCRIPTION
Compares the assignments of the built-in role groups with those that setup makes (written out below for the groups that matter), makes missing
ones again, enables disabled ones, takes explicit scopes off, and, with -RemoveForeign, removes the rest. Asks before each group.
.PARAMETER RoleGroup
The groups to put back; all known ones if omitted.
.EXAMPLE
.\Restore-DefaultPermission.ps1 'Help Desk' -Confirm:$false
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Help Desk', 'Records Management', 'Hygiene Management', 'Discovery Management', 'Public Folder Management')]
    [string[]] $RoleGroup = @('Help Desk', 'Records Management', 'Hygiene Management', 'Discovery Management', 'Public Folder Management'),
    [switch] $RemoveForeign,
    [ValidateNotNull()] $Log = @{}
)

Set-Variable -Name Defaults -Option Constant -Value @{
    'Help Desk'                = 'User Options', 'View-Only Recipients'
    'Records Management'       = 'Audit Logs', 'Journaling', 'Message Tracking', 'Retention Management', 'Transport Rules'
    'Hygiene Management'       = 'ApplicationImpersonation', 'Receive Connectors', 'Transport Agents', 'Transport Hygiene', 'View-Only Configuration', 'View-Only Recipients'
    'Discovery Management'     = 'Legal Hold', 'Mailbox Search'
    'Public Folder Management' = 'Mail Enabled Public Folders', 'Public Folders'
}

function Write-Action {
    param($Group, $Text)
    if (-not $Log.Contains($Group)) { $Log[$Group] = [System.Collections.ArrayList]@() }
    [void]$Log[$Group].Add($Text)
    Write-Information "${Group}: $Text" -InformationAction Continue
}

function Get-Current($Group) {
    # role name -> its regular assignments
    $table = @{}
    Get-ManagementRoleAssignment -RoleAssignee $Group -Delegating $false |
        Where-Object RoleAssigneeName -eq $Group |
        ForEach-Object { $table["$($_.Role)"] = @($table["$($_.Role)"] | Where-Object { $_ }) + $_ }
    $table
}

$problems = 0
:groups foreach ($group in $RoleGroup) {
    if (-not (Get-RoleGroup $group -ea 0)) {
        Write-Warning "$group does not exist."
        $problems++
        continue groups
    }
    $current = Get-Current $group
    $default = $Defaults[$group]
    $missing = $default.Where({ -not $current.ContainsKey($_) })
    $foreign = @($current.Keys | Where-Object { $_ -notin $default })
    $changed = foreach ($role in $default) {
        foreach ($assignment in $current[$role]) {
            if (-not $assignment.Enabled -or $assignment.CustomRecipientWriteScope -or $assignment.RecipientOrganizationalUnitScope) { $assignment }
        }
    }
    $changed = @($changed)
    if (($missing.Count + $changed.Count + $foreign.Count) -eq 0) { Write-Verbose "$group is as it was made"; continue }

    $plan = "{0} missing, {1} changed, {2} foreign" -f $missing.Count, $changed.Count, $foreign.Count
    if (-not $PSCmdlet.ShouldProcess("$group ($plan)", 'Restore')) { continue groups }

    foreach ($role in $missing) {
        try {
            New-ManagementRoleAssignment -Role $role -SecurityGroup $group -ErrorAction Stop -Confirm:$false | Out-Null
            Write-Action $group "$role assigned again"
        }
        catch {
            $problems++
            Write-Warning ("{0} can't be assigned to {1}: {2}" -f $role, $group, $_.Exception.Message)
        }
    }
    foreach ($assignment in $changed) {
        $role = $assignment.Role
        if (!$assignment.Enabled) { Set-ManagementRoleAssignment $assignment.Name -Enabled:$true; Write-Action $group "$role enabled" }
        if ($assignment.CustomRecipientWriteScope -or $assignment.RecipientOrganizationalUnitScope) {
            # an assignment loses its scope only with itself
            Remove-ManagementRoleAssignment -Identity $assignment.Name -Confirm:$false
            $null = New-ManagementRoleAssignment -Name $assignment.Name -Role $role -SecurityGroup $group
            Write-Action $group "$role without its scope"
        }
    }
    if ($RemoveForeign) {
        $i = 0
        do {
            if ($i -ge $foreign.Count) { break }
            $current[$foreign[$i]] | Remove-ManagementRoleAssignment -Confirm:$false
            Write-Action $group "$($foreign[$i]) removed"
            $i++
        } until ($i -eq $foreign.Count)
    }
    elseif ($foreign) { Write-Warning "$group also has: $($foreign -join ', ')" }
}

$actions = 0
foreach ($key in $Log.Keys) { $actions += $Log.$key.Count }
"$actions action(s), $problems problem(s)"
exit $(if ($problems) { 1 } else { 0 })
