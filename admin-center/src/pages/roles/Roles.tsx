import { AddRegular, BranchRegular, DocumentBulletListRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Explaining } from '../../api/explain';
import { useRequest } from '../../api/useRequest';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteAction, editAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { DeleteRole } from './DeleteRole';
import { EditRole } from './EditRole';
import { EntriesDialog } from './EntriesDialog';
import { allRoles, kindOf, parentOf, roleOf, roles as allOf, type Role } from './model';
import { needs } from './needs';
import { NewChild } from './NewChild';
import { NewUnscoped } from './NewUnscoped';
import { RoleDetails, type Refusals } from './RoleDetails';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 2 },
  { id: 'RoleType', title: 'Role type', text: (row) => text(row, 'RoleType'), isMinor: true },
  { id: 'Parent', title: 'Parent', text: parentOf, isMinor: true },
  { id: 'Kind', title: 'Kind', text: kindOf, width: 0.7 },
  { id: 'IsEndUserRole', title: 'For', text: (row) => (row['IsEndUserRole'] === true ? 'End users' : 'Administrators'), width: 1.05, isMinor: true },
];

type Open =
  | { readonly kind: 'unscoped' }
  | { readonly kind: 'child' | 'entries' | 'edit' | 'delete'; readonly role: Role };

/** permissions › roles: all management roles, and what is in them. */
export default function Roles() {
  const { cmdlets, rights, session } = useCenter();
  const dialogs = useDialogs<Open>();
  const [refusals, setRefusals] = useState<Refusals>({ role: '', child: '', edit: '', delete: '' });
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const explaining = useMemo(() => new Explaining(session.organization), [session.organization]);
  const source = useMemo(() => allOf(cmdlets, explaining), [cmdlets, explaining]);

  useRequest((signal) => {
    // Without them the pane knows no parents and children; the list tells its own errors.
    allRoles(cmdlets, explaining, signal).then(setRoles, () => {});
  }, [cmdlets, explaining, dialogs.round]);

  const opens = (kind: 'child' | 'entries' | 'edit' | 'delete') => (row: ResultObject) => dialogs.show({ kind, role: roleOf(row) });
  const refusal = (kind: 'child' | 'edit' | 'delete') => (row: ResultObject) => (guid(row) === refusals.role ? refusals[kind] : '');
  const actions: readonly Action[] = [
    { id: 'child', label: 'New child', icon: <BranchRegular />, needs: needs.newChild, on: 'one', run: opens('child'), refusal: refusal('child') },
    { id: 'unscoped', label: 'New unscoped', icon: <AddRegular />, needs: needs.newUnscoped, on: 'nothing', run: () => dialogs.show({ kind: 'unscoped' }) },
    { id: 'entries', label: 'Entries', icon: <DocumentBulletListRegular />, needs: needs.entries, on: 'one', isDefault: true, run: opens('entries') },
    editAction(needs.edit, opens('edit'), refusal('edit')),
    deleteAction(needs.delete, opens('delete'), refusal('delete')),
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'unscoped':
        return <NewUnscoped {...ends} />;
      case 'child':
        return <NewChild parent={open.role} {...ends} />;
      case 'entries':
        return <EntriesDialog role={open.role} onClose={ends.onClose} />;
      case 'edit':
        return <EditRole role={open.role} {...ends} />;
      case 'delete':
        return <DeleteRole role={open.role} roles={roles} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="roles"
      address="role"
      source={source}
      columns={columns}
      watches={['ManagementRole', 'RoleAssignment']}
      initialSorting={{ column: 'Name', isDescending: false }}
      actions={actions}
      details={(row) => (
        <RoleDetails row={row} roles={roles} onRefusals={setRefusals} onChild={rights.has(needs.newChild) ? () => opens('child')(row) : undefined} />
      )}
      needs={{ Assignments: needs.assignments }}
    />
  );
}
