import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { text, texts, type ResultObject } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
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
  const [open, setOpen] = useState<ResultObject>();
  const [shown, setShown] = useState<ResultObject>();
  const [round, setRound] = useState(0);
  const source = useMemo(() => delegates(cmdlets), [cmdlets]);
  const refusal = useRefusal(shown);
  const actions: readonly Action[] = [
    {
      id: 'edit',
      label: 'Edit delegates',
      icon: <EditRegular />,
      needs: needs.edit,
      on: 'one',
      isDefault: true,
      run: ([row]) => setOpen(row),
      refusal: ([row]) => {
        if (row === undefined) {
          return '';
        }
        const isGranted = isRole(row) ? rights.has(needs.add) || rights.has(needs.remove) : rights.has(needs.managedBy);
        return isGranted ? (text(row, 'Guid') === (shown === undefined ? '' : text(shown, 'Guid')) ? refusal : '') : 'You may not change this.';
      },
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
        label="delegates"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'Guid')}
        watches={['RoleAssignment', 'RoleGroup', 'ManagementRole']}
        round={round}
        actions={actions}
        details={(row) => <Details row={row} onShow={setShown} />}
        needs={{ 'Delegating assignments': needs.add, 'Managers of role groups': needs.managedBy }}
      />
      {open !== undefined && isRole(open) && <EditDelegates role={open} onDone={done} onClose={close} />}
      {open !== undefined && !isRole(open) && <EditManagers group={open} onDone={done} onClose={close} />}
    </>
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
      <section aria-label={title}>
        <h3>{title}</h3>
        {names.length === 0 ? <p className="nothing">Nobody by itself</p> : <ul>{names.map((name, at) => <li key={at}>{name}</li>)}</ul>}
        <p className="nothing">
          {isRole(row)
            ? 'So may those who may give on a role above it.'
            : 'Who is in Organization Management, or manages roles, can change it as permissions administrator.'}
        </p>
      </section>
    </>
  );
}
