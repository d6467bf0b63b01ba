import { useMemo } from 'react';
import { text } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import { Properties } from '../../list/Properties';
import { cmdletSource } from '../../list/source';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'ServerRole', title: 'Server roles', text: (row) => text(row, 'ServerRole') },
  { id: 'Site', title: 'Site', text: (row) => text(row, 'Site'), isMinor: true },
  { id: 'Edition', title: 'Edition', text: (row) => text(row, 'Edition'), isMinor: true },
];

/** servers › servers: those that the caller reads. */
export default function Servers() {
  const { cmdlets } = useCenter();
  const source = useMemo(() => cmdletSource(cmdlets, { cmdlet: 'Get-ExchangeServer' }), [cmdlets]);
  return (
    <ListView
      label="servers"
      source={source}
      columns={columns}
      rowKey={(row) => text(row, 'Guid')}
      initialSorting={{ column: 'Name', isDescending: false }}
      details={(row) => (
        <Properties
          title={text(row, 'Name')}
          of={row}
          lines={[
            ['Fqdn', 'Full name'],
            ['ServerRole', 'Server roles'],
            ['Site', 'Active Directory site'],
            ['Edition', 'Edition'],
            ['AdminDisplayVersion', 'Version'],
            ['WhenCreated', 'Created'],
            ['DistinguishedName', 'Distinguished name'],
          ]}
        />
      )}
    />
  );
}
