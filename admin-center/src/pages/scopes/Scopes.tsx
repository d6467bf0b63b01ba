import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Explaining } from '../../api/explain';
import { usePlace } from '../../frame/address';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { needs } from './needs';
import { filterOf, isExclusive, kind, KINDS, scopes, usageOf, type Usage } from './scope';
import { ScopeDetails } from './ScopeDetails';
import { DeleteScope, EditScope, NewScope } from './ScopeDialogs';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name'), width: 1.6 },
  { id: 'Kind', title: 'Kind', text: (row) => KINDS[kind(row)].label, width: 1.5 },
  { id: 'Exclusive', title: 'Exclusive', text: (row) => (isExclusive(row) ? 'Exclusive' : 'Regular'), width: 1.1 },
  { id: 'RecipientRoot', title: 'Root', text: (row) => text(row, 'RecipientRoot'), isMinor: true },
  { id: 'Filter', title: 'Filter', text: filterOf, width: 1.8, isMinor: true },
  {
    id: 'UsedBy',
    title: 'Used by',
    text: (row) => text(row, 'UsedBy'),
    sortBy: (row) => Number(row['UsedBy'] ?? 0),
    isMinor: true,
  },
];

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'delete'; readonly scope: ResultObject };

/** permissions › scopes: management scopes of every kind. */
export default function Scopes() {
  const { cmdlets, rights, session } = useCenter();
  const { parameters } = usePlace();
  const [open, setOpen] = useState<Open>();
  const [round, setRound] = useState(0);
  const [usage, setUsage] = useState<Usage>();
  const explaining = useMemo(() => new Explaining(session.organization), [session.organization]);
  const source = useMemo(() => scopes(cmdlets, explaining, usage), [cmdlets, explaining, usage]);
  useEffect(() => {
    const controller = new AbortController();
    if (rights.has(needs.assignments)) {
      usageOf(cmdlets, controller.signal).then(setUsage, () => {}); // then the column stays empty
    }
    return () => controller.abort();
  }, [cmdlets, rights, round]);

  const on = (what: 'edit' | 'delete') => (selected: readonly ResultObject[]) => {
    const scope = selected[0];
    if (scope !== undefined) {
      setOpen({ kind: what, scope });
    }
  };
  const fixed = ([scope]: readonly ResultObject[]) => {
    if (scope === undefined) {
      return '';
    }
    const { needsEdit } = KINDS[kind(scope)];
    const isGranted =
      rights.has(needs.name)
      || (needsEdit !== undefined && rights.has(needsEdit))
      || (kind(scope) === 'recipientFilter' && rights.has(needs.root));
    return isGranted ? '' : 'Nothing of it is yours to change.';
  };
  const actions: readonly Action[] = [
    { id: 'new', label: 'New', icon: <AddRegular />, needs: needs.new, on: 'nothing', run: () => setOpen({ kind: 'new' }) },
    { id: 'edit', label: 'Edit', icon: <EditRegular />, needs: needs.edit, on: 'one', isDefault: true, run: on('edit'), refusal: fixed },
    {
      id: 'delete',
      label: 'Delete',
      icon: <DeleteRegular />,
      needs: needs.delete,
      on: 'one',
      run: on('delete'),
      refusal: (selected) =>
        selected.some((scope) => Number(scope['UsedBy'] ?? 0) > 0)
          ? 'Assignments name it. Give them another scope or delete them first.'
          : '',
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
        label="scopes"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'Guid')}
        watches={['ManagementScope']}
        initialSorting={{ column: 'Name', isDescending: false }}
        round={round}
        actions={actions}
        details={(row) => <ScopeDetails key={`${text(row, 'Guid')} ${round}`} scope={row} explaining={explaining} />}
        needs={{ 'Inside now': needs.assignments, Exclusive: needs.newExclusive }}
        {...(parameters.get('scope') === null ? {} : { initialKey: parameters.get('scope') ?? '' })}
      />
      {open?.kind === 'new' && <NewScope explaining={explaining} onDone={done} onClose={close} />}
      {open?.kind === 'edit' && <EditScope explaining={explaining} scope={open.scope} onDone={done} onClose={close} />}
      {open?.kind === 'delete' && <DeleteScope scope={open.scope} onDone={done} onClose={close} />}
    </>
  );
}
