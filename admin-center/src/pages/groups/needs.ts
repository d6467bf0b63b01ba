import { all, any, cmdlet } from '../../api/rights';

const details = all(cmdlet('Get-DistributionGroup'), cmdlet('Get-Group'));
const members = cmdlet('Get-DistributionGroupMember', 'Identity');
const editMembers = all(
  cmdlet('Get-Recipient'),
  members,
  any(
    cmdlet('Update-DistributionGroupMember', 'Identity', 'Members'),
    all(cmdlet('Add-DistributionGroupMember', 'Identity', 'Member'), cmdlet('Remove-DistributionGroupMember', 'Identity', 'Member')),
  ),
);
const owners = all(cmdlet('Set-DistributionGroup', 'Identity', 'ManagedBy'), cmdlet('Get-Recipient'));
const name = cmdlet('Set-DistributionGroup', 'Identity', 'DisplayName');
const joining = cmdlet('Set-DistributionGroup', 'Identity', 'MemberJoinRestriction');
const leaving = cmdlet('Set-DistributionGroup', 'Identity', 'MemberDepartRestriction');

/** What each thing on the page needs: with the four cmdlets that a trimmed role keeps, only the list is left [WEB-30]. */
export const needs = {
  list: any(cmdlet('Get-Recipient', 'RecipientTypeDetails'), details),
  details,
  members,
  editMembers,
  owners,
  name,
  joining,
  leaving,
  edit: all(details, any(editMembers, owners, name, joining, leaving)),
  delete: cmdlet('Remove-DistributionGroup', 'Identity'),

  new: cmdlet('New-DistributionGroup', 'Name'),
  newType: cmdlet('New-DistributionGroup', 'Type'),
  newAlias: cmdlet('New-DistributionGroup', 'Alias'),
  newUnit: cmdlet('New-DistributionGroup', 'OrganizationalUnit'),
  newOwners: cmdlet('New-DistributionGroup', 'ManagedBy'),
  newMembers: cmdlet('New-DistributionGroup', 'Members'),
  newJoining: cmdlet('New-DistributionGroup', 'MemberJoinRestriction'),
  newLeaving: cmdlet('New-DistributionGroup', 'MemberDepartRestriction'),
  recipients: cmdlet('Get-Recipient'),
} as const;
