import { all, any, cmdlet } from '../../api/rights';
import { FIELDS } from './fields';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-Mailbox'),
  account: cmdlet('Get-User', 'Identity'),
  policies: cmdlet('Get-RoleAssignmentPolicy'),
  policy: all(cmdlet('Set-Mailbox', 'Identity', 'RoleAssignmentPolicy'), cmdlet('Get-RoleAssignmentPolicy')),
  edit: any(...FIELDS.map((field) => cmdlet(field.cmdlet, 'Identity', field.parameter))),
} as const;
