import { text } from '../../api/cmdlets';
import type { Column } from '../../list/columns';
import { PropertyPage } from '../../list/PropertyPage';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Server', title: 'Active on server', text: (row) => text(row, 'Server') },
  { id: 'Servers', title: 'Servers with copies', text: (row) => text(row, 'Servers'), isMinor: true },
];

const LINES = [
  ['Server', 'Active on server'],
  ['Servers', 'Servers with copies'],
  ['IssueWarningQuota', 'A warning is sent at'],
  ['ProhibitSendQuota', 'Nothing is sent from'],
  ['ProhibitSendReceiveQuota', 'Nothing is sent or received from'],
  ['MailboxRetention', 'Deleted mailboxes are kept for'],
  ['DeletedItemRetention', 'Deleted items are kept for'],
  ['OfflineAddressBook', 'Offline address book'],
  ['DistinguishedName', 'Distinguished name'],
] as const;

/** servers › databases: those that the caller reads. */
export default function Databases() {
  return <PropertyPage label="databases" cmdlet="Get-MailboxDatabase" watches={['MailboxDatabase']} columns={columns} lines={LINES} />;
}
