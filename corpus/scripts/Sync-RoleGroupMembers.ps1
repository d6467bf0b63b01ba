<#
    .SYNOPSIS
        Keeps the members of role groups as a CSV file says.
    .DESCRIPTION
        The file has the columns RoleGroup, Member and optionally Until (a date after which the member goes). Members who are
        not in the file are removed. A group is left alone if it would change by more than the limit, for then
        the file is more likely wrong than the group.
    .PARAMETER ChangeLimit
        Percentage of a group's members that may change in one run; at least two may.
    .EXAMPLE
        Import-Csv people.csv | .\Sync-RoleGroupMembers.ps1
    .EXAMPLE
        .\Sync-RoleGroupMembers.ps1 -Path .\people.csv -ChangeLimit 50 -Verbose
#>
[CmdletBinding(DefaultParameterSetName = 'File', SupportsShouldProcess)]
param(
    [Parameter(Mandatory, ParameterSetName = 'File', Position = 0)]
    [string]$Path,

    [Parameter(Mandatory, ParameterSetName = 'Rows', ValueFromPipelineByPropertyName)]
    [Alias('Group')]
    [string]$RoleGroup,

    [Parameter(Mandatory, ParameterSetName = 'Rows', ValueFromPipelineByPropertyName)]
    [string]$Member,

    [Parameter(ParameterSetName = 'Rows', ValueFromPipelineByPropertyName)]
    [AllowEmptyString()]
    [string]$Until,

    [ValidateRange(0, 100)]
    [int]$ChangeLimit = 30,

    [datetime]$Today = (Get-Date).Date,

    [string]$LogPath = (Join-Path -Path $PWD -ChildPath 'sync.log')
)

begin {
    $script:wanted = @{}

    function Write-Log {
        param([Parameter(ValueFromPipeline)][string]$Line, [ValidateSet('INFO', 'WARN', 'FAIL')]$Level = 'INFO')
        process {
            $text = '{0} {1,-5} {2}' -f $Today.ToString('yyyy-MM-dd'), $Level, $Line
            Add-Content -Path $LogPath -Value $text
            switch ($Level) {
                'WARN' { Write-Warning $Line; break }
                'FAIL' { Write-Error $Line; break }
                default { Write-Verbose $Line }
            }
        }
    }

    function Add-Wanted([string]$Group, [string]$Name, [string]$Last) {
        if ([string]::IsNullOrWhiteSpace($Group) -or [string]::IsNullOrWhiteSpace($Name)) { return }
        if (-not $script:wanted.ContainsKey($Group)) { $script:wanted[$Group] = @() }
        if ($Last -and [datetime]$Last -lt $Today) {
            "$Name has left $Group on $Last" | Write-Log
            return
        }
        $script:wanted[$Group] += $Name.Trim()
    }
}

process {
    if ($PSCmdlet.ParameterSetName -eq 'Rows') { Add-Wanted $RoleGroup $Member $Until }
}

end {
    if ($PSCmdlet.ParameterSetName -eq 'File') {
        if (-not (Test-Path $Path -PathType Leaf)) { throw "No file $Path." }
        Import-Csv $Path | ForEach-Object { Add-Wanted $_.RoleGroup $_.Member $_.Until }
    }

    $total = 0
    $results = foreach ($name in $wanted.Keys | Sort-Object) {
        $result = [PSCustomObject][ordered]@{ RoleGroup = $name; Before = 0; Added = 0; Removed = 0; Status = 'OK' }
        try {
            $group = Get-RoleGroup -Identity $name -ErrorAction Stop
        } catch {
            $result.Status = 'Missing'
            Write-Log "There is no role group $name" -Level FAIL
            $result
            continue
        }

        $have = @(Get-RoleGroupMember $group.Name -ResultSize Unlimited)
        $result.Before = $have.Count
        $should = foreach ($person in $wanted[$name]) {
            $found = Get-Recipient $person -ErrorAction SilentlyContinue
            if ($found) { $found } else { Write-Log "Nobody is called $person ($name)" -Level WARN }
        }
        $add = @($should | Where-Object { $have.Name -notcontains $_.Name })
        $remove = @($have | Where-Object { @($should).Name -notcontains $_.Name })

        $allowed = [Math]::Max(2, [Math]::Floor($have.Count * $ChangeLimit / 100))
        if (($add.Count + $remove.Count) -gt $allowed) {
            $result.Status = "Skipped: $($add.Count + $remove.Count) changes, $allowed allowed"
            Write-Log "$name is left alone, $($add.Count) to add and $($remove.Count) to remove are more than $allowed" WARN
            $result
            continue
        }

        foreach ($person in $add) {
            if ($PSCmdlet.ShouldProcess($name, "Add $($person.Name)")) {
                Add-RoleGroupMember $name -Member $person.DistinguishedName -BypassSecurityGroupManagerCheck
                $result.Added++; $total += 1
                Write-Log "$($person.Name) added to $name"
            }
        }
        for ($i = 0; $i -lt $remove.Length; $i++) {
            $person = $remove[$i]
            if (!$PSCmdlet.ShouldProcess($name, "Remove $($person.Name)")) { continue }
            try {
                Remove-RoleGroupMember $name -Member $person.Name -Confirm:$false -BypassSecurityGroupManagerCheck -ErrorAction Stop
                $result.Removed++; $total += 1
                Write-Log "$($person.Name) removed from $name"
            } catch {
                $result.Status = 'Failed'
                Write-Log "$($person.Name) stays in ${name}: $_" WARN
            }
        }
        $result
    }
    $results
    Write-Log "$total change(s) in $($results | Measure-Object | Select-Object -ExpandProperty Count) group(s)"
}
