import { all, any, cmdlet } from '../../api/rights';

const MEMBER_CMDLETS = any(
  cmdlet('Update-DistributionGroupMember', 'Identity', 'Members'),
  all(cmdlet('Add-DistributionGroupMember', 'Identity', 'Member'), cmdlet('Remove-DistributionGroupMember', 'Identity', 'Member')),
);

/** What each thing on the page needs: with the four cmdlets that a trimmed role keeps, only the list is left [WEB-30]. */
export const needs = {
  list: any(cmdlet('Get-Recipient', 'RecipientTypeDetails'), all(cmdlet('Get-DistributionGroup'), cmdlet('Get-Group'))),
  details: all(cmdlet('Get-DistributionGroup'), cmdlet('Get-Group')),
  members: cmdlet('Get-DistributionGroupMember', 'Identity'),
  editMembers: all(cmdlet('Get-Recipient'), cmdlet('Get-DistributionGroupMember', 'Identity'), MEMBER_CMDLETS),
  owners: all(cmdlet('Set-DistributionGroup', 'Identity', 'ManagedBy'), cmdlet('Get-Recipient')),
  name: cmdlet('Set-DistributionGroup', 'Identity', 'DisplayName'),
  joining: cmdlet('Set-DistributionGroup', 'Identity', 'MemberJoinRestriction', 'MemberDepartRestriction'),
  edit: all(
    cmdlet('Get-DistributionGroup'),
    cmdlet('Get-Group'),
    any(
      all(cmdlet('Get-Recipient'), cmdlet('Get-DistributionGroupMember', 'Identity'), MEMBER_CMDLETS),
      all(cmdlet('Set-DistributionGroup', 'Identity', 'ManagedBy'), cmdlet('Get-Recipient')),
      cmdlet('Set-DistributionGroup', 'Identity', 'DisplayName'),
    ),
  ),
  delete: cmdlet('Remove-DistributionGroup', 'Identity'),

  new: cmdlet('New-DistributionGroup', 'Name'),
  newType: cmdlet('New-DistributionGroup', 'Type'),
  newAlias: cmdlet('New-DistributionGroup', 'Alias'),
  newUnit: cmdlet('New-DistributionGroup', 'OrganizationalUnit'),
  newOwners: cmdlet('New-DistributionGroup', 'ManagedBy'),
  newMembers: cmdlet('New-DistributionGroup', 'Members'),
  newJoining: cmdlet('New-DistributionGroup', 'MemberJoinRestriction', 'MemberDepartRestriction'),
  recipients: cmdlet('Get-Recipient'),
} as const;
