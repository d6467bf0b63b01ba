import { cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]; the server says anew which reports there are for whom. */
export const needs = {
  list: cmdlet('Get-ManagementRoleAssignment'),
} as const;
