import { CopyRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { useRequest } from '../../api/useRequest';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteAction, editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { cmdletSource } from '../../list/source';
import { DeleteRoleGroup } from './DeleteRoleGroup';
import { Details, type Refusals } from './Details';
import { allRoles, type Role } from './model';
import { needs } from './needs';
import { CopyRoleGroup, EditRoleGroup, NewRoleGroup } from './RoleGroupDialogs';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Description', title: 'Description', text: (row) => text(row, 'Description'), width: 2, isMinor: true },
];

const SHOWN = ['Name', 'Description', 'Guid', 'ManagedBy', 'RoleGroupType', 'LinkedGroup'];

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'copy' | 'delete'; readonly group: ResultObject };

/** permissions › admin roles: all role groups [WEB-6]. */
export default function AdminRoles() {
  const { cmdlets, rights } = useCenter();
  const dialogs = useDialogs<Open>();
  const [refusals, setRefusals] = useState<Refusals>({ group: '', edit: '', copy: '', delete: '' });
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-RoleGroup', parameters: { ResultSize: 'Unlimited' }, select: SHOWN }),
    [cmdlets],
  );

  useRequest((signal) => {
    if (rights.has(needs.roles)) {
      // Without the roles the pane knows less of scopes; the lists and dialogs tell their own errors.
      allRoles(cmdlets, signal).then(setRoles, () => {});
    }
  }, [cmdlets, rights, dialogs.round]);

  const on = (kind: 'edit' | 'copy' | 'delete') => (group: ResultObject) => dialogs.show({ kind, group });
  const refusal = (kind: 'edit' | 'copy' | 'delete') => (group: ResultObject) => (guid(group) === refusals.group ? refusals[kind] : '');
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    editAction(needs.edit, on('edit'), refusal('edit')),
    deleteAction(needs.delete, on('delete'), refusal('delete')),
    { id: 'copy', label: 'Copy', icon: <CopyRegular />, needs: needs.copy, on: 'one', run: on('copy'), refusal: refusal('copy') },
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'new':
        return <NewRoleGroup roles={roles} {...ends} />;
      case 'copy':
        return <CopyRoleGroup roles={roles} group={open.group} {...ends} />;
      case 'edit':
        return <EditRoleGroup roles={roles} group={open.group} {...ends} />;
      case 'delete':
        return <DeleteRoleGroup group={open.group} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="admin roles"
      address="group"
      source={source}
      columns={columns}
      watches={['RoleGroup', 'RoleAssignment']}
      initialSorting={{ column: 'Name', isDescending: false }}
      actions={actions}
      details={(row) => <Details group={row} roles={roles} onRefusals={setRefusals} />}
      needs={{ Details: needs.details, 'Write scope': needs.editScope, Roles: needs.addRoles, Members: needs.editMembers }}
    />
  );
}
