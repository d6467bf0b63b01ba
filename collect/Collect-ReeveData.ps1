<#
.SYNOPSIS
Writes who may do what in an Exchange organization to files, for reeve load. It only reads.

.DESCRIPTION
Run it where the Exchange cmdlets are: in the Exchange Management Shell of a server, in a remote session, or after
Connect-ExchangeOnline; in Windows PowerShell 5.1 or PowerShell 7. Membership in View-Only Organization Management is
enough for all but -AuditLog, which needs the role View-Only Audit Logs. What an account may not read is listed at the
end and in the file Collected, and the rest is still written.

Files hold names, addresses and permissions of people, and no passwords and no mail. Keep them as you keep the directory.

.PARAMETER Folder
Where the files go; made where it is not there.

.PARAMETER Csv
Writes CSV instead of Clixml. Clixml keeps lists and references apart and is the better choice.

.PARAMETER AuditLog
Takes the administrator audit log along.

.PARAMETER AuditDays
How many days of it.

.EXAMPLE
.\Collect-ReeveData.ps1 -Folder C:\Temp\Contoso
#>
[CmdletBinding()]
param(
    [string]$Folder = 'ReeveData',
    [switch]$Csv,
    [switch]$AuditLog,
    [int]$AuditDays = 90
)

$ErrorActionPreference = 'Stop'
# Cmdlets of a remote session and of Exchange Online stand in a module that does not see the line above: each is told.
$stop = @{ ErrorAction = 'Stop' }
$all = @{ ErrorAction = 'Stop'; ResultSize = 'Unlimited' }
$collected = @()

# A list becomes one text; a reference its distinguished name where it tells one, since names repeat; a time one of UTC.
function ConvertTo-Row {
    param([string[]]$Property)
    process {
        $row = New-Object PSObject
        foreach ($name in $Property) {
            $texts = @()
            foreach ($value in @($_.$name)) {
                if ($null -ne $value) {
                    if ($value.DistinguishedName) {
                        $texts += [string]$value.DistinguishedName
                    } elseif ($value -is [DateTime]) {
                        $texts += $value.ToUniversalTime().ToString('s') + 'Z'
                    } else {
                        $texts += [string]$value
                    }
                }
            }
            $row | Add-Member -MemberType NoteProperty -Name $name -Value ($texts -join ';')
        }
        $row
    }
}

# Each name once. Select-Object refuses two that differ in capital letters only, and its -Unique keeps both.
function Get-Distinct {
    param([string[]]$Name)
    $kept = @()
    foreach ($each in $Name) { if ($kept -notcontains $each) { $kept += $each } }
    $kept
}

# Runs one cmdlet, writes what it gives, and notes how that went.
function Save-Dump {
    param([string]$Name, [string]$Cmdlet, [string[]]$Property, [scriptblock]$Read)
    $extension = '.xml'
    if ($Csv) { $extension = '.csv' }
    $path = Join-Path $Folder ($Name + $extension)
    $problem = ''
    $script:count = 0
    if (-not (Get-Command $Cmdlet -ErrorAction SilentlyContinue)) {
        $problem = 'There is no ' + $Cmdlet + ' here, or this account may not run it.'
    } else {
        Write-Host ('Reading ' + $Name + ' ...')
        try {
            if ($Csv) {
                & $Read | ForEach-Object { $script:count++; $_ } | ConvertTo-Row -Property $Property |
                    Export-Csv -Path $path -NoTypeInformation -Encoding UTF8
            } else {
                & $Read | ForEach-Object { $script:count++; $_ } | Select-Object -Property $Property |
                    Export-Clixml -Path $path -Depth 2
            }
        } catch {
            $problem = [string]$_
            if (Test-Path $path) { Remove-Item $path }
        }
    }
    if ($problem) { Write-Warning ($Name + ': ' + $problem) }
    $script:collected += New-Object PSObject -Property @{
        Name = $Name; Cmdlet = $Cmdlet; Count = $script:count; Problem = $problem; Collected = (Get-Date).ToString('s')
    }
}

if (-not (Get-Command Get-ManagementRole -ErrorAction SilentlyContinue)) {
    throw 'The Exchange cmdlets are not here. Start the Exchange Management Shell, or run Connect-ExchangeOnline first.'
}
if (-not (Test-Path $Folder)) { New-Item -ItemType Directory -Path $Folder | Out-Null }

