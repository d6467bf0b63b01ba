<#
.SYNOPSIS
    Writes who may open, send as and send on behalf of each mailbox, with its addresses and its size.
.PARAMETER Path
    The CSV file; a page with the same lines stands beside it.
.PARAMETER MailTo
    Whom to send the page to.
.EXAMPLE
    .\Export-MailboxAccess.ps1 -Path C:\access.csv -Type SharedMailbox
#>
#Requires -Version 3.0
param(
    [Parameter(Mandatory = $true, Position = 0)]
    [ValidateNotNullOrEmpty()]
    [string]$Path,

    [ValidateSet('UserMailbox', 'SharedMailbox', 'RoomMailbox')]
    [string[]]$Type = @('UserMailbox', 'SharedMailbox'),

    [string]$MailTo
)

# A plain console is connected first; the Exchange shell is already.
if (Test-Path "$env:ExchangeInstallPath\bin\RemoteExchange.ps1") {
    . "$env:ExchangeInstallPath\bin\RemoteExchange.ps1"
    Connect-ExchangeServer -auto -AllowClobber
}

function Test-Person {
    param([string]$Account)
    $Account -notlike 'NT AUTHORITY\*' -and $Account -notmatch '^S-1-5-'
}

function New-Row {
    param($Mailbox, $Statistics, [string]$Right, [string]$Account)
    $secondary = $Mailbox.EmailAddresses |
        Where-Object { $_.PrefixString -ceq 'smtp' } |
        ForEach-Object { $_.SmtpAddress }
    [PSCustomObject]@{
        Mailbox = $Mailbox.DisplayName
        Type    = $Mailbox.RecipientTypeDetails
        Domain  = $Mailbox.PrimarySmtpAddress.Domain
        Aliases = $secondary -join ';'
        SizeMB  = $Statistics.TotalItemSize.Value.ToMB()
        Quota   = if ($Mailbox.ProhibitSendQuota.IsUnlimited) { 'none' } else { $Mailbox.ProhibitSendQuota.Value.ToGB() }
        Right   = $Right
        Account = $Account
    }
}

$rows = New-Object 'System.Collections.Generic.List[object]'
$mailboxes = @(Get-Mailbox -RecipientTypeDetails $Type -ResultSize Unlimited | Sort-Object DisplayName)
$done = 0

foreach ($mailbox in $mailboxes) {
    $done ++
    $percent = [math]::Round($done / $mailboxes.Count * 100)
    Write-Progress -Activity 'Reading mailboxes' -Status "$($mailbox.DisplayName) ($done)" -PercentComplete $percent
    $statistics = Get-MailboxStatistics -Identity $mailbox.DistinguishedName -ErrorAction SilentlyContinue

    Get-MailboxPermission -Identity $mailbox.DistinguishedName |
        Where-Object { $_.AccessRights -contains 'FullAccess' -and -not $_.Deny -and (Test-Person $_.User) } |
        ForEach-Object { $rows.Add((New-Row $mailbox $statistics 'Full Access' $_.User)) }

    Get-ADPermission -Identity $mailbox.DistinguishedName |
        Where-Object { $_.ExtendedRights -like '*Send-As*' -and -not $_.Deny -and (Test-Person $_.User) } |
        ForEach-Object { $rows.Add((New-Row $mailbox $statistics 'Send As' $_.User)) }

    foreach ($delegate in $mailbox.GrantSendOnBehalfTo) {
        $rows.Add((New-Row $mailbox $statistics 'Send on Behalf' $delegate.Name))
    }
}
Write-Progress -Activity 'Reading mailboxes' -Completed

$rows | Export-Csv -Path $Path -NoTypeInformation -Encoding UTF8
$page = $Path -replace '\.csv$', '.html'
$head = "<style>td { padding: 2px } </style>"
$rows |
    Sort-Object Mailbox, Right |
    ConvertTo-Html -Title 'Access to mailboxes' -Head $head -PreContent "<h1>$(Get-Date -UFormat '%Y-%m-%d')</h1>" |
    Out-File $page -Encoding UTF8

if ($MailTo) {
    $mail = @{
        To         = $MailTo
        From       = 'reports@contoso.com'
        Subject    = "Access to $($mailboxes.Count) mailboxes"
        Body       = Get-Content $page | Out-String
        BodyAsHtml = $true
        SmtpServer = 'mail.contoso.com'
    }
    try {
        Send-MailMessage @mail -ErrorAction Stop
    }
    catch {
        Write-Warning "Not sent to ${MailTo}: $($_.Exception.Message)"
    }
}

Write-Output ("{0} rights on {1} mailboxes." -f $rows.Count, $mailboxes.Count)
