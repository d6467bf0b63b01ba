import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { bypass, KINDS } from './group';
import { GroupDetails } from './GroupDetails';
import { GroupDialog } from './GroupDialog';
import { needs } from './needs';
import { NewGroup } from './NewGroup';

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: (row) => text(row, 'DisplayName') || text(row, 'Name'), width: 1.4 },
  {
    id: 'RecipientTypeDetails',
    title: 'Group type',
    text: (row) => KINDS[text(row, 'RecipientTypeDetails')] ?? text(row, 'RecipientTypeDetails'),
    isMinor: true,
  },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6 },
];

const key = (row: ResultObject) => text(row, 'Guid');
const name = (row: ResultObject) => text(row, 'DisplayName') || text(row, 'Name');

/** recipients › groups: members and owners of those that the caller reads [WEB-30]. */
export default function Groups() {
  const { cmdlets, rights, changes, notify } = useCenter();
  const [editing, setEditing] = useState<ResultObject>();
  const [deleting, setDeleting] = useState<ResultObject>();
  const [isNew, setNew] = useState(false);
  const [round, setRound] = useState(0);
  const [readOnly, setReadOnly] = useState<ReadonlyMap<string, boolean>>(new Map());
  const extra = useMemo(() => bypass(rights), [rights]);
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        ...(rights.has(needs.details)
          ? { cmdlet: 'Get-DistributionGroup', parameters: { ResultSize: 'Unlimited' } }
          : {
              cmdlet: 'Get-Recipient',
              parameters: { ResultSize: 'Unlimited', RecipientTypeDetails: ['MailUniversalDistributionGroup', 'MailUniversalSecurityGroup', 'RoomList'] },
            }),
        select: ['Guid', 'DisplayName', 'Name', 'RecipientTypeDetails', 'PrimarySmtpAddress'],
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets, rights],
  );
  const decided = useCallback(
    (id: string, isReadOnly: boolean) =>
      setReadOnly((known) => (known.get(id) === isReadOnly ? known : new Map(known).set(id, isReadOnly))),
    [],
  );
  const refusal = ([row]: readonly ResultObject[]) =>
    row !== undefined && readOnly.get(key(row)) === true ? 'this group is outside of what you may change' : '';
  const actions: readonly Action[] = [
    { id: 'new', label: 'New', icon: <AddRegular />, needs: needs.new, on: 'nothing', run: () => setNew(true) },
    {
      id: 'edit',
      label: 'Edit',
      icon: <EditRegular />,
      needs: needs.edit,
      on: 'one',
      isDefault: true,
      refusal,
      run: ([row]) => setEditing(row),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: <DeleteRegular />,
      needs: needs.delete,
      on: 'one',
      refusal,
      run: ([row]) => setDeleting(row),
    },
  ];
  const deletion = deleting === undefined
    ? []
    : [{ cmdlet: 'Remove-DistributionGroup', parameters: { Identity: key(deleting), ...extra('Remove-DistributionGroup') } }];
  const again = () => setRound((now) => now + 1);
  return (
    <>
      <ListView
        label="groups"
        source={source}
        columns={columns}
        rowKey={key}
        actions={actions}
        round={round}
        needs={{ Details: needs.details, 'Members, to be read': needs.members, 'Members, to be edited': needs.editMembers, Owners: needs.owners }}
        details={(row) => <GroupDetails key={`${key(row)} ${round}`} group={row} extra={extra} onDecided={decided} />}
      />
      {isNew && (
        <NewGroup
          onClose={() => setNew(false)}
          onDone={() => {
            setNew(false);
            again();
          }}
        />
      )}
      {editing !== undefined && (
        <GroupDialog
          id={key(editing)}
          name={name(editing)}
          extra={extra}
          onClose={() => setEditing(undefined)}
          onSaved={() => {
            setEditing(undefined);
            again();
          }}
        />
      )}
      {deleting !== undefined && (
        <Confirm
          title="Delete group"
          commands={deletion}
          onNo={() => setDeleting(undefined)}
          onYes={async () => {
            await changes.save(deletion);
            notify({ kind: 'success', text: `${name(deleting)} was deleted.` });
            setDeleting(undefined);
            again();
          }}
        >
          Do you want to delete the group “{name(deleting)}”? Mail to its address will come back to whoever sends it.
        </Confirm>
      )}
    </>
  );
}
