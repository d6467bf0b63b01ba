import { all, cmdlet } from '../../api/rights';

/** What the audit pages need [WEB-36]. */
export const needs = {
  search: cmdlet('Search-AdminAuditLog', 'StartDate', 'EndDate'),
  roleGroupReport: cmdlet('Search-AdminAuditLog', 'StartDate', 'EndDate', 'Cmdlets'),
  byCmdlet: cmdlet('Search-AdminAuditLog', 'Cmdlets'),
  byUser: cmdlet('Search-AdminAuditLog', 'UserIds'),
  byObject: cmdlet('Search-AdminAuditLog', 'ObjectIds'),
  choice: all(cmdlet('Get-RoleGroup'), cmdlet('Search-AdminAuditLog', 'ObjectIds')),
} as const;
