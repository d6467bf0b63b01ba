import { all, any, cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  page: all(
    cmdlet('Get-DistributionGroup', 'Filter'),
    cmdlet('Get-User', 'Identity'),
    any(
      cmdlet('Add-DistributionGroupMember', 'Identity'),
      cmdlet('Remove-DistributionGroupMember', 'Identity'),
      cmdlet('Set-DistributionGroup', 'Identity'),
    ),
  ),
  join: cmdlet('Add-DistributionGroupMember', 'Identity'),
  leave: cmdlet('Remove-DistributionGroupMember', 'Identity'),
  requests: cmdlet('Get-GroupMembershipRequest'),
  edit: all(cmdlet('Get-DistributionGroup'), any(cmdlet('Set-DistributionGroup', 'Identity'), cmdlet('Update-DistributionGroupMember', 'Identity', 'Members'))),
} as const;
