import { useEffect, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { Failure } from '../../dialog/Failure';
import type { Picked } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import { Names } from '../../list/Names';
import { assignmentsOf, managersOf, membersOf, writeScopeOf, writeScopeText, type Assignment, type Role } from './model';
import { needs } from './needs';

/** What can't be done with a group, and why; '' where it can. */
export interface Refusals {
  readonly group: string;
  readonly edit: string;
  readonly copy: string;
  readonly delete: string;
}

interface Props {
  readonly group: ResultObject;
  readonly roles: ReadonlyMap<string, Role>;
  readonly onRefusals: (refusals: Refusals) => void;
}

/** What a role group is: roles, members, managers, write scope [WEB-7]. */
export function Details({ group, roles, onRefusals }: Props) {
  const { cmdlets, changes, rights } = useCenter();
  const [isBuiltIn, setBuiltIn] = useState(false);
  const [isManager, setManager] = useState(true);
  const [members, setMembers] = useState<readonly Picked[]>();
  const [assignments, setAssignments] = useState<readonly Assignment[]>();
  const [error, setError] = useState('');
  const id = text(group, 'Guid');
  const isLinked = text(group, 'RoleGroupType') === 'Linked';

  useRequest((signal) => {
    const fault = faultTo(setError);
    if (rights.has(needs.members) && !isLinked) {
      membersOf(cmdlets, id, signal).then(setMembers, fault);
    }
    if (rights.has(needs.assignments)) {
      assignmentsOf(cmdlets, id, signal).then(setAssignments, fault);
    }
  }, [cmdlets, rights, id, isLinked]);

  useRequest((signal) => {
    if (rights.has(needs.delete)) {
      // Which groups came with the product is the server's to know: it is asked what a deletion would come to.
      changes.preview([{ cmdlet: 'Remove-RoleGroup', parameters: { Identity: id } }], signal).then(
        (preview) => setBuiltIn(preview.failed?.code === 'BuiltInRoleGroup'),
        () => {},
      );
    }
  }, [changes, rights, id]);

  const description = text(group, 'Description');
  useRequest((signal) => {
    // Who has only what asks for a manager of the group is told here already that he is none [WEB-32].
    const others = [needs.addRoles, needs.removeRoles, needs.bypassSet, needs.bypassMembers];
    if (others.every((need) => !rights.has(need)) && rights.has(needs.edit)) {
      const nothing = rights.has(needs.editDescription)
        ? { cmdlet: 'Set-RoleGroup', parameters: { Identity: id, Description: description } }
        : { cmdlet: 'Update-RoleGroupMember', parameters: { Identity: id, Members: { Add: [] } } };
      changes.preview([nothing], signal).then(
        (preview) => setManager(preview.failed?.code !== 'NotGroupManager'),
        () => {},
      );
    }
  }, [changes, rights, id, description]);

  const scope = assignments === undefined ? undefined : writeScopeOf(assignments, roles);
  const copy = isLinked
    ? 'Linked role groups are made in the management shell only.'
    : scope === undefined || scope.kind === 'one'
      ? ''
      : writeScopeText(scope);
  useEffect(() => {
    onRefusals({ group: id, copy, edit: isManager ? '' : 'You are not among those who manage this group.', delete: isBuiltIn ? 'Built-in role groups can’t be deleted.' : '' });
  }, [onRefusals, id, copy, isBuiltIn, isManager]);

  const managers = managersOf(group);
  return (
    <>
      <h2>{text(group, 'Name')}</h2>
      <p className="description">{text(group, 'Description')}</p>
      <Failure text={error} />
      {rights.has(needs.assignments) && (
        <Names
          title="Assigned roles"
          names={assignments === undefined ? undefined : [...new Set(assignments.map((each) => each.role))]}
        />
      )}
      {isLinked ? (
        <>
          <h3>Linked group</h3>
          <p>{text(group, 'LinkedGroup')}</p>
          <p className="nothing">Its members are those of a group in another forest. It is linked anew in the management shell only.</p>
        </>
      ) : (
        rights.has(needs.members) && <Names title="Members" names={members?.map((each) => each.name)} />
      )}
      <Names title="Managed by" names={managers.map((each) => each.name)} />
      {rights.has(needs.details) && (
        <>
          <h3>Write scope</h3>
          <p data-field="write-scope">{scope === undefined ? 'Loading…' : writeScopeText(scope)}</p>
        </>
      )}
    </>
  );
}
