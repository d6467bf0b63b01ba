import { lastName, text, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import type { Role } from '../admin-roles/model';

/** The properties that the list shows. */
export const SHOWN = [
  'Name',
  'Guid',
  'Role',
  'RoleAssignee',
  'RoleAssigneeName',
  'RoleAssigneeType',
  'RoleAssignmentDelegationType',
  'RecipientWriteScope',
  'CustomRecipientWriteScope',
  'ConfigWriteScope',
  'CustomConfigWriteScope',
  'RecipientReadScope',
  'ConfigReadScope',
  'Enabled',
];

const ASSIGNEES: Readonly<Record<string, string>> = {
  User: 'User',
  SecurityGroup: 'Security group',
  RoleGroup: 'Role group',
  LinkedRoleGroup: 'Linked role group',
  RoleAssignmentPolicy: 'Role assignment policy',
  ForeignSecurityPrincipal: 'Foreign security principal',
  Computer: 'Computer',
};

export const roleName = (row: ResultObject) => lastName(text(row, 'Role'));
export const assigneeKind = (row: ResultObject) => ASSIGNEES[text(row, 'RoleAssigneeType')] ?? text(row, 'RoleAssigneeType');
export const isDelegating = (row: ResultObject) => text(row, 'RoleAssignmentDelegationType') !== 'Regular';
export const isEnabled = (row: ResultObject) => row['Enabled'] !== false;
export const isToPolicy = (row: ResultObject) => text(row, 'RoleAssigneeType') === 'RoleAssignmentPolicy';

/** Which recipients an assignment lets one change, as a choice of the dialog. */
export type RecipientChoice =
  | { readonly kind: 'default' }
  | { readonly kind: 'custom' | 'exclusive' | 'unit' | 'relative'; readonly name: string };

/** Which servers and databases. */
export type ConfigChoice = { readonly kind: 'default' } | { readonly kind: 'custom' | 'exclusive'; readonly name: string };

export interface Scopes {
  readonly recipient: RecipientChoice;
  readonly config: ConfigChoice;
}

export const DEFAULT_SCOPES: Scopes = { recipient: { kind: 'default' }, config: { kind: 'default' } };

/** The scopes that an assignment has; one that is as wide as the role's own counts as the role's. */
export function scopesOf(row: ResultObject, role: Role | undefined): Scopes {
  return { recipient: recipientOf(row, role), config: configOf(row) };
}

function recipientOf(row: ResultObject, role: Role | undefined): RecipientChoice {
  const kind = text(row, 'RecipientWriteScope');
  const name = text(row, 'CustomRecipientWriteScope');
  switch (kind) {
    case 'CustomRecipientScope':
      return { kind: 'custom', name };
    case 'ExclusiveRecipientScope':
      return { kind: 'exclusive', name };
    case 'OU':
      return { kind: 'unit', name };
    default:
      return role === undefined || role.recipientWrite === kind ? { kind: 'default' } : { kind: 'relative', name: kind };
  }
}

function configOf(row: ResultObject): ConfigChoice {
  const name = text(row, 'CustomConfigWriteScope');
  switch (text(row, 'ConfigWriteScope')) {
    case 'CustomConfigScope':
      return { kind: 'custom', name };
    case 'ExclusiveConfigScope':
      return { kind: 'exclusive', name };
    default:
      return { kind: 'default' };
  }
}

/** The recipient scope in a cell: the name of what limits it, else the role's own. */
export function recipientText(row: ResultObject): string {
  const name = text(row, 'CustomRecipientWriteScope');
  return name === '' ? text(row, 'RecipientWriteScope') : exclusively(name, text(row, 'RecipientWriteScope') === 'ExclusiveRecipientScope');
}

export function configText(row: ResultObject): string {
  const name = text(row, 'CustomConfigWriteScope');
  return name === '' ? text(row, 'ConfigWriteScope') : exclusively(name, text(row, 'ConfigWriteScope') === 'ExclusiveConfigScope');
}

function exclusively(name: string, isExclusive: boolean): string {
  return isExclusive ? `${name} (exclusive)` : name;
}

/** A management scope that can be chosen. */
export interface KnownScope {
  readonly name: string;
  readonly isRecipient: boolean;
  readonly isExclusive: boolean;
}

/** All management scopes by name. */
export async function knownScopes(cmdlets: Cmdlets, signal?: AbortSignal): Promise<readonly KnownScope[]> {
  const objects = await cmdlets.all('Get-ManagementScope', {}, { select: ['Name', 'ScopeRestrictionType', 'Exclusive'], signal });
  return objects.map((object) => ({
    name: text(object, 'Name'),
    isRecipient: text(object, 'ScopeRestrictionType') === 'RecipientScope',
    isExclusive: object['Exclusive'] === true,
  }));
}
