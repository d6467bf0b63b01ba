import { useEffect, useMemo, useState } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import { editAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { Names } from '../../list/Names';
import { delegates, isRole } from './delegate';
import { EditDelegates } from './EditDelegates';
import { EditManagers } from './EditManagers';
import { needs } from './needs';
import { useRefusal } from './useRefusal';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 1.5 },
  { id: 'Kind', title: 'Kind', text: (row) => text(row, 'Kind') },
  { id: 'Delegates', title: 'Delegates', text: (row) => text(row, 'Delegates'), width: 3, isMinor: true },
];

/** permissions › delegates: who may give a role on, and who manages a role group. */
export default function Delegates() {
  const { cmdlets, rights } = useCenter();
  const dialogs = useDialogs<ResultObject>();
  const [shown, setShown] = useState<ResultObject>();
  const source = useMemo(() => delegates(cmdlets), [cmdlets]);
  const refusal = useRefusal(shown);
  const refused = (row: ResultObject) => {
    const isGranted = isRole(row) ? rights.has(needs.add) || rights.has(needs.remove) : rights.has(needs.managedBy);
    return isGranted ? (shown !== undefined && guid(row) === guid(shown) ? refusal : '') : 'You may not change this.';
  };
  const actions: readonly Action[] = [{ ...editAction(needs.edit, dialogs.show, refused), label: 'Edit delegates' }];
  return (
    <ListPage
      dialogs={dialogs}
      dialog={(row, ends) => (isRole(row) ? <EditDelegates role={row} {...ends} /> : <EditManagers group={row} {...ends} />)}
      label="delegates"
      source={source}
      columns={columns}
      watches={['RoleAssignment', 'RoleGroup', 'ManagementRole']}
      actions={actions}
      details={(row) => <Details row={row} onShow={setShown} />}
      needs={{ 'Delegating assignments': needs.add, 'Managers of role groups': needs.managedBy }}
    />
  );
}

function Details({ row, onShow }: { readonly row: ResultObject; readonly onShow: (row: ResultObject) => void }) {
  useEffect(() => onShow(row), [row, onShow]);
  const names = texts(row, 'Delegates');
  const title = isRole(row) ? 'May give the role on' : 'Managed by';
  return (
    <>
      <h2>{text(row, 'Name')}</h2>
      <p className="description">{text(row, 'Description')}</p>
      <Names title={title} names={names} nothing="Nobody by itself" />
      <p className="nothing">
        {isRole(row)
          ? 'So may those who may give on a role above it.'
          : 'Who is in Organization Management, or manages roles, can change it as permissions administrator.'}
      </p>
    </>
  );
}
