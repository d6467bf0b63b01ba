<#
.SYNOPSIS
    Keeps groups with members, owners and restrictions in a file, and makes what is missing from it again.
.EXAMPLE
    .\Copy-DistributionGroup.ps1 -Backup -Path groups.xml
.EXAMPLE
    .\Copy-DistributionGroup.ps1 -Restore -Path groups.xml -WhatIf
#>
[CmdletBinding(SupportsShouldProcess = $true, DefaultParameterSetName = 'Backup')]
param(
    [Parameter(ParameterSetName = 'Backup')]
    [switch]$Backup,

    [Parameter(ParameterSetName = 'Restore', Mandatory = $true)]
    [switch]$Restore,

    [Parameter(Mandatory = $true)]
    [string]$Path,

    [string]$Filter = '*'
)

begin {
    $ErrorActionPreference = 'Stop'

    function Save-Group {
        Get-DistributionGroup -ResultSize Unlimited |
            Where-Object { $_.Name -like $Filter -and $_.RecipientTypeDetails -ne 'RoomList' } |
            ForEach-Object {
                $group = $_
                New-Object PSObject -Property @{
                    Name      = $group.Name
                    Alias     = $group.Alias
                    Security  = $group.GroupType -match 'SecurityEnabled'
                    Addresses = @($group.EmailAddresses | ForEach-Object { $_.ProxyAddressString })
                    Owners    = @($group.ManagedBy | ForEach-Object { $_.DistinguishedName })
                    Join      = [string]$group.MemberJoinRestriction
                    Outside   = -not $group.RequireSenderAuthenticationEnabled
                    Members   = @(Get-DistributionGroupMember $group.DistinguishedName -ResultSize Unlimited |
                            Select-Object -ExpandProperty DistinguishedName)
                }
            }
    }

    function Restore-Group {
        param($Saved)
        if (Get-DistributionGroup $Saved.Alias -ErrorAction SilentlyContinue) {
            Write-Verbose "$($Saved.Name) is there."
            return
        }
        if (-not $PSCmdlet.ShouldProcess($Saved.Name, 'Restore group')) { return }
        $new = @{
            Name                  = $Saved.Name
            Alias                 = $Saved.Alias
            Type                  = if ($Saved.Security) { 'Security' } else { 'Distribution' }
            MemberJoinRestriction = $Saved.Join
        }
        if ($Saved.Owners.Count -gt 0) { $new['ManagedBy'] = $Saved.Owners }
        New-DistributionGroup @new | Out-Null
        foreach ($member in $Saved.Members) {
            try {
                Add-DistributionGroupMember $Saved.Alias -Member $member -BypassSecurityGroupManagerCheck
            }
            catch {
                Write-Warning "$($Saved.Name): $member is gone."
            }
        }
        Set-DistributionGroup $Saved.Alias -EmailAddressPolicyEnabled $false -EmailAddresses $Saved.Addresses `
            -RequireSenderAuthenticationEnabled (-not $Saved.Outside) -BypassSecurityGroupManagerCheck
        "Restored $($Saved.Name) with $($Saved.Members.Count) members."
    }
}

process {
    if ($PSCmdlet.ParameterSetName -eq 'Restore') {
        foreach ($saved in Import-Clixml $Path) { Restore-Group $saved }
    }
    else {
        $groups = @(Save-Group)
        $groups | Export-Clixml $Path -Depth 3
        "Saved $($groups.Count) groups."
    }
}
