import { all, any, cmdlet } from '../../api/rights';
import { FIELDS } from './fields';
import { EXISTING, KINDS } from './newMailbox';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-Mailbox'),
  account: cmdlet('Get-User', 'Identity'),
  policies: cmdlet('Get-RoleAssignmentPolicy'),
  policy: all(cmdlet('Set-Mailbox', 'Identity', 'RoleAssignmentPolicy'), cmdlet('Get-RoleAssignmentPolicy')),
  new: any(EXISTING, ...KINDS.map(({ ofNew }) => ofNew)),
  mustChange: cmdlet('New-Mailbox', 'ResetPasswordOnNextLogon'),
  logonName: cmdlet('New-Mailbox', 'UserPrincipalName'),
  newAlias: cmdlet('New-Mailbox', 'Alias'),
  newUnit: cmdlet('New-Mailbox', 'OrganizationalUnit'),
  existingAlias: cmdlet('Enable-Mailbox', 'Alias'),
  edit: any(...FIELDS.map((field) => cmdlet(field.cmdlet, 'Identity', field.parameter))),
} as const;
