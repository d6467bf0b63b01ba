import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Page, type ResultObject } from '../../api/cmdlets';
import { faultTo } from '../../api/errors';
import { useRequest } from '../../api/useRequest';
import { addressOf } from '../../frame/address';
import { useCenter } from '../../frame/center';
import { assigneeKind, configText, isDelegating, isEnabled, recipientText, roleName } from './assignment';
import { needs } from './needs';

/** What an assignment is, and whom it reaches. */
export function AssignmentDetails({ assignment }: { readonly assignment: ResultObject }) {
  const { rights } = useCenter();
  return (
    <>
      <h2>{text(assignment, 'Name')}</h2>
      <p>
        {isDelegating(assignment) ? 'Delegating: gives the right to give the role on, not the role' : 'Regular'}
        {isEnabled(assignment) ? '' : ', disabled: in no effect'}
      </p>
      <Part title="Role">{roleName(assignment)}</Part>
      <Part title={assigneeKind(assignment)}>
        {text(assignment, 'RoleAssigneeName')}
        {assigneeKind(assignment) === 'Role group' && (
          <>
            {' '}
            <a href={addressOf('admin-roles')}>admin roles</a>
          </>
        )}
      </Part>
      <Part title="Recipient write scope" field="recipient-scope">{recipientText(assignment)}</Part>
      <Part title="Server and database write scope" field="config-scope">{configText(assignment)}</Part>
      <Part title="Reads">
        {text(assignment, 'RecipientReadScope')}, {text(assignment, 'ConfigReadScope')}
      </Part>
      {rights.has(needs.effectiveUsers) && <EffectiveUsers assignment={assignment} />}
    </>
  );
}

function Part({ title, field, children }: { readonly title: string; readonly field?: string; readonly children: React.ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <p data-field={field}>{children}</p>
    </>
  );
}

const FIRST = 100;
const MORE = 1000;

/** The users that the assignment reaches, some at a time [LOOK-3]. */
function EffectiveUsers({ assignment }: { readonly assignment: ResultObject }) {
  const { cmdlets } = useCenter();
  const [users, setUsers] = useState<readonly ResultObject[]>();
  const [next, setNext] = useState<Page['next']>();
  const [error, setError] = useState('');
  const id = text(assignment, 'Guid');
  const show = (page: Page) => {
    setUsers((before) => [...(before ?? []), ...page.objects]);
    setNext(() => page.next);
  };
  const fail = faultTo(setError);
  useRequest((signal) => {
    setUsers(undefined);
    cmdlets
      .page(
        'Get-ManagementRoleAssignment',
        { Identity: id, GetEffectiveUsers: true },
        { select: ['EffectiveUserName', 'AssignmentChain', 'RoleAssigneeType'], pageSize: FIRST, signal },
      )
      .then(show, fail);
  }, [cmdlets, id]);

  // Of a group or policy the first row stands for all of its members.
  const isDirect = text(assignment, 'RoleAssigneeType') === 'User';
  const people = isDirect ? users : users?.slice(1);
  const isForeign = ['LinkedRoleGroup', 'ForeignSecurityPrincipal'].includes(text(assignment, 'RoleAssigneeType'));
  return (
    <section aria-label="Effective users">
      <h3>Effective users</h3>
      {error !== '' && <p>{error}</p>}
      {people === undefined && error === '' && <p className="nothing">Loading…</p>}
      {people?.length === 0 && <p className="nothing">{isForeign ? 'Its members are known to the other forest alone.' : 'None'}</p>}
      {people !== undefined && people.length > 0 && (
        <ul>
          {people.map((user, at) => (
            <li key={at}>
              {text(user, 'EffectiveUserName')}
              {text(user, 'AssignmentChain') !== '' && <span className="nothing"> through {text(user, 'AssignmentChain')}</span>}
            </li>
          ))}
        </ul>
      )}
      {next !== undefined && (
        <Button size="small" onClick={() => { setNext(undefined); next(MORE).then(show, fail); }}>
          More
        </Button>
      )}
    </section>
  );
}
