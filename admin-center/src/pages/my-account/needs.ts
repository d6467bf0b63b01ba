import { cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]; each field needs its parameter besides. */
export const needs = {
  page: cmdlet('Get-User', 'Identity'),
  mailbox: cmdlet('Get-Mailbox', 'Identity'),
  password: cmdlet('Set-Mailbox', 'Identity', 'OldPassword', 'NewPassword'),
} as const;
