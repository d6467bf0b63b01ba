import { useMemo } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteAction, editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { ListPage, useDialogs } from '../../list/ListPage';
import { Names } from '../../list/Names';
import { cmdletSource } from '../../list/source';
import { needs } from './needs';
import { DeletePolicy, EditPolicy, NewPolicy } from './PolicyDialogs';
import { PolicyMailboxes } from './PolicyMailboxes';

const isDefault = (row: ResultObject) => row['IsDefault'] === true;

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 1.6 },
  { id: 'Default', title: 'Default', text: (row) => (isDefault(row) ? 'Default' : ''), width: 0.6 },
  { id: 'Description', title: 'Description', text: (row) => text(row, 'Description'), width: 2, isMinor: true },
];

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'delete'; readonly policy: ResultObject };

/** permissions › user roles: the role assignment policies, the default one marked [WEB-22]. */
export default function UserRoles() {
  const { cmdlets } = useCenter();
  const dialogs = useDialogs<Open>();
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-RoleAssignmentPolicy',
        select: ['Name', 'Description', 'IsDefault', 'AssignedRoles', 'Guid', 'DistinguishedName'],
      }),
    [cmdlets],
  );
  const on = (kind: 'edit' | 'delete') => (policy: ResultObject) => dialogs.show({ kind, policy });
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    editAction(needs.edit, on('edit')),
    deleteAction(needs.delete, on('delete'), (policy) => (isDefault(policy) ? 'The default policy can’t be deleted.' : '')),
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'new':
        return <NewPolicy {...ends} />;
      case 'edit':
        return <EditPolicy policy={open.policy} {...ends} />;
      case 'delete':
        return <DeletePolicy policy={open.policy} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="user roles"
      address="policy"
      source={source}
      columns={columns}
      watches={['RoleAssignmentPolicy', 'RoleAssignment']}
      initialSorting={{ column: 'Name', isDescending: false }}
      actions={actions}
      details={(row) => <Details policy={row} />}
      needs={{ Roles: needs.addRoles, Mailboxes: needs.mailboxes }}
    />
  );
}

/** Description, roles and mailboxes of a policy [WEB-22]. */
function Details({ policy }: { readonly policy: ResultObject }) {
  return (
    <>
      <h2>{text(policy, 'Name')}</h2>
      {isDefault(policy) && <p className="nothing">New mailboxes get this policy.</p>}
      <p className="description">{text(policy, 'Description')}</p>
      <Names title="Assigned roles" names={texts(policy, 'AssignedRoles')} />
      <PolicyMailboxes policy={policy} isLong />
    </>
  );
}
