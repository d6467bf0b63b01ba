import { text } from '../../api/cmdlets';
import type { Column } from '../../list/columns';
import { PropertyPage } from '../../list/PropertyPage';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'ServerRole', title: 'Server roles', text: (row) => text(row, 'ServerRole') },
  { id: 'Site', title: 'Site', text: (row) => text(row, 'Site'), isMinor: true },
  { id: 'Edition', title: 'Edition', text: (row) => text(row, 'Edition'), isMinor: true },
];

const LINES = [
  ['Fqdn', 'Full name'],
  ['ServerRole', 'Server roles'],
  ['Site', 'Active Directory site'],
  ['Edition', 'Edition'],
  ['AdminDisplayVersion', 'Version'],
  ['WhenCreated', 'Created'],
  ['DistinguishedName', 'Distinguished name'],
] as const;

/** servers › servers: those that the caller reads. */
export default function Servers() {
  return <PropertyPage label="servers" cmdlet="Get-ExchangeServer" watches={['ExchangeServer']} columns={columns} lines={LINES} />;
}