# On premises a session looks at its own domain only, unless it is told to look at the forest; it is put back at the end.
$narrow = $false
if (Get-Command Set-ADServerSettings -ErrorAction SilentlyContinue) {
    try {
        if (-not (Get-ADServerSettings @stop).ViewEntireForest) {
            Set-ADServerSettings -ViewEntireForest $true @stop
            $narrow = $true
        }
    } catch {
        $problem = 'Recipients of other domains may be missing, since the view of the whole forest failed: ' + [string]$_
        Write-Warning $problem
        $collected += New-Object PSObject -Property @{
            Name = 'Forest'; Cmdlet = 'Set-ADServerSettings'; Count = 0; Problem = $problem; Collected = (Get-Date).ToString('s')
        }
    }
}

$common = 'Name', 'DistinguishedName', 'Guid', 'Identity', 'WhenCreatedUTC', 'WhenChangedUTC'

Save-Dump 'OrganizationConfig' 'Get-OrganizationConfig' ('Name', 'Guid', 'DistinguishedName') { Get-OrganizationConfig @stop }

Save-Dump 'ManagementRole' 'Get-ManagementRole' ($common + @('RoleType', 'Parent', 'IsRootRole', 'IsEndUserRole',
        'ImplicitRecipientReadScope', 'ImplicitRecipientWriteScope', 'ImplicitConfigReadScope', 'ImplicitConfigWriteScope',
        'Description')) { Get-ManagementRole @stop }

Save-Dump 'ManagementRoleEntry' 'Get-ManagementRoleEntry' ('Role', 'Name', 'Type', 'PSSnapinName', 'Parameters') {
    Get-ManagementRoleEntry '*\*' @stop
}

Save-Dump 'ManagementRoleAssignment' 'Get-ManagementRoleAssignment' ($common + @('Role', 'RoleAssigneeType', 'RoleAssignee',
        'RoleAssigneeName', 'User', 'RoleAssignmentDelegationType', 'Enabled', 'RecipientReadScope', 'ConfigReadScope',
        'RecipientWriteScope', 'ConfigWriteScope', 'CustomRecipientWriteScope', 'CustomConfigWriteScope')) {
    Get-ManagementRoleAssignment @stop
}

# Both asked for by name: what comes without -Exclusive is not said alike everywhere.
Save-Dump 'ManagementScope' 'Get-ManagementScope' ($common + @('ScopeRestrictionType', 'Exclusive', 'RecipientRoot',
        'RecipientFilter', 'ServerFilter', 'DatabaseFilter')) {
    Get-ManagementScope -Exclusive:$false @stop
    Get-ManagementScope -Exclusive:$true @stop
}

Save-Dump 'RoleGroup' 'Get-RoleGroup' ($common + @('DisplayName', 'SamAccountName', 'Description', 'ManagedBy', 'Members',
        'Roles', 'RoleGroupType', 'LinkedGroup', 'Capabilities')) { Get-RoleGroup @all }

# Each member beside the name of its group; of a group within a group the members are in the file Group.
Save-Dump 'RoleGroupMember' 'Get-RoleGroupMember' ('Group', 'GroupGuid', 'Name', 'DistinguishedName', 'Guid', 'Identity',
        'RecipientType', 'RecipientTypeDetails') {
    foreach ($group in @(Get-RoleGroup @all)) {
        foreach ($member in @(Get-RoleGroupMember ([string]$group.Guid) @all)) {
            New-Object PSObject -Property @{
                Group = [string]$group.Name; GroupGuid = [string]$group.Guid; Name = [string]$member.Name
                DistinguishedName = [string]$member.DistinguishedName; Guid = [string]$member.Guid
                Identity = [string]$member.Identity; RecipientType = [string]$member.RecipientType
                RecipientTypeDetails = [string]$member.RecipientTypeDetails
            }
        }
    }
}

Save-Dump 'RoleAssignmentPolicy' 'Get-RoleAssignmentPolicy' ($common + @('IsDefault', 'Description', 'AssignedRoles')) {
    Get-RoleAssignmentPolicy @stop
}

# Which properties of recipients the scopes ask for: the word before each comparison.
$inScopes = @()
try {
    foreach ($scope in @(Get-ManagementScope -Exclusive:$false @stop) + @(Get-ManagementScope -Exclusive:$true @stop)) {
        $words = @(([string]$scope.RecipientFilter) -split '[\s(){}]+')
        for ($at = 1; $at -lt $words.Count; $at++) {
            $isProperty = $words[$at - 1] -match '^[A-Za-z][A-Za-z0-9]*$'
            if ($isProperty -and $words[$at] -match '^-(eq|ne|like|notlike|lt|le|gt|ge|in|notin|contains|match)$') {
                $inScopes += $words[$at - 1]
            }
        }
    }
} catch {
    Write-Warning ('The scopes cannot be read, so properties that only they ask for may be missing: ' + [string]$_)
}

