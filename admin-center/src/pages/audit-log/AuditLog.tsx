import { Field, Input } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Parameters } from '../../api/cmdlets';
import { useCenter } from '../../frame/center';
import { ListView } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import { columns, entryKey } from './entries';
import { EntryDetails } from './EntryDetails';
import { needs } from './needs';
import { dateParameters, faultOf, lastDays, Period } from './Period';
import './audit.css';

const TYPING = 500;
const NOTHING = { cmdlet: '', user: '', object: '' };

/** compliance management › admin audit log: who ran which cmdlet with what, and what came of it [WEB-35]. */
export default function AuditLog() {
  const { cmdlets, rights } = useCenter();
  const [days, setDays] = useState(lastDays);
  const [typed, setTyped] = useState(NOTHING);
  const [asked, setAsked] = useState(NOTHING);
  const searched = useDeferredValue(days);

  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed), TYPING);
    return () => window.clearTimeout(timer);
  }, [typed]);

  const source = useMemo(() => {
    const parameters: Parameters = {
      ...(faultOf(searched) === '' ? dateParameters(searched) : {}),
      ...listed('Cmdlets', asked.cmdlet),
      ...listed('UserIds', asked.user),
      ...listed('ObjectIds', asked.object),
      ResultSize: 5000,
    };
    return cmdletSource(cmdlets, { cmdlet: 'Search-AdminAuditLog', parameters });
  }, [cmdlets, searched, asked]);

  const filter = (key: keyof typeof NOTHING, label: string) => (
    <Field label={label}>
      <Input value={typed[key]} onChange={(_, { value }) => setTyped({ ...typed, [key]: value })} />
    </Field>
  );
  return (
    <ListView
      label="admin audit log"
      source={source}
      columns={columns}
      rowKey={entryKey}
      needs={{ 'Search by cmdlet': needs.byCmdlet, 'Search by user': needs.byUser, 'Search by object': needs.byObject }}
      filters={
        <div className="audit-filters" role="search" aria-label="Search the audit log">
          <Period days={days} onChange={setDays} />
          {rights.has(needs.byCmdlet) && filter('cmdlet', 'Cmdlets')}
          {rights.has(needs.byUser) && filter('user', 'Users')}
          {rights.has(needs.byObject) && filter('object', 'Objects')}
        </div>
      }
      details={(row) => <EntryDetails row={row} />}
    />
  );
}

/** Names separated by commas, as a parameter that takes several. */
function listed(parameter: string, typed: string): Parameters {
  const names = typed.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return names.length === 0 ? {} : { [parameter]: names };
}
