import { all, any, cmdlet } from '../../api/rights';

const roles = all(cmdlet('Get-ManagementRole'), cmdlet('Get-ManagementRoleAssignment', 'Delegating'));
const groups = cmdlet('Get-RoleGroup');
const add = any(
  cmdlet('New-ManagementRoleAssignment', 'Role', 'SecurityGroup', 'Delegating'),
  cmdlet('New-ManagementRoleAssignment', 'Role', 'User', 'Delegating'),
);
const remove = cmdlet('Remove-ManagementRoleAssignment', 'Identity');
const managedBy = cmdlet('Set-RoleGroup', 'Identity', 'ManagedBy');

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: all(roles, groups),
  add,
  remove,
  managedBy,
  edit: any(add, remove, managedBy),
  bypass: cmdlet('Set-RoleGroup', 'BypassSecurityGroupManagerCheck'),
} as const;
