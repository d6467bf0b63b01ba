import { useMemo } from 'react';
import { displayName, text, type Cmdlets, type Parameters, type ResultObject } from '../../api/cmdlets';
import type { Rights } from '../../api/rights';
import { Picker } from '../../dialog/Picker';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { chained, cmdletSource, type Source } from '../../list/source';
import { needs } from './needs';

/** To whom a role can be given, and by which parameter. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
  readonly parameter: 'SecurityGroup' | 'User' | 'Policy';
}

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: displayName },
  { id: 'Kind', title: 'Kind', text: kindText },
  { id: 'WindowsEmailAddress', title: 'Email address', text: (row) => text(row, 'WindowsEmailAddress'), isMinor: true },
];

const SELECT = ['Name', 'DisplayName', 'WindowsEmailAddress', 'RecipientTypeDetails', 'RoleGroupType', 'IsDefault', 'Identity', 'Guid'];

function parameterOf(row: ResultObject): Assignee['parameter'] {
  if ('IsDefault' in row && typeof row['IsDefault'] === 'boolean') {
    return 'Policy';
  }
  const kind = text(row, 'RecipientTypeDetails');
  return text(row, 'RoleGroupType') !== '' || kind.endsWith('SecurityGroup') || kind === 'RoleGroup' ? 'SecurityGroup' : 'User';
}

function kindText(row: ResultObject): string {
  switch (parameterOf(row)) {
    case 'Policy':
      return 'Role assignment policy';
    case 'User':
      return text(row, 'RecipientTypeDetails');
    case 'SecurityGroup':
      return text(row, 'RoleGroupType') === '' ? 'Security group' : 'Role group';
  }
}

/** Role groups, policies, universal security groups, users: those that the caller may read and give roles to. */
function assignees(cmdlets: Cmdlets, rights: Rights, hasPolicies: boolean): Source {
  const found = (cmdlet: string, parameters: Parameters = {}) =>
    cmdletSource(cmdlets, {
      cmdlet,
      parameters: { ResultSize: 'Unlimited', ...parameters },
      select: SELECT,
      searching: (search) => ({ Anr: search }),
    });
  const roleGroups = cmdletSource(cmdlets, {
    cmdlet: 'Get-RoleGroup',
    parameters: { ResultSize: 'Unlimited' },
    select: SELECT,
    searching: (search) => ({ Filter: `Name -like '*${search.replaceAll("'", "''").replaceAll('*', '')}*'` }),
  });
  return chained([
    ...(rights.has(needs.toGroup) && rights.has(needs.roleGroups) ? [roleGroups] : []),
    ...(hasPolicies && rights.has(needs.toPolicy) ? [policies(cmdlets)] : []),
    ...(rights.has(needs.toGroup) && rights.has(needs.groups)
      ? [found('Get-Group', { RecipientTypeDetails: ['UniversalSecurityGroup', 'MailUniversalSecurityGroup'] })]
      : []),
    ...(rights.has(needs.toUser) && rights.has(needs.users) ? [found('Get-User')] : []),
  ]);
}

/** The cmdlet does not search, and there are never many. */
function policies(cmdlets: Cmdlets): Source {
  const source = cmdletSource(cmdlets, { cmdlet: 'Get-RoleAssignmentPolicy', select: SELECT });
  return {
    ...source,
    searches: true,
    first: async (search, _, signal) => {
      const all = await cmdlets.all('Get-RoleAssignmentPolicy', {}, { select: SELECT, signal });
      return { objects: all.filter((row) => text(row, 'Name').toLowerCase().includes(search.toLowerCase())), warnings: [] };
    },
  };
}

interface Props {
  readonly title: string;
  readonly hasPolicies: boolean;
  /** GUIDs of those that are not offered. */
  readonly chosen?: readonly string[];
  readonly isMultiple?: boolean;
  readonly onPick: (assignees: readonly Assignee[]) => void;
  readonly onClose: () => void;
}

/** Picks those to whom a role is given. */
export function AssigneePicker({ title, hasPolicies, chosen = [], isMultiple = false, onPick, onClose }: Props) {
  const { cmdlets, rights } = useCenter();
  const source = useMemo(() => assignees(cmdlets, rights, hasPolicies), [cmdlets, rights, hasPolicies]);
  return (
    <Picker
      title={title}
      source={source}
      columns={columns}
      rowKey={(row) => text(row, 'Guid')}
      isMultiple={isMultiple}
      isOffered={(row) => !chosen.includes(text(row, 'Identity'))}
      onPick={(rows) =>
        onPick(
          rows.map((row) => ({
            id: text(row, 'Identity') || text(row, 'Guid'),
            name: displayName(row),
            parameter: parameterOf(row),
          })),
        )
      }
      onClose={onClose}
    />
  );
}
