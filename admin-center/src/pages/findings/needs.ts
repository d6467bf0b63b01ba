import { cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  list: cmdlet('Get-ManagementRoleAssignment'),
} as const;
