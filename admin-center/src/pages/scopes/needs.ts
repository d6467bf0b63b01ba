import { all, any, cmdlet } from '../../api/rights';

const name = cmdlet('Set-ManagementScope', 'Identity', 'Name');
const recipientFilter = cmdlet('Set-ManagementScope', 'Identity', 'RecipientRestrictionFilter');
const root = cmdlet('Set-ManagementScope', 'Identity', 'RecipientRoot');
const serverFilter = cmdlet('Set-ManagementScope', 'Identity', 'ServerRestrictionFilter');
const databaseFilter = cmdlet('Set-ManagementScope', 'Identity', 'DatabaseRestrictionFilter');
const newRecipientFilter = cmdlet('New-ManagementScope', 'Name', 'RecipientRestrictionFilter');
const newServerFilter = cmdlet('New-ManagementScope', 'Name', 'ServerRestrictionFilter');
const newServerList = all(cmdlet('Get-ExchangeServer'), cmdlet('New-ManagementScope', 'Name', 'ServerList'));
const newDatabaseFilter = cmdlet('New-ManagementScope', 'Name', 'DatabaseRestrictionFilter');
const newDatabaseList = all(cmdlet('Get-MailboxDatabase'), cmdlet('New-ManagementScope', 'Name', 'DatabaseList'));

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-ManagementScope'),
  /** Who may read these may ask what is inside a scope, too. */
  assignments: cmdlet('Get-ManagementRoleAssignment'),
  usage: cmdlet('Get-ManagementRoleAssignment', 'RecipientWriteScope', 'ConfigWriteScope'),
  assignmentsWith: cmdlet(
    'Get-ManagementRoleAssignment',
    'CustomRecipientWriteScope',
    'ExclusiveRecipientWriteScope',
    'CustomConfigWriteScope',
    'ExclusiveConfigWriteScope',
  ),

  new: any(newRecipientFilter, newServerFilter, newServerList, newDatabaseFilter, newDatabaseList),
  newRecipientFilter,
  newRoot: cmdlet('New-ManagementScope', 'RecipientRoot'),
  newServerFilter,
  newServerList,
  newDatabaseFilter,
  newDatabaseList,
  newExclusive: cmdlet('New-ManagementScope', 'Exclusive'),

  edit: any(name, recipientFilter, root, serverFilter, databaseFilter),
  name,
  recipientFilter,
  root,
  serverFilter,
  databaseFilter,
  delete: cmdlet('Remove-ManagementScope', 'Identity'),
} as const;
