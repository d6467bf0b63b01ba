import { useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Explaining } from '../../api/explain';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ListView } from '../../list/ListView';
import type { Source } from '../../list/source';

const columns: readonly Column[] = [
  { id: 'severity', title: 'Severity', text: (row) => text(row, 'severity') },
  { id: 'code', title: 'Finding', text: (row) => text(row, 'code'), width: 2 },
  { id: 'object', title: 'Object', text: (row) => text(row, 'object'), width: 2, isMinor: true },
  { id: 'message', title: 'What was found', text: (row) => text(row, 'message'), width: 5, isMinor: true },
];

/** What is valid about the permission model and yet hardly wanted. */
export default function Findings() {
  const { session } = useCenter();
  const [untold, setUntold] = useState(0);
  const source = useMemo<Source>(() => {
    const explaining = new Explaining(session.organization);
    return {
      first: async (_, __, signal) => {
        const answer = await explaining.post<{ findings: readonly ResultObject[]; untold: number }>('findings', {}, signal);
        setUntold(answer.untold);
        return { objects: answer.findings.map((finding, at) => ({ ...finding, at })), warnings: [] };
      },
      searches: false,
      command: () => ({ cmdlet: 'Get-ManagementRoleAssignment', parameters: {} }),
    };
  }, [session.organization]);
  return (
    <>
      <ListView
        label="findings"
        source={source}
        columns={columns}
        rowKey={(row) => text(row, 'at')}
        initialSorting={{ column: 'severity', isDescending: false }}
        details={(row) => (
          <>
            <h2>{text(row, 'code')}</h2>
            <p>{text(row, 'severity')}</p>
            <h3>Object</h3>
            <p>{text(row, 'object')}</p>
            <h3>What was found</h3>
            <p>{text(row, 'message')}</p>
          </>
        )}
      />
      {untold > 0 && <p className="nothing">{untold} findings name people whom you may not read; only their kinds are shown.</p>}
    </>
  );
}