$custom = @()
foreach ($number in 1..15) { $custom += 'CustomAttribute' + $number }
foreach ($number in 1..5) { $custom += 'ExtensionCustomAttribute' + $number }
$person = 'DisplayName', 'SamAccountName', 'UserPrincipalName', 'UserAccountControl', 'RemotePowerShellEnabled', 'IsLinked',
    'LinkedMasterAccount', 'FirstName', 'LastName', 'Title', 'Department', 'Company', 'Manager', 'Office', 'City',
    'StateOrProvince', 'CountryOrRegion'
$mail = 'DisplayName', 'Alias', 'PrimarySmtpAddress', 'EmailAddresses', 'ExternalEmailAddress', 'RecipientType',
    'RecipientTypeDetails', 'HiddenFromAddressListsEnabled', 'ManagedBy', 'SamAccountName', 'UserPrincipalName'

$columns = Get-Distinct ($common + $mail + @('RoleAssignmentPolicy', 'AddressBookPolicy', 'Database', 'ExchangeGuid', 'IsLinked',
        'LinkedMasterAccount', 'Office', 'UserAccountControl') + $custom + $inScopes)
Save-Dump 'Mailbox' 'Get-Mailbox' $columns { Get-Mailbox @all }

$columns = Get-Distinct ($common + $mail + $person + $custom + @('Database', 'ServerName', 'MemberJoinRestriction',
        'MemberDepartRestriction', 'RecipientFilter', 'GroupType') + $inScopes)
Save-Dump 'Recipient' 'Get-Recipient' $columns { Get-Recipient @all }

$columns = Get-Distinct ($common + $person + @('RecipientType', 'RecipientTypeDetails') + $inScopes)
Save-Dump 'User' 'Get-User' $columns { Get-User @all }

Save-Dump 'Group' 'Get-Group' ($common + @('DisplayName', 'SamAccountName', 'GroupType', 'RecipientType',
        'RecipientTypeDetails', 'ManagedBy', 'Members', 'Notes')) { Get-Group @all }

Save-Dump 'OrganizationalUnit' 'Get-OrganizationalUnit' ('Name', 'DistinguishedName', 'Guid', 'Identity', 'CanonicalName',
    'Type') { Get-OrganizationalUnit @all }

Save-Dump 'ExchangeServer' 'Get-ExchangeServer' ($common + @('Fqdn', 'ServerRole', 'Site', 'Edition', 'AdminDisplayVersion',
        'ExchangeLegacyDN', 'NetworkAddress', 'DataPath', 'CurrentServerRole', 'ServerSite')) { Get-ExchangeServer @stop }

Save-Dump 'MailboxDatabase' 'Get-MailboxDatabase' ($common + @('Server', 'Servers', 'MasterServerOrAvailabilityGroup',
        'EdbFilePath', 'LogFolderPath', 'LogFilePrefix', 'Description', 'ExchangeLegacyDN', 'IssueWarningQuota',
        'ProhibitSendQuota', 'ProhibitSendReceiveQuota', 'IsExcludedFromProvisioning', 'IsSuspendedFromProvisioning')) {
    Get-MailboxDatabase @stop
}

if ($AuditLog) {
    Save-Dump 'AdminAuditLog' 'Search-AdminAuditLog' ('RunDate', 'Caller', 'CmdletName', 'ObjectModified', 'CmdletParameters',
        'Succeeded', 'Error', 'OriginatingServer') {
        $entries = Search-AdminAuditLog -StartDate (Get-Date).AddDays(-$AuditDays) -EndDate (Get-Date) -ResultSize 250000 @stop
        foreach ($entry in @($entries)) {
            $given = @()
            foreach ($parameter in @($entry.CmdletParameters)) {
                if ($null -ne $parameter) { $given += [string]$parameter.Name + '=' + [string]$parameter.Value }
            }
            New-Object PSObject -Property @{
                RunDate = ([DateTime]$entry.RunDate).ToUniversalTime().ToString('s') + 'Z'; Caller = [string]$entry.Caller
                CmdletName = [string]$entry.CmdletName; ObjectModified = [string]$entry.ObjectModified
                CmdletParameters = $given; Succeeded = [bool]$entry.Succeeded; Error = [string]$entry.Error
                OriginatingServer = [string]$entry.OriginatingServer
            }
        }
    }
}

if ($Csv) {
    $collected | ConvertTo-Row -Property 'Name', 'Cmdlet', 'Count', 'Problem', 'Collected' |
        Export-Csv -Path (Join-Path $Folder 'Collected.csv') -NoTypeInformation -Encoding UTF8
} else {
    $collected | Select-Object -Property Name, Cmdlet, Count, Problem, Collected |
        Export-Clixml -Path (Join-Path $Folder 'Collected.xml')
}
if ($narrow) { Set-ADServerSettings -ViewEntireForest $false }
$collected | Format-Table Name, Count, Problem -AutoSize
