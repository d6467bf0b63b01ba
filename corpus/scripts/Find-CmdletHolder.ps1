<#
    .SYNOPSIS
        Answers who can run a cmdlet, with which parameters, on what, and why.

    .DESCRIPTION
        Looks up the roles that hold the cmdlet (and the parameters, if any are named), the assignments of these roles
        and the people they reach. With -On only those are listed who may change that recipient.

    .PARAMETER Cmdlet
        One or several cmdlets, also from the pipeline.

    .PARAMETER Parameter
        Parameters that the role must have too.

    .PARAMETER On
        A recipient that must be writable.

    .PARAMETER AsHtml
        A file for an HTML report beside the objects that come out.

    .EXAMPLE
        .\Find-CmdletHolder.ps1 Set-Mailbox -Parameter EmailAddresses -On David

    .EXAMPLE
        .\Find-CmdletHolder.ps1 -Cmdlet Remove-Mailbox,New-Mailbox -AsHtml C:\who.html | Format-Table -AutoSize
#>
[CmdletBinding(SupportsShouldProcess = $false)]
Param (
    [Parameter(Mandatory, ValueFromPipeline, Position = 0)]
    [Alias('Name')]
    [ValidatePattern('^[A-Za-z]+-[A-Za-z]+$')]
    [String[]] $Cmdlet,

    [Parameter(Position = 1)]
    [String[]] $Parameter,

    [String] $On,

    [String] $AsHtml
)

Begin {
    Connect-ExchangeOnline -ShowBanner:$false
    $ErrorActionPreference = 'Stop'
    $all = @()
    $started = Get-Date

    Function New-Row {
        Param ($Assignment, [String] $CmdletName, [String] $Granted)
        $scope = 'organization'
        If ($null -ne $Assignment.CustomRecipientWriteScope -and "$($Assignment.CustomRecipientWriteScope)" -ne '') {
            $scope = "$($Assignment.CustomRecipientWriteScope)"
        } ElseIf ($Assignment.RecipientWriteScope -ne 'Organization') {
            $scope = $Assignment.RecipientWriteScope
        }
        $row = New-Object -TypeName PSObject
        $row | Add-Member -MemberType NoteProperty -Name Cmdlet -Value $CmdletName
        $row | Add-Member -MemberType NoteProperty -Name User -Value $Assignment.EffectiveUserName
        $row | Add-Member -MemberType NoteProperty -Name Role -Value "$($Assignment.Role)"
        $row | Add-Member -MemberType NoteProperty -Name Through -Value $Assignment.RoleAssigneeName
        $row | Add-Member -MemberType NoteProperty -Name Scope -Value $scope
        $row | Add-Member -MemberType NoteProperty -Name Parameters -Value $Granted
        $row
    }
}

Process {
    ForEach ($name in $Cmdlet) {
        $lookup = @{ Cmdlet = $name }
        If ($Parameter) { $lookup.CmdletParameters = $Parameter }
        Try {
            $roles = @(Get-ManagementRole @lookup)
        } Catch [Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException] {
            $roles = @()
        } Catch {
            Write-Error "Roles with $name can't be looked up: $($_.Exception.Message)" -ErrorAction Continue
            Continue
        }
        If ($roles.Count -eq 0) {
            Write-Warning "No role has $name$(If ($Parameter) { " with -$($Parameter -join ', -')" })."
            Continue
        }
        Write-Verbose "$($roles.Count) roles have ${name}: $(($roles | Select-Object -ExpandProperty Name) -join '; ')"

        $search = @{ Delegating = $false; GetEffectiveUsers = $true; Enabled = $true }
        If ($On) { $search['WritableRecipient'] = $On }
        ForEach ($role in $roles) {
            $entry = Get-ManagementRoleEntry "$($role.Name)\$name"
            $granted = ($entry.Parameters | Where-Object { -not $Parameter -or $Parameter -contains $_ } | Sort-Object) -join ','
            # The line for the group itself names nobody.
            $found = @(Get-ManagementRoleAssignment -Role $role.Name @search |
                    Where-Object { $_.EffectiveUserName -notlike 'All *' })
            $all += $found | ForEach-Object { New-Row $_ -CmdletName $name -Granted $granted }
        }
    }
}

End {
    $unique = $all | Where-Object { $_ } | Sort-Object Cmdlet, User, Role, Through -Unique
    If ($AsHtml) {
        $style = @"
<style>
    td, th { border: 1px solid #ccc; padding: 2px 6px }
</style>
"@
        $summary = $unique | Group-Object -Property Cmdlet | ForEach-Object { "<li>$($_.Name): $(@($_.Group.User | Select-Object -Unique).Count) people</li>" }
        $unique | Select-Object Cmdlet, User, Role, @{ Label = 'By'; Expression = { $_.Through } }, Scope |
            ConvertTo-Html -Head $style -PreContent "<h1>Who can run it</h1><ul>$summary</ul>" -PostContent "<p>$(Get-Date $started -Format 'yyyy-MM-dd')</p>" |
            Out-File -FilePath $AsHtml -Encoding UTF8
    }
    $unique
}
