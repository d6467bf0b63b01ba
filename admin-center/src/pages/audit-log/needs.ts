import { cmdlet } from '../../api/rights';

/** What the audit pages need [WEB-36]. */
export const needs = {
  search: cmdlet('Search-AdminAuditLog', 'StartDate', 'EndDate'),
  byCmdlet: cmdlet('Search-AdminAuditLog', 'Cmdlets'),
  byUser: cmdlet('Search-AdminAuditLog', 'UserIds'),
  byObject: cmdlet('Search-AdminAuditLog', 'ObjectIds'),
  roleGroups: cmdlet('Get-RoleGroup'),
} as const;
