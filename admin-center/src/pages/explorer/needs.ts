import { all, cmdlet } from '../../api/rights';

/** What each thing on the page needs [WEB-2]. */
export const needs = {
  /** Everybody may ask about himself. */
  ask: all(),
  askAboutAll: cmdlet('Get-ManagementRoleAssignment'),
  suggestPeople: cmdlet('Get-User', 'Anr', 'ResultSize'),
  suggestObjects: cmdlet('Get-Recipient', 'Anr', 'ResultSize'),
} as const;
