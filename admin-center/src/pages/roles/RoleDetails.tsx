import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { text, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { useDecisions, type Question } from '../../api/decisions';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { Failure } from '../../dialog/Failure';
import { useCenter } from '../../frame/center';
import { Names } from '../../list/Names';
import { above, below, roleOf, type Role } from './model';
import { needs } from './needs';

/** What can't be done with a role, and why; '' where it can. */
export interface Refusals {
  readonly role: string;
  readonly child: string;
  readonly edit: string;
  readonly delete: string;
}

interface Props {
  readonly row: ResultObject;
  readonly roles: ReadonlyMap<string, Role>;
  readonly onRefusals: (refusals: Refusals) => void;
  /** Makes a child of this role; not there for whoever may make none. */
  readonly onChild: (() => void) | undefined;
}

/** An assignment of the role, as far as the pane tells it. */
interface Assigned {
  readonly name: string;
  readonly isDelegating: boolean;
}

async function assigned(cmdlets: Cmdlets, role: string, signal: AbortSignal): Promise<readonly Assigned[]> {
  const rows = await cmdlets.all(
    'Get-ManagementRoleAssignment',
    { Role: role },
    { signal, select: ['Name', 'RoleAssigneeName', 'RoleAssignmentDelegationType', 'Enabled'] },
  );
  return rows
    .map((row) => ({
      name: `${text(row, 'RoleAssigneeName') || text(row, 'Name')}${row['Enabled'] === false ? ' (disabled)' : ''}`,
      isDelegating: text(row, 'RoleAssignmentDelegationType') !== 'Regular',
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const BUILT_IN = 'Built-in roles can’t be changed. Create a child role and trim that.';
const OUTSIDE = 'this role is outside of what you may change';

/** Description, place in the tree, entries and assignments of a role. */
export function RoleDetails({ row, roles, onRefusals, onChild }: Props) {
  const { cmdlets, changes, rights, session } = useCenter();
  const [count, setCount] = useState<number>();
  const [assignments, setAssignments] = useState<readonly Assigned[]>();
  const [child, setChild] = useState('');
  const [error, setError] = useState('');
  const role = roleOf(row);
  const { id, name, kind } = role;
  const isBuiltIn = kind === 'Built-in';

  useRequest((signal) => {
    const fault = faultTo(setError);
    if (rights.has(needs.entries)) {
      cmdlets.all('Get-ManagementRoleEntry', { Identity: `${id}\\*` }, { signal, select: ['Name'] }).then((found) => setCount(found.length), fault);
    }
    if (rights.has(needs.assignments)) {
      assigned(cmdlets, id, signal).then(setAssignments, fault);
    }
    if (rights.has(needs.newChild)) {
      // Whether the role may be handed on by the caller is the server's to know: it is asked what a child would come to [DELEG-3].
      changes
        .preview([{ cmdlet: 'New-ManagementRole', parameters: { Name: crypto.randomUUID(), Parent: id } }], signal)
        .then(({ failed }) => {
          if (failed !== undefined) {
            setChild(failed.code === 'NotDelegated' ? 'No delegating assignment of this role is yours.' : failed.message);
          }
        }, () => {});
    }
  }, [cmdlets, changes, rights, id]);

  const questions = (isBuiltIn ? [] : ['Set-ManagementRoleEntry', 'Add-ManagementRoleEntry', 'Remove-ManagementRoleEntry', 'Remove-ManagementRole'])
    .filter((cmdlet) => rights.may(cmdlet))
    .map((cmdlet): Question => ({ cmdlet, parameters: [], type: 'managementrole', id }));
  const decided = useDecisions(session.id, questions);
  const may = (cmdlet: string) => decided?.[questions.findIndex((each) => each.cmdlet === cmdlet)] ?? true;
  const mayEdit = ['Set-ManagementRoleEntry', 'Add-ManagementRoleEntry', 'Remove-ManagementRoleEntry'].some((cmdlet) => rights.may(cmdlet) && may(cmdlet));
  const edit = isBuiltIn ? BUILT_IN : mayEdit ? '' : OUTSIDE;
  const deletion = isBuiltIn
    ? 'Built-in roles can’t be deleted.'
    : kind === 'Unscoped' && !rights.has(needs.deleteUnscoped)
      ? 'Unscoped roles are deleted by those who may make them.'
      : may('Remove-ManagementRole')
        ? ''
        : OUTSIDE;
  useEffect(() => {
    onRefusals({ role: id, child, edit, delete: deletion });
  }, [onRefusals, id, child, edit, deletion]);

  return (
    <>
      <h2>{name}</h2>
      <p className="description">{text(row, 'Description')}</p>
      <Failure text={error} />
      {isBuiltIn && onChild !== undefined && child === '' && (
        <p className="nothing">
          Built-in roles can’t be changed.{' '}
          <Button size="small" onClick={onChild}>
            Create a child role
          </Button>
        </p>
      )}
      {role.parent !== '' && (
        <section aria-label="Parents">
          <h3>Made of</h3>
          <p className="role-chain">{above(role, roles).join(' › ')}</p>
        </section>
      )}
      <Names title="Children" names={below(role, roles).map((each) => each.name)} />
      {rights.has(needs.entries) && (
        <>
          <h3>Entries</h3>
          <p data-field="entries">{count === undefined ? 'Loading…' : count.toLocaleString('en')}</p>
        </>
      )}
      {rights.has(needs.assignments) && (
        <>
          <Names title="Assigned to" names={assignments?.filter((each) => !each.isDelegating).map((each) => each.name)} />
          <Names title="Delegated to" names={assignments?.filter((each) => each.isDelegating).map((each) => each.name)} />
        </>
      )}
    </>
  );
}
