<#
.SYNOPSIS
    Writes who holds which management role to a CSV file, one line for each person.

.DESCRIPTION
    Walks through all regular role assignments. Where a group holds the role, its members are listed in its place, and
    the members of groups within it, however deep. The way from the assignment to the person stands in the column Path.

.PARAMETER Path
    The CSV file.

.PARAMETER Role
    Names or patterns of the roles; all roles without it.

.PARAMETER MaxDepth
    How deep groups are followed.

.PARAMETER SkipPolicies
    Leaves out what everybody has by the role assignment policy.

.EXAMPLE
    .\Export-RoleInventory.ps1 -Path C:\Reports\roles.csv -SkipPolicies

.EXAMPLE
    .\Export-RoleInventory.ps1 C:\Reports\mail.csv -Role "Mail*","Reset Password" -Verbose
#>
#Requires -Version 3.0
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0, HelpMessage = "Where to write the list")]
    [ValidateNotNullOrEmpty()]
    [string]$Path,

    [Parameter(Position = 1)]
    [string[]]$Role = "*",

    [ValidateRange(1, 20)]
    [int]$MaxDepth = 10,

    [switch]$SkipPolicies
)

begin {
    # Groups that were expanded before, by name: most roles are held by the same few groups.
    $script:Expanded = @{}
    $script:Rows = New-Object System.Collections.ArrayList

    function Get-NestedMember {
        param(
            [Parameter(Mandatory = $true)]$Group,
            [string[]]$Chain = @()
        )

        $name = "$($Group.Name)"
        if ($Chain -contains $name) {
            Write-Warning "The groups $($Chain -join ' > ') > $name contain each other."
            return
        }
        if ($Chain.Count -ge $MaxDepth) {
            Write-Warning "Groups are nested deeper than $MaxDepth below $($Chain[0])."
            return
        }

        $way = $Chain + $name
        foreach ($identity in $Group.Members) {
            $member = Get-Recipient -Identity $identity -ErrorAction SilentlyContinue
            if (-not $member) {
                # Groups without mail and accounts without mailbox are no recipients.
                $member = Get-Group -Identity $identity -ErrorAction SilentlyContinue
            }
            if (-not $member) {
                $member = Get-User -Identity $identity -ErrorAction SilentlyContinue
            }
            switch -Wildcard ($member.RecipientTypeDetails) {
                "*Group" {
                    Get-NestedMember -Group (Get-Group -Identity $identity) -Chain $way
                    break
                }
                "" { Write-Verbose "$identity cannot be read."; break }
                default {
                    [PSCustomObject]@{
                        Name = $member.Name
                        Mail = "$($member.PrimarySmtpAddress)".ToLower()
                        Type = $_
                        Path = $way -join " > "
                    }
                }
            }
        }
    }

    function Get-Holder($Assignment) {
        $key = $Assignment.RoleAssigneeName
        if (-not $script:Expanded.ContainsKey($key)) {
            Write-Verbose "Expanding $key"
            $script:Expanded[$key] = switch ($Assignment.RoleAssigneeType) {
                "User" {
                    $user = Get-User -Identity $Assignment.RoleAssignee
                    [PSCustomObject]@{
                        Name = $user.Name; Mail = "$($user.WindowsEmailAddress)"; Type = $user.RecipientTypeDetails; Path = "(direct)"
                    }
                }
                "RoleAssignmentPolicy" {
                    [PSCustomObject]@{ Name = "(everybody under the policy)"; Mail = ""; Type = "Policy"; Path = $key }
                }
                default { Get-NestedMember -Group (Get-Group -Identity $Assignment.RoleAssignee) }
            }
        }
        $script:Expanded[$key]
    }
}

process {
    $assignments = @($Role | ForEach-Object { Get-ManagementRoleAssignment -Role $_ -Delegating $false } |
        Where-Object { -not ($SkipPolicies -and $_.RoleAssigneeType -eq "RoleAssignmentPolicy") })
    $count = 0
    foreach ($assignment in $assignments) {
        $count++
        Write-Progress -Activity "Role inventory" -Status $assignment.Role -PercentComplete (100 * $count / $assignments.Count)
        $holders = @(Get-Holder $assignment | Sort-Object Name, Path -Unique)
        if ($holders.Count -eq 0) {
            Write-Verbose "Nobody holds $($assignment.Role) by $($assignment.RoleAssigneeName)."
        }
        foreach ($holder in $holders) {
            [void]$script:Rows.Add((New-Object PSObject -Property ([ordered]@{
                Role     = "$($assignment.Role)"
                Assignee = $assignment.RoleAssigneeName
                Name     = $holder.Name
                Mail     = $holder.Mail
                Path     = $holder.Path
                Scope    = if ($assignment.CustomRecipientWriteScope) { "$($assignment.CustomRecipientWriteScope)" } else { $assignment.RecipientWriteScope }
                Enabled  = $assignment.Enabled
            })))
        }
    }
    Write-Progress -Activity "Role inventory" -Completed
}

end {
    $script:Rows | Sort-Object Role, Assignee, Name | Export-Csv -Path $Path -NoTypeInformation -Encoding UTF8
    $people = @($script:Rows | Select-Object -ExpandProperty Name -Unique).Count
    Write-Host ("{0} lines for {1} people, {2} roles written to {3}." -f $script:Rows.Count, $people,
        @($script:Rows | Group-Object Role).Count, (Split-Path $Path -Leaf))
}
