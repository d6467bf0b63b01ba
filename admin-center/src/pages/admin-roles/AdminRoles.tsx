import { AddRegular, CopyRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
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
  const { parameters } = usePlace();
  const [open, setOpen] = useState<Open>();
  const [round, setRound] = useState(0);
  const [refusals, setRefusals] = useState<Refusals>({ group: '', edit: '', copy: '', delete: '' });
  const [roles, setRoles] = useState<ReadonlyMap<string, Role>>(new Map());
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-RoleGroup', parameters: { ResultSize: 'Unlimited' }, select: SHOWN }),
    [cmdlets],
  );

  useEffect(() => {
    const controller = new AbortController();
    if (rights.has(needs.roles)) {
      // Without the roles the pane knows less of scopes; the lists and dialogs tell their own errors.
      allRoles(cmdlets, controller.signal).then(setRoles, () => {});
    }
    return () => controller.abort();
  }, [cmdlets, rights, round]);

  const on = (kind: 'edit' | 'copy' | 'delete') => (selected: readonly ResultObject[]) => {
    const group = selected[0];
    if (group !== undefined) {
      setOpen({ kind, group });
    }
  };
  const refusal = (kind: 'edit' | 'copy' | 'delete') => (selected: readonly ResultObject[]) =>
    selected[0] !== undefined && text(selected[0], 'Guid') === refusals.group ? refusals[kind] : '';
  const actions: readonly Action[] = [
    { id: 'new', label: 'New', icon: <AddRegular />, needs: needs.new, on: 'nothing', run: () => setOpen({ kind: 'new' }) },
    { id: 'edit', label: 'Edit', icon: <EditRegular />, needs: needs.edit, on: 'one', isDefault: true, run: on('edit'), refusal: refusal('edit') },
    { id: 'delete', label: 'Delete', icon: <DeleteRegular />, needs: needs.delete, on: 'one', run: on('delete'), refusal: refusal('delete') },
    { id: 'copy', label: 'Copy', icon: <CopyRegular />, needs: needs.copy, on: 'one', run: on('copy'), refusal: refusal('copy') },
  ];
  const done = () => {
    setOpen(undefined);
    setRound((now) => now + 1);
  };
  const close = () => setOpen(undefined);

  return (
    <>
      <ListView
        label="admin roles"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'Guid')}
        initialSorting={{ column: 'Name', isDescending: false }}
        round={round}
        actions={actions}
        details={(row) => <Details key={`${text(row, 'Guid')} ${round}`} group={row} roles={roles} onRefusals={setRefusals} />}
        needs={{ Details: needs.details, 'Write scope': needs.editScope, Roles: needs.addRoles, Members: needs.editMembers }}
        {...(parameters.get('group') === null ? {} : { initialKey: parameters.get('group') ?? '' })}
      />
      {open?.kind === 'new' && <NewRoleGroup roles={roles} onDone={done} onClose={close} />}
      {open?.kind === 'copy' && <CopyRoleGroup roles={roles} group={open.group} onDone={done} onClose={close} />}
      {open?.kind === 'edit' && <EditRoleGroup roles={roles} group={open.group} onDone={done} onClose={close} />}
      {open?.kind === 'delete' && <DeleteRoleGroup group={open.group} onDone={done} onClose={close} />}
    </>
  );
}
