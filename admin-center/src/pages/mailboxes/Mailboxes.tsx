import { useMemo } from 'react';
import { displayName, text, type ResultObject } from '../../api/cmdlets';
import { useReadOnly } from '../../api/readOnly';
import { useCenter } from '../../frame/center';
import { editAction, newAction, type Action } from '../../list/actions';
import type { Column } from '../../list/columns';
import { guid, ListPage, useDialogs } from '../../list/ListPage';
import { cmdletSource } from '../../list/source';
import { MailboxDetails } from './MailboxDetails';
import { MailboxDialog } from './MailboxDialog';
import { typeText } from './fields';
import { needs } from './needs';
import { NewMailbox } from './NewMailbox';

const SHOWN = ['Guid', 'DisplayName', 'Name', 'RecipientTypeDetails', 'PrimarySmtpAddress', 'OrganizationalUnit', 'Database', 'RoleAssignmentPolicy'];

const columns: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName, width: 1.4 },
  {
    id: 'RecipientTypeDetails',
    title: 'Mailbox type',
    text: typeText,
    width: 0.7,
    isMinor: true,
  },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress'), width: 1.6 },
];

type Open = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly mailbox: ResultObject };

/** recipients › mailboxes: all that the caller reads, with the role assignment policy of each [WEB-29]. */
export default function Mailboxes() {
  const { cmdlets } = useCenter();
  const dialogs = useDialogs<Open>();
  const readOnly = useReadOnly();
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
  const actions: readonly Action[] = [
    newAction(needs.new, () => dialogs.show({ kind: 'new' })),
    editAction(
      needs.edit,
      (mailbox) => dialogs.show({ kind: 'edit', mailbox }),
      (mailbox) => (readOnly.has(mailbox) ? 'this mailbox is outside of what you may change' : ''),
    ),
  ];
  return (
    <ListPage
      dialogs={dialogs}
      dialog={(open, ends) =>
        open.kind === 'new' ? (
          <NewMailbox {...ends} />
        ) : (
          <MailboxDialog id={guid(open.mailbox)} name={displayName(open.mailbox)} {...ends} />
        )
      }
      label="mailboxes"
      source={source}
      columns={columns}
      watches={['Recipient']}
      actions={actions}
      needs={{ 'Organization and phone': needs.account, 'Role assignment policy': needs.policy }}
      details={(row) => <MailboxDetails mailbox={row} onDecided={readOnly.decided} />}
    />
  );
}
