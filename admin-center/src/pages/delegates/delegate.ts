import { text, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { commandText } from '../../api/commandText';
import { chained, eachPage, type Source } from '../../list/source';
import { managersOf } from '../admin-roles/model';
import { recipientText, roleName } from '../assignments/assignment';

/** Somebody who may give a role on: a delegating assignment. */
export interface Delegation {
  /** The assignment's name. */
  readonly assignment: string;
  readonly assignee: string;
  /** The assignee's identity. */
  readonly id: string;
  readonly isEnabled: boolean;
  /** What limits to whom the role may be given; '' for nothing [DELEG-5]. */
  readonly scope: string;
}

export const isRole = (row: ResultObject) => row['Kind'] === 'Role';

const SCOPED = new Set(['OU', 'CustomRecipientScope', 'ExclusiveRecipientScope']);

function delegationOf(row: ResultObject): Delegation {
  return {
    assignment: text(row, 'Name'),
    assignee: text(row, 'RoleAssigneeName'),
    id: text(row, 'RoleAssignee'),
    isEnabled: row['Enabled'] !== false,
    scope: SCOPED.has(text(row, 'RecipientWriteScope')) ? recipientText(row) : '',
  };
}

const SELECT = ['Name', 'Role', 'RoleAssignee', 'RoleAssigneeName', 'Enabled', 'RecipientWriteScope', 'CustomRecipientWriteScope'];

/** The delegating assignments of all roles, or of one. */
export async function delegations(cmdlets: Cmdlets, role: string | undefined, signal?: AbortSignal): Promise<ReadonlyMap<string, readonly Delegation[]>> {
  const rows = await cmdlets.all(
    'Get-ManagementRoleAssignment',
    { Delegating: true, ...(role === undefined ? {} : { Role: role }) },
    { select: SELECT, signal },
  );
  const found = new Map<string, Delegation[]>();
  rows.forEach((row) => {
    const of = found.get(roleName(row)) ?? [];
    of.push(delegationOf(row));
    found.set(roleName(row), of);
  });
  return found;
}

export function delegationText({ assignee, isEnabled, scope }: Delegation): string {
  return `${assignee}${scope === '' ? '' : ` (to those in ${scope})`}${isEnabled ? '' : ' (disabled)'}`;
}

/** All roles with those who may give them on, then all role groups with those who manage them. */
export function delegates(cmdlets: Cmdlets): Source {
  const roles: Source = {
    searches: false,
    commands: () => [
      commandText({ cmdlet: 'Get-ManagementRole', parameters: {} }),
      commandText({ cmdlet: 'Get-ManagementRoleAssignment', parameters: { Delegating: true } }),
    ],
    first: async (_, pageSize, signal) => {
      const [found, page] = await Promise.all([
        delegations(cmdlets, undefined, signal),
        cmdlets.page('Get-ManagementRole', {}, { select: ['Name', 'Guid', 'Description'], pageSize, signal }),
      ]);
      return eachPage(page, async (rows) =>
        rows.map((role) => ({ ...role, Kind: 'Role', Delegates: (found.get(text(role, 'Name')) ?? []).map(delegationText) })),
      );
    },
  };
  const groups: Source = {
    searches: false,
    commands: () => [commandText({ cmdlet: 'Get-RoleGroup', parameters: { ResultSize: 'Unlimited' } })],
    first: async (_, pageSize, signal) =>
      eachPage(
        await cmdlets.page('Get-RoleGroup', { ResultSize: 'Unlimited' }, { select: ['Name', 'Guid', 'Description', 'ManagedBy'], pageSize, signal }),
        async (rows) => rows.map((group) => ({ ...group, Kind: 'Role group', Delegates: managersOf(group).map((manager) => manager.name) })),
      ),
  };
  return chained([roles, groups]);
}
