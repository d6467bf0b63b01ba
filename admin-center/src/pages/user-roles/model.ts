import { lastName, text, type Cmdlets } from '../../api/cmdlets';

/** An end-user role, with those that were made of it. */
export interface RoleNode {
  readonly name: string;
  readonly description: string;
  readonly roleType: string;
  readonly children: readonly RoleNode[];
}

/** End-user roles under one heading, as the EAC groups them [WEB-23]. */
export interface RoleSection {
  readonly title: string;
  readonly roles: readonly RoleNode[];
}

/** The role that everything else in users' options stands on [WEB-28]. */
export const BASIS = 'MyBaseOptions';

const SECTIONS: readonly (readonly [string, string])[] = [
  ['Contact information', 'MyContactInformation'],
  ['Profile information', 'MyProfileInformation'],
  ['Distribution groups', 'MyDistributionGroups'],
  ['Distribution group memberships', 'MyDistributionGroupMembership'],
];
const OTHER = 'Other roles';

/** All end-user roles, custom ones included, as trees under headings. */
export async function endUserRoles(cmdlets: Cmdlets, signal?: AbortSignal): Promise<readonly RoleSection[]> {
  const objects = await cmdlets.all(
    'Get-ManagementRole',
    {},
    { signal, select: ['Name', 'Description', 'Parent', 'RoleType', 'IsEndUserRole'] },
  );
  const roles = objects
    .filter((object) => object['IsEndUserRole'] === true)
    .map((object) => ({
      name: text(object, 'Name'),
      description: text(object, 'Description'),
      roleType: text(object, 'RoleType'),
      parent: lastName(text(object, 'Parent')),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const below = (parent: string): readonly RoleNode[] =>
    roles
      .filter((role) => role.parent === parent)
      .map(({ name, description, roleType }) => ({ name, description, roleType, children: below(name) }));
  const roots = below('');
  const titleOf = (role: RoleNode) => SECTIONS.find(([, type]) => type === role.roleType)?.[0] ?? OTHER;
  return [...SECTIONS.map(([title]) => title), OTHER]
    .map((title) => ({ title, roles: roots.filter((role) => titleOf(role) === title) }))
    .filter((section) => section.roles.length > 0);
}

/** A role and all that were made of it, and of these. */
function withDescendants(role: RoleNode): readonly string[] {
  return [role.name, ...role.children.flatMap(withDescendants)];
}

/** The roles that are checked after one was checked or cleared: with it go all below it, above it nothing changes [WEB-24]. */
export function toggled(checked: ReadonlySet<string>, role: RoleNode, isChecked: boolean): ReadonlySet<string> {
  const concerned = withDescendants(role);
  return isChecked
    ? new Set([...checked, ...concerned])
    : new Set([...checked].filter((name) => !concerned.includes(name)));
}

/** Roles that are cleared while one above them is checked: that one grants what they would [WEB-24]. */
export function grantedFromAbove(sections: readonly RoleSection[], checked: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (role: RoleNode, isBelow: boolean) => {
    if (isBelow && !checked.has(role.name)) {
      found.add(role.name);
    }
    role.children.forEach((child) => visit(child, isBelow || checked.has(role.name)));
  };
  sections.forEach((section) => section.roles.forEach((role) => visit(role, false)));
  return found;
}

/** An assignment of a policy. */
export interface PolicyAssignment {
  readonly name: string;
  readonly role: string;
}

export async function assignmentsOf(cmdlets: Cmdlets, policy: string, signal?: AbortSignal): Promise<readonly PolicyAssignment[]> {
  const objects = await cmdlets.all('Get-ManagementRoleAssignment', { RoleAssignee: policy }, { signal, select: ['Name', 'Role'] });
  return objects
    .map((object) => ({ name: text(object, 'Name'), role: lastName(text(object, 'Role')) }))
    .sort((a, b) => a.role.localeCompare(b.role));
}
