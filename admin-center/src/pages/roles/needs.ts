import { all, any, cmdlet } from '../../api/rights';

const entries = cmdlet('Get-ManagementRoleEntry', 'Identity');
const addEntries = all(entries, cmdlet('Add-ManagementRoleEntry', 'Identity'));
const removeEntries = all(entries, cmdlet('Remove-ManagementRoleEntry', 'Identity'));
const setParameters = cmdlet('Set-ManagementRoleEntry', 'Identity', 'Parameters');
const addParameters = all(entries, setParameters, cmdlet('Set-ManagementRoleEntry', 'AddParameter'));
const removeParameters = all(entries, setParameters, cmdlet('Set-ManagementRoleEntry', 'RemoveParameter'));
const enabledCmdlets = cmdlet('New-ManagementRole', 'EnabledCmdlets');

/** What each thing on the page needs. */
export const needs = {
  list: cmdlet('Get-ManagementRole'),
  entries,
  assignments: cmdlet('Get-ManagementRoleAssignment', 'Role'),
  children: cmdlet('Get-ManagementRole', 'Identity', 'GetChildren'),

  newChild: cmdlet('New-ManagementRole', 'Name', 'Parent'),
  newDescription: cmdlet('New-ManagementRole', 'Description'),
  enabledCmdlets,
  trim: all(entries, any(enabledCmdlets, removeEntries)),

  edit: any(addEntries, removeEntries, addParameters, removeParameters),
  addEntries,
  addSomeParameters: cmdlet('Add-ManagementRoleEntry', 'Parameters'),
  removeEntries,
  addParameters,
  removeParameters,

  delete: cmdlet('Remove-ManagementRole', 'Identity'),
  recurse: cmdlet('Remove-ManagementRole', 'Recurse'),

  // Unscoped roles: what the switch opens, cmdlet by cmdlet.
  newUnscoped: cmdlet('New-ManagementRole', 'Name', 'UnScopedTopLevel'),
  addUnscoped: cmdlet('Add-ManagementRoleEntry', 'Identity', 'UnScopedTopLevel', 'Type', 'Parameters'),
  addSnapIn: cmdlet('Add-ManagementRoleEntry', 'PSSnapinName'),
  addToUnscoped: cmdlet('Add-ManagementRoleEntry', 'UnScopedTopLevel'),
  setUnscoped: cmdlet('Set-ManagementRoleEntry', 'UnScopedTopLevel'),
  deleteUnscoped: cmdlet('Remove-ManagementRole', 'UnScopedTopLevel'),
} as const;
