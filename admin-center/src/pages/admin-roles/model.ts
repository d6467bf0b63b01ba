import { displayName, lastName, text, texts, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import type { Picked } from '../../dialog/PickedList';

/** A role as far as the page looks at it. */
export interface Role {
  readonly name: string;
  readonly description: string;
  readonly parent: string;
  readonly isEndUser: boolean;
  readonly isUnscoped: boolean;
  /** The kind of objects it can write at all: None, Organization … */
  readonly recipientWrite: string;
  readonly configWrite: string;
}

/** An assignment of a role to the group, regular ones only: delegating ones are of no use to members [WEB-7]. */
export interface Assignment {
  readonly name: string;
  readonly role: string;
  readonly recipientWrite: string;
  readonly recipientScope: string;
  readonly configWrite: string;
  readonly configScope: string;
}

/** Which recipients members may change. */
export type RecipientScope =
  | { readonly kind: 'default' }
  | { readonly kind: 'scope'; readonly name: string }
  | { readonly kind: 'unit'; readonly name: string };

/** The write scope of a group [WEB-8], or why it has not one that the page could show or set [WEB-20]. */
export type WriteScope =
  | { readonly kind: 'one'; readonly recipient: RecipientScope; readonly config: string }
  | { readonly kind: 'several' }
  | { readonly kind: 'exclusive' }
  | { readonly kind: 'endUser' };

export function roleOf(object: ResultObject): Role {
  return {
    name: text(object, 'Name'),
    description: text(object, 'Description'),
    parent: lastName(text(object, 'Parent')),
    isEndUser: object['IsEndUserRole'] === true,
    isUnscoped: text(object, 'RoleType') === 'UnScoped',
    recipientWrite: text(object, 'ImplicitRecipientWriteScope'),
    configWrite: text(object, 'ImplicitConfigWriteScope'),
  };
}

const ROLE_PROPERTIES = [
  'Name',
  'Description',
  'Parent',
  'RoleType',
  'IsEndUserRole',
  'ImplicitRecipientWriteScope',
  'ImplicitConfigWriteScope',
];

/** All roles by name. */
export async function allRoles(cmdlets: Cmdlets, signal?: AbortSignal): Promise<ReadonlyMap<string, Role>> {
  const objects = await cmdlets.all('Get-ManagementRole', {}, { select: ROLE_PROPERTIES, signal });
  return new Map(objects.map((object) => [text(object, 'Name'), roleOf(object)]));
}

/** The regular assignments of a group itself, enabled or not. */
export async function assignmentsOf(cmdlets: Cmdlets, group: string, signal?: AbortSignal): Promise<readonly Assignment[]> {
  const objects = await cmdlets.all(
    'Get-ManagementRoleAssignment',
    { RoleAssignee: group, Delegating: false },
    { signal, select: ['Name', 'Role', 'AssignmentMethod', 'RecipientWriteScope', 'CustomRecipientWriteScope', 'ConfigWriteScope', 'CustomConfigWriteScope'] },
  );
  return objects
    .filter((object) => text(object, 'AssignmentMethod') === 'Direct')
    .map((object) => ({
      name: text(object, 'Name'),
      role: lastName(text(object, 'Role')),
      recipientWrite: text(object, 'RecipientWriteScope'),
      recipientScope: text(object, 'CustomRecipientWriteScope'),
      configWrite: text(object, 'ConfigWriteScope'),
      configScope: text(object, 'CustomConfigWriteScope'),
    }))
    .sort((a, b) => a.role.localeCompare(b.role));
}

/** The members of a group, as names and as what identifies them. */
export async function membersOf(cmdlets: Cmdlets, group: string, signal?: AbortSignal): Promise<readonly Picked[]> {
  const objects = await cmdlets.all('Get-RoleGroupMember', { Identity: group, ResultSize: 'Unlimited' }, { signal });
  return objects.map(principalOf);
}

/** A user or group that can be a member. */
export function principalOf(object: ResultObject): Picked {
  return { id: text(object, 'Identity') || text(object, 'Guid'), name: displayName(object) };
}

/** The managers of a group. */
export function managersOf(group: ResultObject): readonly Picked[] {
  return texts(group, 'ManagedBy').map((id) => ({ id, name: id.slice(id.lastIndexOf('/') + 1) }));
}

const WRITES_NOTHING = new Set(['None', 'NotApplicable']);

/** Whether a scope could be set for the role in a dimension [ASG-10]. */
export function takesRecipientScope(role: Role | undefined): boolean {
  return role === undefined || !WRITES_NOTHING.has(role.recipientWrite);
}

export function takesConfigScope(role: Role | undefined): boolean {
  return role === undefined || !WRITES_NOTHING.has(role.configWrite);
}

function recipientScope(assignment: Assignment, role: Role | undefined): RecipientScope | 'exclusive' | { readonly kind: 'relative'; readonly name: string } {
  switch (assignment.recipientWrite) {
    case 'ExclusiveRecipientScope':
      return 'exclusive';
    case 'CustomRecipientScope':
      return { kind: 'scope', name: assignment.recipientScope };
    case 'OU':
      return { kind: 'unit', name: assignment.recipientScope };
    default:
      return role === undefined || role.recipientWrite === assignment.recipientWrite
        ? { kind: 'default' }
        : { kind: 'relative', name: assignment.recipientWrite };
  }
}

/** The write scope that all regular assignments share; dimensions that a role can't write do not count [WEB-21]. */
export function writeScopeOf(assignments: readonly Assignment[], roles: ReadonlyMap<string, Role>): WriteScope {
  const known = assignments.map((assignment) => ({ assignment, role: roles.get(assignment.role) }));
  if (known.some(({ role }) => role?.isEndUser === true)) {
    return { kind: 'endUser' };
  }
  const recipients = new Map<string, RecipientScope>();
  const configs = new Set<string>();
  let isSeveral = false;
  for (const { assignment, role } of known) {
    const scope = recipientScope(assignment, role);
    if (scope === 'exclusive' || assignment.configWrite === 'ExclusiveConfigScope') {
      return { kind: 'exclusive' };
    }
    if (!WRITES_NOTHING.has(assignment.recipientWrite) || (role !== undefined && takesRecipientScope(role))) {
      if (scope.kind === 'relative') {
        isSeveral = true;
      } else {
        recipients.set(scopeKey(scope), scope);
      }
    }
    if (!WRITES_NOTHING.has(assignment.configWrite)) {
      configs.add(assignment.configWrite === 'CustomConfigScope' ? assignment.configScope : '');
    }
  }
  return isSeveral || recipients.size > 1 || configs.size > 1
    ? { kind: 'several' }
    : { kind: 'one', recipient: [...recipients.values()][0] ?? { kind: 'default' }, config: [...configs][0] ?? '' };
}

export function scopeKey(scope: RecipientScope): string {
  return scope.kind === 'default' ? 'default' : `${scope.kind}:${scope.name}`;
}

/** What stands under "Write scope" [WEB-8]. */
export function writeScopeText(scope: WriteScope): string {
  switch (scope.kind) {
    case 'one': {
      const recipient = scope.recipient.kind === 'default' ? 'Default' : scope.recipient.name;
      return scope.config === '' ? recipient : `${recipient}; servers and databases: ${scope.config}`;
    }
    case 'several':
      return 'This role group was given several write scopes. Its roles and scopes can be changed in the management shell only.';
    case 'exclusive':
      return 'This role group was given exclusive write scopes. Its roles and scopes can be changed in the management shell only.';
    case 'endUser':
      return 'This role group holds end-user roles. Its roles and scopes can be changed in the management shell only.';
  }
}
