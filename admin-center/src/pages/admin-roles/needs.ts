import { all, any, cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-RoleGroup'),
  details: all(
    cmdlet('Get-RoleGroup'),
    cmdlet('Get-RoleGroupMember'),
    cmdlet('Get-ManagementRoleAssignment'),
    cmdlet('Get-ManagementScope'),
  ),
  members: cmdlet('Get-RoleGroupMember'),
  assignments: cmdlet('Get-ManagementRoleAssignment'),
  new: all(cmdlet('New-RoleGroup', 'Name'), cmdlet('Get-ManagementRole')),
  edit: any(
    cmdlet('Set-RoleGroup', 'Identity'),
    cmdlet('Update-RoleGroupMember', 'Identity', 'Members'),
    cmdlet('New-ManagementRoleAssignment', 'SecurityGroup', 'Role'),
  ),
  delete: cmdlet('Remove-RoleGroup', 'Identity'),
} as const;
