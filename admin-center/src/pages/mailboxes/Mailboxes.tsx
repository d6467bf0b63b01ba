import { AddRegular, EditRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView, type Action } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { MailboxDetails } from './MailboxDetails';
import { MailboxDialog } from './MailboxDialog';
import { needs } from './needs';
import { NewMailbox } from './NewMailbox';

const SHOWN = ['Guid', 'DisplayName', 'Name', 'RecipientTypeDetails', 'PrimarySmtpAddress', 'OrganizationalUnit', 'Database', 'RoleAssignmentPolicy'];

/** Exchange's words for kinds of mailboxes. */
const KINDS: Readonly<Record<string, string>> = {
  UserMailbox: 'User',
  RoomMailbox: 'Room',
  EquipmentMailbox: 'Equipment',
  SharedMailbox: 'Shared',
  LinkedMailbox: 'Linked',
  DiscoveryMailbox: 'Discovery',
};

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: (row) => text(row, 'DisplayName') || text(row, 'Name'), width: 1.4 },
  {
    id: 'RecipientTypeDetails',
    title: 'Mailbox type',
    text: (row) => KINDS[text(row, 'RecipientTypeDetails')] ?? text(row, 'RecipientTypeDetails'),
    width: 0.7,
    isMinor: true,
  },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6 },
];

const key = (row: ResultObject) => text(row, 'Guid');

/** recipients › mailboxes: all that the caller reads, with the role assignment policy of each [WEB-29]. */
export default function Mailboxes() {
  const { cmdlets } = useCenter();
  const [editing, setEditing] = useState<ResultObject>();
  const [isNew, setNew] = useState(false);
  const [round, setRound] = useState(0);
  const [readOnly, setReadOnly] = useState<ReadonlyMap<string, boolean>>(new Map());
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-Mailbox',
        parameters: { ResultSize: 'Unlimited' },
        select: SHOWN,
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets],
  );
  const decided = useCallback(
    (id: string, isReadOnly: boolean) =>
      setReadOnly((known) => (known.get(id) === isReadOnly ? known : new Map(known).set(id, isReadOnly))),
    [],
  );
  const actions: readonly Action[] = [
    { id: 'new', label: 'New', icon: <AddRegular />, needs: needs.new, on: 'nothing', run: () => setNew(true) },
    {
      id: 'edit',
      label: 'Edit',
      icon: <EditRegular />,
      needs: needs.edit,
      on: 'one',
      isDefault: true,
      refusal: ([row]) =>
        row !== undefined && readOnly.get(key(row)) === true ? 'this mailbox is outside of what you may change' : '',
      run: ([row]) => setEditing(row),
    },
  ];
  return (
    <>
      <ListView
        label="mailboxes"
        source={source}
        columns={columns}
        rowKey={key}
        actions={actions}
        round={round}
        needs={{ 'Organization and phone': needs.account, 'Role assignment policy': needs.policy }}
        details={(row) => <MailboxDetails key={key(row)} mailbox={row} onDecided={decided} />}
      />
      {isNew && (
        <NewMailbox
          onClose={() => setNew(false)}
          onDone={() => {
            setNew(false);
            setRound((now) => now + 1);
          }}
        />
      )}
      {editing !== undefined && (
        <MailboxDialog
          id={key(editing)}
          name={text(editing, 'DisplayName') || text(editing, 'Name')}
          onClose={() => setEditing(undefined)}
          onSaved={() => {
            setEditing(undefined);
            setRound((now) => now + 1);
          }}
        />
      )}
    </>
  );
}
