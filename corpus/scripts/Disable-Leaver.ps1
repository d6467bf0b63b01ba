<#
.SYNOPSIS
  Off-boarding: takes a person out of everything that gives rights, keeps the mailbox for the successor.
.DESCRIPTION
  Removes role group memberships, direct role assignments, and distribution group memberships, hands owned groups to the
  manager, hides the mailbox, sets forwarding and writes a protocol that -Restore can read.
.EXAMPLE
  'PeterF','AnnK' | .\Disable-Leaver.ps1 -Successor MariaS -ProtocolFolder C:\Leavers
.EXAMPLE
  .\Disable-Leaver.ps1 -Restore C:\Leavers\PeterF.json
#>
[CmdletBinding(SupportsShouldProcess = $true, DefaultParameterSetName = "Leave")]
param (
    [Parameter(ParameterSetName = "Leave", Mandatory = $true, ValueFromPipeline = $true, Position = 0)]
    [Alias("User", "Mailbox")]
    [string[]]
    $Identity,

    [Parameter(ParameterSetName = "Leave")]
    [string]
    $Successor,

    [Parameter(ParameterSetName = "Leave")]
    [string]
    $ProtocolFolder = ".",

    [Parameter(ParameterSetName = "Restore", Mandatory = $true)]
    [ValidateScript( { Test-Path $_ })]
    [string]
    $Restore
)
begin {
    $count = [ordered]@{ People = 0; Groups = 0; RoleGroups = 0; Assignments = 0 }

    function Remove-Memberships {
        [CmdletBinding(SupportsShouldProcess)]
        param ($Person, $Protocol)
        $dn = $Person.DistinguishedName
        foreach ($group in Get-RoleGroup -Filter "Members -eq '$dn'") {
            if ($PSCmdlet.ShouldProcess($group.Name, "Remove $($Person.Name)")) {
                Remove-RoleGroupMember -Identity $group.Name -Member $dn -Confirm:$false -BypassSecurityGroupManagerCheck
                $Protocol.RoleGroups += , $group.Name
                $count["RoleGroups"]++
            }
        }
        Get-DistributionGroup -Filter "Members -eq '$dn'" -ResultSize Unlimited | ForEach-Object {
            if ($PSCmdlet.ShouldProcess($_.Name, "Remove $($Person.Name)")) {
                Remove-DistributionGroupMember $_.Name -Member $dn -Confirm:$false -BypassSecurityGroupManagerCheck
                $Protocol.Groups += $_.Name
                $count.Groups += 1
            }
        }
    }
}
process {
    if ($PSCmdlet.ParameterSetName -ne "Leave") { return }
    foreach ($id in $Identity) {
        $mailbox = $null
        try { $mailbox = Get-Mailbox $id -ErrorAction Stop }
        catch [System.Management.Automation.ItemNotFoundException] { Write-Warning "never shown"; continue }
        catch { Write-Warning "Skipped ${id}: $($_.CategoryInfo.Category)"; continue }

        $user = Get-User $mailbox.Alias
        $protocol = [ordered]@{
            Person = $mailbox.Alias; When = (Get-Date).ToString("s"); Hidden = $mailbox.HiddenFromAddressListsEnabled
            Manager = "$($user.Manager)"; Groups = @(); RoleGroups = @(); Assignments = @(); Owned = @()
        }

        Remove-Memberships $mailbox $protocol -WhatIf:$WhatIfPreference

        Get-ManagementRoleAssignment -RoleAssignee $mailbox.Alias -AssignmentMethod Direct -ErrorAction SilentlyContinue |
            Where-Object { $_.RoleAssigneeType -eq 'User' } | ForEach-Object {
                $protocol.Assignments += "$($_.Role)"
                $_ | Remove-ManagementRoleAssignment -Confirm:$false
                $count.Assignments++
            }

        $heir = if ($Successor) { $Successor } elseif ($user.Manager) { $user.Manager } else { $null }
        foreach ($owned in (Get-DistributionGroup -ManagedBy $mailbox.DistinguishedName)) {
            if (-not $heir) { Write-Warning "$owned loses its only owner"; continue }
            Set-DistributionGroup "$owned" -ManagedBy @{Add = "$heir"; Remove = $mailbox.DistinguishedName} -BypassSecurityGroupManagerCheck
            $protocol.Owned += "$owned"
        }

        if ($PSCmdlet.ShouldProcess($mailbox.Name, "Hide and forward")) {
            $settings = @{ Identity = $mailbox.Alias; HiddenFromAddressListsEnabled = $true; CustomAttribute15 = "Left $((Get-Date).ToString('yyyy-MM-dd'))" }
            if ($heir) { $settings.ForwardingAddress = "$heir"; $settings.DeliverToMailboxAndForward = $true }
            Set-Mailbox @settings
            $file = Join-Path $ProtocolFolder "$($mailbox.Alias).json"
            if (!(Test-Path $ProtocolFolder)) { New-Item $ProtocolFolder -ItemType Directory | Out-Null }
            $protocol | ConvertTo-Json -Depth 3 | Out-File $file -Encoding utf8
        }
        $count.People++
    }
}
end {
    if ($Restore) {
        $protocol = Get-Content $Restore -Raw | ConvertFrom-Json
        $protocol.RoleGroups | ForEach-Object { Add-RoleGroupMember $_ -Member $protocol.Person -BypassSecurityGroupManagerCheck }
        $protocol.Groups | Where-Object { $_ } | ForEach-Object { Add-DistributionGroupMember $_ -Member $protocol.Person -BypassSecurityGroupManagerCheck }
        foreach ($role in $protocol.Assignments) { New-ManagementRoleAssignment -Role $role -User $protocol.Person | Out-Null }
        foreach ($group in $protocol.Owned) { Set-DistributionGroup $group -ManagedBy @{Add = $protocol.Person} -BypassSecurityGroupManagerCheck }
        Set-Mailbox $protocol.Person -HiddenFromAddressListsEnabled ([bool]$protocol.Hidden) -ForwardingAddress $null -DeliverToMailboxAndForward $false -CustomAttribute15 ''
        $age = (Get-Date) - [datetime]$protocol.When
        Write-Output "$($protocol.Person) is back after $([int]$age.TotalDays) days."
        return
    }
    $line = ($count.GetEnumerator() | ForEach-Object { '{0}: {1}' -f $_.Key, $_.Value }) -join '; '
    Write-Output $line
}
