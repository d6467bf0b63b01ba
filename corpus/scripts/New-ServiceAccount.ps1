################################################################################
# New-ServiceAccount.ps1
# Makes an account for an application that gets exactly what it needs: one role
# with the cmdlets that are asked for, on the mailboxes of one unit or filter.
#
#   .\New-ServiceAccount.ps1 svc-phonebook -Cmdlets Get-Recipient,Get-User -ReadOnly
#   .\New-ServiceAccount.ps1 svc-rooms -Cmdlets Set-Mailbox -Filter "RecipientTypeDetails -eq 'RoomMailbox'"
################################################################################
Param(
  [Parameter(Mandatory=$true,Position=0)][ValidatePattern('^svc-[a-z0-9]+$')] [string] $Account,
  [Parameter(Mandatory=$true)] [string[]] $Cmdlets,
  [string] $Filter,
  [string] $Unit,
  [switch] $ReadOnly,
  [switch] $Undo
)
$ErrorActionPreference = "Stop"
$roleSuffix = " - $Account"

Function Get-SmallestRole($cmdlet)
{
    # the role with the fewest entries that has the cmdlet, end-user roles aside
    $candidates = Get-ManagementRole -Cmdlet $cmdlet | where {!$_.IsEndUserRole -and $_.IsRootRole -and $_.Name -notlike "*Application*"}
    If (-not $candidates) { Throw "No role has $cmdlet" }
    $best = $null; $least = [int]::MaxValue
    Foreach ($candidate in $candidates)
    {
        $size = (Get-ManagementRoleEntry "$candidate\*" | measure).Count
        If ($size -lt $least) { $best = $candidate; $least = $size }
    }
    Return $best
}

If ($Undo)
{
    Get-ManagementRoleAssignment -RoleAssignee $Account -ErrorAction SilentlyContinue |
        where {$_.Role -like "*$roleSuffix"} |
        Remove-ManagementRoleAssignment -Confirm:$false
    Get-ManagementRole "*$roleSuffix" -ErrorAction SilentlyContinue | Remove-ManagementRole -Confirm:$false
    If (Get-ManagementScope $Account -ErrorAction SilentlyContinue) { Remove-ManagementScope $Account -Confirm:$false }
    If (Get-Mailbox $Account -ErrorAction SilentlyContinue) { Remove-Mailbox $Account -Confirm:$false }
    Write-Host "$Account is gone."
    Exit
}

If ($ReadOnly -and ($Cmdlets -match '^(?!Get-)')) {
    Write-Host "Only Get- cmdlets are read-only: $(($Cmdlets -notlike 'Get-*') -join ', ')" -ForegroundColor Red
    Exit 2
}
If ($Filter -and $Unit) { Write-Host "A filter or a unit, not both."; Exit 2 }

# 1. the account
$mailbox = Get-Mailbox -Identity $Account -ErrorAction SilentlyContinue
If ($mailbox -eq $null)
{
    $chars = [char[]](33..126)
    $secret = -join (1..24 | % { $chars | Get-Random })
    $mailbox = New-Mailbox -Name $Account -Alias $Account -UserPrincipalName "$Account@contoso.com" -Password (ConvertTo-SecureString "Aa1!$secret" -AsPlainText -Force)
    Set-Mailbox $Account -HiddenFromAddressListsEnabled:$true
    Write-Host "Mailbox $($mailbox.PrimarySmtpAddress) made on $($mailbox.Database)"
}

# 2. the scope
$where = @{}
If ($Filter)
{
    New-ManagementScope -Name $Account -RecipientRestrictionFilter $Filter | Out-Null
    $where.CustomRecipientWriteScope = $Account
}
ElseIf ($Unit) { $where.RecipientOrganizationalUnitScope = $Unit }

# 3. a role for each parent, cut to what is asked for
$plan = $Cmdlets | Group-Object { (Get-SmallestRole $_).Name }
Foreach ($part in $plan)
{
    $name = $part.Name + $roleSuffix
    If ($name.Length -gt 64) { $name = $name.Substring($name.Length - 64) }
    New-ManagementRole $name -Parent $part.Name | Out-Null
    Get-ManagementRoleEntry "$name\*" | ?{ $part.Group -notcontains $_.Name } | Remove-ManagementRoleEntry -Confirm:$False
    New-ManagementRoleAssignment -Name $name -Role $name -User $Account @where | Out-Null
}

# 4. proof
$rights = Get-ManagementRoleAssignment -RoleAssignee $Account -Delegating $false |
    where {$_.RoleAssigneeType -eq 'User'} |
    ForEach { Get-ManagementRoleEntry ("$($_.Role)" + "\*") }
$rights | Sort-Object -Property Name -Unique | Select-Object Name,@{N="Role";E={$_.Role.Name}},@{N="Parameters";E={@($_.Parameters).Count}} | ft -auto
$surplus = $rights | %{ $_.Name } | ?{ $Cmdlets -notcontains $_ }
If ($surplus) { Write-Warning ("More than asked for: " + [string]::Join(", ", $surplus)) } Else { Write-Host "$Account may do exactly that." }
