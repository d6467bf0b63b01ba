import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import { usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { needs } from './needs';
import { DeletePolicy, EditPolicy, NewPolicy } from './PolicyDialogs';
import { PolicyMailboxes } from './PolicyMailboxes';

const isDefault = (row: ResultObject) => row['IsDefault'] === true;

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Default', title: 'Default', text: (row) => (isDefault(row) ? 'Default' : '') },
  { id: 'Description', title: 'Description', text: (row) => text(row, 'Description'), width: 2, isMinor: true },
];

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'delete'; readonly policy: ResultObject };

/** permissions › user roles: the role assignment policies, the default one marked [WEB-22]. */
export default function UserRoles() {
  const { cmdlets } = useCenter();
  const { parameters } = usePlace();
  const [open, setOpen] = useState<Open>();
  const [round, setRound] = useState(0);
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-RoleAssignmentPolicy',
        select: ['Name', 'Description', 'IsDefault', 'AssignedRoles', 'Guid', 'DistinguishedName'],
      }),
    [cmdlets],
  );
  const on = (kind: 'edit' | 'delete') => (selected: readonly ResultObject[]) => {
    const policy = selected[0];
    if (policy !== undefined) {
      setOpen({ kind, policy });
    }
  };
  const actions: readonly Action[] = [
    { id: 'new', label: 'New', icon: <AddRegular />, needs: needs.new, on: 'nothing', run: () => setOpen({ kind: 'new' }) },
    { id: 'edit', label: 'Edit', icon: <EditRegular />, needs: needs.edit, on: 'one', isDefault: true, run: on('edit') },
    {
      id: 'delete',
      label: 'Delete',
      icon: <DeleteRegular />,
      needs: needs.delete,
      on: 'one',
      run: on('delete'),
      refusal: (selected) => (selected[0] !== undefined && isDefault(selected[0]) ? 'The default policy can’t be deleted.' : ''),
    },
  ];
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    setRound((now) => now + 1);
  };
  return (
    <>
      <ListView
        label="user roles"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'Guid')}
        initialSorting={{ column: 'Name', isDescending: false }}
        round={round}
        actions={actions}
        details={(row) => <Details key={`${text(row, 'Guid')} ${round}`} policy={row} />}
        needs={{ Roles: needs.addRoles, Mailboxes: needs.mailboxes }}
        {...(parameters.get('policy') === null ? {} : { initialKey: parameters.get('policy') ?? '' })}
      />
      {open?.kind === 'new' && <NewPolicy onDone={done} onClose={close} />}
      {open?.kind === 'edit' && <EditPolicy policy={open.policy} onDone={done} onClose={close} />}
      {open?.kind === 'delete' && <DeletePolicy policy={open.policy} onDone={done} onClose={close} />}
    </>
  );
}

/** Description, roles and mailboxes of a policy [WEB-22]. */
function Details({ policy }: { readonly policy: ResultObject }) {
  const roles = texts(policy, 'AssignedRoles');
  return (
    <>
      <h2>{text(policy, 'Name')}</h2>
      {isDefault(policy) && <p className="nothing">New mailboxes get this policy.</p>}
      <p className="description">{text(policy, 'Description')}</p>
      <section aria-label="Assigned roles">
        <h3>Assigned roles</h3>
        {roles.length === 0 ? <p className="nothing">None</p> : <ul>{roles.map((role) => <li key={role}>{role}</li>)}</ul>}
      </section>
      <PolicyMailboxes policy={policy} isLong />
    </>
  );
}
