import { useMemo } from 'react';
import { text, texts } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { needs } from './needs';

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Description', title: 'Description', text: (row) => text(row, 'Description'), width: 2, isMinor: true },
];

/** permissions › admin roles: all role groups [WEB-6]. */
export default function AdminRoles() {
  const { cmdlets } = useCenter();
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-RoleGroup', parameters: { ResultSize: 'Unlimited' } }),
    [cmdlets],
  );
  return (
    <ListView
      label="admin roles"
      source={source}
      columns={columns}
      rowKey={(row) => text(row, 'Guid')}
      initialSorting={{ column: 'Name', isDescending: false }}
      needs={{ Details: needs.details }}
      details={(row) => (
        <>
          <h2>{text(row, 'Name')}</h2>
          <p>{text(row, 'Description')}</p>
          <h3>Members</h3>
          <ul>{texts(row, 'Members').map((member) => <li key={member}>{member}</li>)}</ul>
        </>
      )}
    />
  );
}
