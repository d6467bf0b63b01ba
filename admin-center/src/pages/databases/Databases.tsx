import { useMemo } from 'react';
import { text } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import { Properties } from '../../list/Properties';
import { cmdletSource } from '../../list/source';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Server', title: 'Active on server', text: (row) => text(row, 'Server') },
  { id: 'Servers', title: 'Servers with copies', text: (row) => text(row, 'Servers'), isMinor: true },
];

/** servers › databases: those that the caller reads. */
export default function Databases() {
  const { cmdlets } = useCenter();
  const source = useMemo(() => cmdletSource(cmdlets, { cmdlet: 'Get-MailboxDatabase' }), [cmdlets]);
  return (
    <ListView
      label="databases"
      source={source}
      columns={columns}
      rowKey={(row) => text(row, 'Guid')}
      initialSorting={{ column: 'Name', isDescending: false }}
      details={(row) => (
        <Properties
          title={text(row, 'Name')}
          of={row}
          lines={[
            ['Server', 'Active on server'],
            ['Servers', 'Servers with copies'],
            ['IssueWarningQuota', 'A warning is sent at'],
            ['ProhibitSendQuota', 'Nothing is sent from'],
            ['ProhibitSendReceiveQuota', 'Nothing is sent or received from'],
            ['MailboxRetention', 'Deleted mailboxes are kept for'],
            ['DeletedItemRetention', 'Deleted items are kept for'],
            ['OfflineAddressBook', 'Offline address book'],
            ['DistinguishedName', 'Distinguished name'],
          ]}
        />
      )}
    />
  );
}
