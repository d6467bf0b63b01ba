import { all, any, cmdlet } from '../../api/rights';

const roles = cmdlet('Get-ManagementRole');
const scopes = cmdlet('Get-ManagementScope');
const toGroup = cmdlet('New-ManagementRoleAssignment', 'SecurityGroup', 'Role');
const toUser = cmdlet('New-ManagementRoleAssignment', 'User', 'Role');
const toPolicy = all(cmdlet('Get-RoleAssignmentPolicy'), cmdlet('New-ManagementRoleAssignment', 'Policy', 'Role'));
const setCustom = all(scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'CustomRecipientWriteScope'));
const setUnit = cmdlet('Set-ManagementRoleAssignment', 'Identity', 'RecipientOrganizationalUnitScope');
const setExclusive = all(scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'ExclusiveRecipientWriteScope'));
const setConfig = all(scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'CustomConfigWriteScope'));
const setExclusiveConfig = all(scopes, cmdlet('Set-ManagementRoleAssignment', 'Identity', 'ExclusiveConfigWriteScope'));
const enable = cmdlet('Set-ManagementRoleAssignment', 'Identity', 'Enabled');

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-ManagementRoleAssignment'),
  filterDelegating: cmdlet('Get-ManagementRoleAssignment', 'Delegating'),
  filterExclusive: cmdlet('Get-ManagementRoleAssignment', 'Exclusive'),
  filterDirect: cmdlet('Get-ManagementRoleAssignment', 'RoleAssigneeType'),
  filterDisabled: cmdlet('Get-ManagementRoleAssignment', 'Enabled'),
  effectiveUsers: cmdlet('Get-ManagementRoleAssignment', 'Identity', 'GetEffectiveUsers'),
  assignee: cmdlet('Get-ManagementRoleAssignment', 'RoleAssignee', 'Delegating', 'Enabled'),
  roles,
  scopes,
  users: cmdlet('Get-User'),
  groups: cmdlet('Get-Group'),
  roleGroups: cmdlet('Get-RoleGroup'),

  new: all(roles, any(toGroup, toUser, toPolicy)),
  toGroup,
  toUser,
  toPolicy,
  newName: cmdlet('New-ManagementRoleAssignment', 'Name'),
  newDelegating: cmdlet('New-ManagementRoleAssignment', 'Delegating'),
  newCustom: all(scopes, cmdlet('New-ManagementRoleAssignment', 'CustomRecipientWriteScope')),
  newUnit: cmdlet('New-ManagementRoleAssignment', 'RecipientOrganizationalUnitScope'),
  newExclusive: all(scopes, cmdlet('New-ManagementRoleAssignment', 'ExclusiveRecipientWriteScope')),
  newConfig: all(scopes, cmdlet('New-ManagementRoleAssignment', 'CustomConfigWriteScope')),
  newExclusiveConfig: all(scopes, cmdlet('New-ManagementRoleAssignment', 'ExclusiveConfigWriteScope')),

  edit: all(roles, any(setCustom, setUnit, setExclusive, setConfig, setExclusiveConfig)),
  setCustom,
  setUnit,
  setExclusive,
  setConfig,
  setExclusiveConfig,
  enable,
  delete: cmdlet('Remove-ManagementRoleAssignment', 'Identity'),
} as const;
