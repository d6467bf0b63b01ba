import { all, any, cmdlet } from '../../api/rights';

const members = cmdlet('Get-RoleGroupMember', 'Identity');
const assignments = cmdlet('Get-ManagementRoleAssignment', 'RoleAssignee');
const roles = cmdlet('Get-ManagementRole');
const scopes = cmdlet('Get-ManagementScope');
const properties = any(
  cmdlet('Set-RoleGroup', 'Identity', 'Name'),
  cmdlet('Set-RoleGroup', 'Identity', 'Description'),
  cmdlet('Set-RoleGroup', 'Identity', 'ManagedBy'),
);
const editMembers = all(members, cmdlet('Update-RoleGroupMember', 'Identity', 'Members'));
const addRoles = all(roles, assignments, cmdlet('New-ManagementRoleAssignment', 'SecurityGroup', 'Role'));
const removeRoles = all(assignments, cmdlet('Remove-ManagementRoleAssignment', 'Identity'));
const newGroup = all(cmdlet('New-RoleGroup', 'Name'), roles);

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-RoleGroup'),
  details: all(cmdlet('Get-RoleGroup'), members, assignments, scopes),
  members,
  assignments,
  roles,
  scopes,

  new: newGroup,
  newDescription: cmdlet('New-RoleGroup', 'Description'),
  newRoles: cmdlet('New-RoleGroup', 'Roles'),
  newMembers: cmdlet('New-RoleGroup', 'Members'),
  newScope: all(scopes, cmdlet('New-RoleGroup', 'CustomRecipientWriteScope')),
  newUnit: cmdlet('New-RoleGroup', 'RecipientOrganizationalUnitScope'),
  newConfigScope: all(scopes, cmdlet('New-RoleGroup', 'CustomConfigWriteScope')),
  copy: all(newGroup, cmdlet('New-RoleGroup', 'Description', 'Roles', 'Members'), members, assignments),

  edit: any(properties, editMembers, addRoles, removeRoles),
  editName: cmdlet('Set-RoleGroup', 'Identity', 'Name'),
  editDescription: cmdlet('Set-RoleGroup', 'Identity', 'Description'),
  editManagedBy: cmdlet('Set-RoleGroup', 'Identity', 'ManagedBy'),
  editMembers,
  addRoles,
  addScoped: cmdlet('New-ManagementRoleAssignment', 'CustomRecipientWriteScope'),
  addInUnit: cmdlet('New-ManagementRoleAssignment', 'RecipientOrganizationalUnitScope'),
  addConfigScoped: cmdlet('New-ManagementRoleAssignment', 'CustomConfigWriteScope'),
  removeRoles,
  editScope: all(assignments, roles, scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'CustomRecipientWriteScope')),
  editUnit: all(assignments, roles, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'RecipientOrganizationalUnitScope')),
  editConfigScope: all(assignments, roles, scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'CustomConfigWriteScope')),
  bypassSet: cmdlet('Set-RoleGroup', 'BypassSecurityGroupManagerCheck'),
  bypassMembers: cmdlet('Update-RoleGroupMember', 'BypassSecurityGroupManagerCheck'),
  bypassRemove: cmdlet('Remove-RoleGroup', 'BypassSecurityGroupManagerCheck'),
  delete: cmdlet('Remove-RoleGroup', 'Identity'),

  // Whom the member picker can look for.
  users: cmdlet('Get-User'),
  groups: cmdlet('Get-Group'),
} as const;
