import { useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Explaining } from '../../api/explain';
import { useRequest } from '../../api/useRequest';
import type { Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { deleteAction, editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { ListPage, useDialogs } from '../../list/ListPage';
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
  const dialogs = useDialogs<Open>();
  const [usage, setUsage] = useState<Usage>();
  const explaining = useMemo(() => new Explaining(session.organization), [session.organization]);
  const source = useMemo(() => scopes(cmdlets, explaining, usage), [cmdlets, explaining, usage]);
  useRequest((signal) => {
    if (rights.has(needs.usage)) {
      usageOf(cmdlets, signal).then(setUsage, () => {}); // then the column stays empty
    }
  }, [cmdlets, rights, dialogs.round]);

  const on = (what: 'edit' | 'delete') => (scope: ResultObject) => dialogs.show({ kind: what, scope });
  const fixed = (scope: ResultObject) => {
    const { needsEdit } = KINDS[kind(scope)];
    const isGranted =
      rights.has(needs.name)
      || (needsEdit !== undefined && rights.has(needsEdit))
      || (kind(scope) === 'recipientFilter' && rights.has(needs.root));
    return isGranted ? '' : 'Nothing of it is yours to change.';
  };
  const used = (scope: ResultObject) =>
    Number(scope['UsedBy'] ?? 0) > 0 ? 'Assignments name it. Give them another scope or delete them first.' : '';
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    editAction(needs.edit, on('edit'), fixed),
    deleteAction(needs.delete, on('delete'), used),
  ];
  const dialog = (open: Open, ends: Ends) => {
    switch (open.kind) {
      case 'new':
        return <NewScope explaining={explaining} {...ends} />;
      case 'edit':
        return <EditScope explaining={explaining} scope={open.scope} {...ends} />;
      case 'delete':
        return <DeleteScope scope={open.scope} {...ends} />;
    }
  };
  return (
    <ListPage
      dialogs={dialogs}
      dialog={dialog}
      label="scopes"
      address="scope"
      source={source}
      columns={columns}
      watches={['ManagementScope', 'RoleAssignment']}
      initialSorting={{ column: 'Name', isDescending: false }}
      actions={actions}
      details={(row) => <ScopeDetails scope={row} explaining={explaining} />}
      needs={{ 'Inside now': needs.assignments, Assignments: needs.assignmentsWith, Exclusive: needs.newExclusive }}
    />
  );
}
