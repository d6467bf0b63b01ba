#Requires -Version 3.0
<#
.SYNOPSIS
Builds a custom management role from a built-in one and trims it to a list of cmdlets and parameters.

.DESCRIPTION
Creates a child of the parent role, removes every entry that the definition does not name and cuts the parameters of the
entries that stay. Optionally makes a role group for it, with members and a scope. Nothing is left behind when a step fails.

.PARAMETER Definition
A hashtable: cmdlet name (wildcards allowed) to an array of parameters; an empty array keeps all parameters.

.EXAMPLE
.\New-CustomRole.ps1 -Name 'Address Keepers' -Parent 'Mail Recipients' -Members 'Ray','Maria' -Department 'Sales'

.EXAMPLE
.\New-CustomRole.ps1 -Name 'Readers' -Parent 'Mail Recipients' -Definition @{ 'Get-*' = @() } -WhatIf
#>
[CmdletBinding(SupportsShouldProcess=$True, ConfirmImpact="Low")]
Param (
    [Parameter(Mandatory = $true, Position = 0, HelpMessage = "Name of the new role")]
    [ValidateNotNullOrEmpty()]
    [ValidateLength(3, 60)]
    [String] $Name,

    [Parameter(Mandatory = $true)]
    [ValidateScript({
        if (Get-ManagementRole $_ -ErrorAction SilentlyContinue) { $true }
        else { throw "There is no role '$_'." }
    })]
    [String] $Parent,

    [hashtable] $Definition = @{
        'Get-Mailbox'   = @()
        'Get-User'      = @()
        'Get-Recipient' = @()
        'Set-User'      = 'Identity', 'Phone', 'MobilePhone', 'Office', 'StreetAddress', 'City', 'PostalCode', 'CountryOrRegion'
        'Set-Mailbox'   = @('Identity', 'DisplayName')
    },

    [Alias('Member')]
    [string[]] $Members = @(),

    [string] $Department,

    [ValidateSet('Keep', 'Remove')]
    [string] $OnFailure = 'Remove'
)

Begin {
    Set-StrictMode -Version Latest
    $created = New-Object System.Collections.ArrayList

    Function Write-Step {
        Param ([string] $Text, [System.ConsoleColor] $Color = 'Gray')
        $script:step++
        Write-Progress -Activity "Building role '$Name'" -Status $Text -PercentComplete ([Math]::Min($script:step * 10, 100))
        Write-Host ("[{0:00}] {1}" -f $script:step, $Text) -ForegroundColor $Color
    }

    Function Test-Wanted ($entry) {
        foreach ($pattern in $Definition.Keys) {
            if ($entry.Name -like $pattern) { return $pattern }
        }
        return $null
    }

    $script:step = 0
}

Process {
    If (Get-ManagementRole -Identity $Name -ErrorAction SilentlyContinue) {
        Write-Warning "The role '$Name' exists already. Nothing was done."
        Return
    }

    Try {
        # 1. the role
        If ($PSCmdlet.ShouldProcess($Name, "Create a role below '$Parent'")) {
            Write-Step "Creating the role below $Parent"
            $role = New-ManagementRole -Name $Name -Parent $Parent -Description "Made by $($MyInvocation.MyCommand.Name)" -ErrorAction Stop
            [void] $created.Add({ Remove-ManagementRole $Name -Confirm:$false })
        }
        Else {
            $wanted = @(Get-ManagementRoleEntry "$Parent\*" | Where-Object { $null -ne (Test-Wanted $_) })
            "{0} of {1} entries would stay." -f $wanted.Count, @(Get-ManagementRoleEntry "$Parent\*").Count
            Return
        }

        # 2. entries that nobody asked for
        $entries = @(Get-ManagementRoleEntry "$Name\*")
        $gone = 0
        $entries | Where-Object { -not (Test-Wanted $_) } | ForEach-Object {
            Remove-ManagementRoleEntry "$Name\$($_.Name)" -Confirm:$false -ErrorAction Stop
            $gone++
        }
        Write-Step "$gone of $($entries.Count) entries removed"

        # 3. parameters of those that stay
        ForEach ($entry in Get-ManagementRoleEntry $Name"\*") {
            $keep = [array] $Definition[(Test-Wanted $entry)]
            If ($keep.Count -eq 0) { Continue }
            $unknown = $keep | Where-Object { $entry.Parameters -notcontains $_ }
            If ($unknown) { throw "The parent has no parameter $($unknown -join ', ') for $($entry.Name)." }
            $surplus = @($entry.Parameters | Where-Object { $_ -notin $keep })
            If ($surplus) {
                Set-ManagementRoleEntry "$Name\$($entry.Name)" -Parameters $surplus -RemoveParameter -ErrorAction Stop
            }
            Write-Verbose "$($entry.Name): $($keep.Count) parameters stay, $($surplus.Count) go"
        }
        Write-Step 'Parameters trimmed'

        # 4. scope and group
        $group = @{
            Name        = "$Name Holders"
            Roles       = $Name
            Description = 'Holds ' + $Name + '.'
        }
        If ($PSBoundParameters.ContainsKey('Department')) {
            $scope = New-ManagementScope "$Department people" -RecipientRestrictionFilter "Department -eq '$Department'" -ErrorAction Stop
            [void] $created.Add({ Remove-ManagementScope "$Department people" -Confirm:$false })
            $group += @{ CustomRecipientWriteScope = $scope.Name }
            Write-Step "Scope for $Department"
        }
        If ($Members) {
            $group['Members'] = $Members
            $null = New-RoleGroup @group -ErrorAction Stop
            Write-Step "Role group with $($Members.Length) member(s)" Green
        }

        Get-ManagementRoleEntry "$Name\*" | Sort-Object Name |
            Format-Table @{ Label = 'Cmdlet'; Expression = { $_.Name } }, @{ l = 'Parameters'; e = { $_.Parameters.Count }; a = 'Right' } -AutoSize
    }
    Catch {
        Write-Error "Building '$Name' failed: $($_.Exception.Message)"
        If ($OnFailure -eq 'Remove') {
            $created.Reverse()
            foreach ($undo in $created) { & $undo }
            Write-Host "Rolled back $($created.Count) step(s)." -ForegroundColor Yellow
        }
    }
    Finally {
        Write-Progress -Activity "Building role '$Name'" -Completed
    }
}
