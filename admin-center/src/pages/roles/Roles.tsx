import { AddRegular, BranchRegular, DeleteRegular, DocumentBulletListRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { DeleteRole } from './DeleteRole';
import { EditRole } from './EditRole';
import { EntriesDialog } from './EntriesDialog';
import { allRoles, kindOf, parentOf, ROLE_PROPERTIES, roleOf, type Role } from './model';
import { needs } from './needs';
import { NewChild } from './NewChild';
import { NewUnscoped } from './NewUnscoped';
import { RoleDetails, type Refusals } from './RoleDetails';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 1.5 },
  { id: 'RoleType', title: 'Role type', text: (row) => text(row, 'RoleType'), isMinor: true },
  { id: 'Parent', title: 'Parent', text: parentOf, isMinor: true },
  { id: 'Kind', title: 'Kind', text: kindOf, width: 0.7 },
  { id: 'IsEndUserRole', title: 'For', text: (row) => (row['IsEndUserRole'] === true ? 'End users' : 'Administrators'), width: 1.05, isMinor: true },
];

const on = (row: ResultObject) => text(row, 'Guid');

type Open =
  | { readonly kind: 'unscoped' }
  | { readonly kind: 'child' | 'entries' | 'edit' | 'delete'; readonly role: Role };

/** permissions › roles: all management roles, and what is in them. */
export default function Roles() {
  const { cmdlets, rights } = useCenter();
  const { parameters } = usePlace();
  const [open, setOpen] = useState<Open>();
  const [round, setRound] = useState(0);
  const [refusals, setRefusals] = useState<Refusals>({ role: '', child: '', edit: '', delete: '' });
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const source = useMemo(() => cmdletSource(cmdlets, { cmdlet: 'Get-ManagementRole', select: ROLE_PROPERTIES }), [cmdlets]);

  useEffect(() => {
    const controller = new AbortController();
    // Without them the pane knows no parents and children; the list tells its own errors.
    allRoles(cmdlets, controller.signal).then(setRoles, () => {});
    return () => controller.abort();
  }, [cmdlets, round]);

  const opens = (kind: 'child' | 'entries' | 'edit' | 'delete') => ([row]: readonly ResultObject[]) => {
    if (row !== undefined) {
      setOpen({ kind, role: roleOf(row) });
    }
  };
  const refusal = (kind: 'child' | 'edit' | 'delete') => ([row]: readonly ResultObject[]) =>
    row !== undefined && on(row) === refusals.role ? refusals[kind] : '';
  const actions: readonly Action[] = [
    { id: 'child', label: 'New child', icon: <BranchRegular />, needs: needs.newChild, on: 'one', run: opens('child'), refusal: refusal('child') },
    { id: 'unscoped', label: 'New unscoped', icon: <AddRegular />, needs: needs.newUnscoped, on: 'nothing', run: () => setOpen({ kind: 'unscoped' }) },
    { id: 'entries', label: 'Entries', icon: <DocumentBulletListRegular />, needs: needs.entries, on: 'one', isDefault: true, run: opens('entries') },
    { id: 'edit', label: 'Edit', icon: <EditRegular />, needs: needs.edit, on: 'one', run: opens('edit'), refusal: refusal('edit') },
    { id: 'delete', label: 'Delete', icon: <DeleteRegular />, needs: needs.delete, on: 'one', run: opens('delete'), refusal: refusal('delete') },
  ];
  const close = () => setOpen(undefined);
  const done = () => {
    close();
    setRound((now) => now + 1);
  };
  return (
    <>
      <ListView
        label="roles"
        source={source}
        columns={columns}
        rowKey={on}
        initialSorting={{ column: 'Name', isDescending: false }}
        round={round}
        actions={actions}
        details={(row) => (
          <RoleDetails
            key={`${on(row)} ${round}`}
            row={row}
            roles={roles}
            onRefusals={setRefusals}
            onChild={rights.has(needs.newChild) ? () => opens('child')([row]) : undefined}
          />
        )}
        needs={{ Assignments: needs.assignments }}
        {...(parameters.get('role') === null ? {} : { initialKey: parameters.get('role') ?? '' })}
      />
      {open?.kind === 'unscoped' && <NewUnscoped onDone={done} onClose={close} />}
      {open?.kind === 'child' && <NewChild parent={open.role} onDone={done} onClose={close} />}
      {open?.kind === 'entries' && <EntriesDialog role={open.role} onClose={close} />}
      {open?.kind === 'edit' && <EditRole role={open.role} onDone={done} onClose={close} />}
      {open?.kind === 'delete' && <DeleteRole role={open.role} roles={roles} onDone={done} onClose={close} />}
    </>
  );
}
