import { useMemo, useState } from 'react';
import { displayName, text, type Cmdlets, type Parameters, type ResultObject } from '../../api/cmdlets';
import type { Rights } from '../../api/rights';
import { useRequest } from '../../api/useRequest';
import { Picker } from '../../dialog/Picker';
import type { Picked } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { chained, cmdletSource, type Source } from '../../list/source';
import { principalOf, roleOf, type Role } from './model';
import { needs } from './needs';

const roleColumns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Description', title: 'Description', text: (row) => text(row, 'Description'), width: 2, isMinor: true },
];

interface RoleProps {
  readonly roles: ReadonlyMap<string, Role>;
  readonly chosen: readonly string[];
  readonly onPick: (roles: readonly string[]) => void;
  readonly onClose: () => void;
  /** Which roles are offered: administrators' unless told otherwise. */
  readonly isOffered?: (row: ResultObject) => boolean;
  readonly isMultiple?: boolean;
}

const isAdministrators = (row: ResultObject) => row['IsEndUserRole'] !== true;

/** Picks roles for a group: administrators' roles; those that the caller can't hand on say why [WEB-11]. */
export function RolePicker({ roles, chosen, onPick, onClose, isOffered = isAdministrators, isMultiple = true }: RoleProps) {
  const { cmdlets, rights, session } = useCenter();
  const source = useMemo(() => cmdletSource(cmdlets, { cmdlet: 'Get-ManagementRole', select: ['Name', 'Description', 'RoleType', 'IsEndUserRole', 'Parent', 'Guid'] }), [cmdlets]);
  const [delegated, setDelegated] = useState<ReadonlySet<string>>();

  useRequest((signal) => {
    if (rights.has(needs.assignments)) {
      delegatedRoles(cmdlets, session.id, signal).then(setDelegated, () => {}); // then nothing is greyed, and the save tells
    }
  }, [cmdlets, rights, session.id]);

  const refused = (row: ResultObject) =>
    delegated === undefined || mayHandOn(roleOf(row), roles, delegated, rights)
      ? ''
      : 'You can’t assign this role: no delegating assignment of it is yours.';
  return (
    <Picker
      title={isMultiple ? 'Select roles' : 'Select a role'}
      isMultiple={isMultiple}
      source={source}
      columns={roleColumns}
      rowKey={(row) => text(row, 'Guid')}
      isOffered={(row) => isOffered(row) && !chosen.includes(text(row, 'Name'))}
      refused={refused}
      onPick={(rows) => onPick(rows.map((row) => text(row, 'Name')))}
      onClose={onClose}
    />
  );
}

/** The roles that somebody has a delegating assignment of. */
export async function delegatedRoles(cmdlets: Cmdlets, user: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const rows = await cmdlets.all(
    'Get-ManagementRoleAssignment',
    { RoleAssignee: user, Delegating: true, Enabled: true },
    { select: ['Role'], signal },
  );
  return new Set(rows.map((row) => text(row, 'Role')));
}

/** Delegation counts for a role and all below it [DELEG-2]; unscoped roles are their makers' [DELEG-4]. */
export function mayHandOn(role: Role, roles: ReadonlyMap<string, Role>, delegated: ReadonlySet<string>, rights: Rights): boolean {
  if (role.isUnscoped && rights.may('New-ManagementRole', 'UnScopedTopLevel')) {
    return true;
  }
  for (let at: Role | undefined = role; at !== undefined; at = at.parent === '' ? undefined : roles.get(at.parent)) {
    if (delegated.has(at.name)) {
      return true;
    }
  }
  return false;
}

const principalColumns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: displayName },
  { id: 'WindowsEmailAddress', title: 'Email address', text: (row) => text(row, 'WindowsEmailAddress'), isMinor: true },
  { id: 'RecipientTypeDetails', title: 'Kind', text: (row) => text(row, 'RecipientTypeDetails') || 'RoleGroup', isMinor: true },
];

interface PrincipalProps {
  readonly title: string;
  readonly chosen: readonly Picked[];
  readonly onPick: (principals: readonly Picked[]) => void;
  readonly onClose: () => void;
}

/** Picks users, universal security groups and role groups; distribution lists are not offered [WEB-12]. */
export function PrincipalPicker({ title, chosen, onPick, onClose }: PrincipalProps) {
  const { cmdlets, rights } = useCenter();
  const source = useMemo(() => principals(cmdlets, rights), [cmdlets, rights]);
  return (
    <Picker
      title={title}
      source={source}
      columns={principalColumns}
      rowKey={(row) => text(row, 'Guid')}
      isOffered={(row) => !chosen.some((each) => each.id === principalOf(row).id)}
      onPick={(rows) => onPick(rows.map(principalOf))}
      onClose={onClose}
    />
  );
}

const SHOWN = ['Name', 'DisplayName', 'WindowsEmailAddress', 'RecipientTypeDetails', 'Identity', 'Guid'];

function principals(cmdlets: Cmdlets, rights: Rights): Source {
  const found = (cmdlet: string, parameters: Parameters = {}) =>
    cmdletSource(cmdlets, {
      cmdlet,
      parameters: { ResultSize: 'Unlimited', ...parameters },
      select: SHOWN,
      searching: (search) => ({ Anr: search }),
    });
  return chained([
    ...(rights.has(needs.users) ? [found('Get-User')] : []),
    ...(rights.has(needs.groups)
      ? [found('Get-Group', { RecipientTypeDetails: ['UniversalSecurityGroup', 'MailUniversalSecurityGroup'] })]
      : []),
    cmdletSource(cmdlets, {
      cmdlet: 'Get-RoleGroup',
      parameters: { ResultSize: 'Unlimited' },
      select: SHOWN,
      searching: (search) => ({ Filter: `Name -like '*${search.replaceAll("'", "''").replaceAll('*', '')}*'` }),
    }),
  ]);
}
