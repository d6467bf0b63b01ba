import { all, any, cmdlet } from '../../api/rights';

const roles = cmdlet('Get-ManagementRole');
const assignments = cmdlet('Get-ManagementRoleAssignment', 'RoleAssignee');
const name = cmdlet('Set-RoleAssignmentPolicy', 'Identity', 'Name');
const description = cmdlet('Set-RoleAssignmentPolicy', 'Identity', 'Description');
const addRoles = all(roles, assignments, cmdlet('New-ManagementRoleAssignment', 'Policy', 'Role'));
const removeRoles = all(roles, assignments, cmdlet('Remove-ManagementRoleAssignment', 'Identity'));

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-RoleAssignmentPolicy'),
  roles,
  assignments,
  mailboxes: cmdlet('Get-Mailbox', 'Filter', 'ResultSize'),

  new: all(cmdlet('New-RoleAssignmentPolicy', 'Name'), roles),
  newDescription: cmdlet('New-RoleAssignmentPolicy', 'Description'),
  newRoles: cmdlet('New-RoleAssignmentPolicy', 'Roles'),

  edit: any(name, description, addRoles, removeRoles),
  name,
  description,
  addRoles,
  removeRoles,
  delete: cmdlet('Remove-RoleAssignmentPolicy', 'Identity'),
} as const;
