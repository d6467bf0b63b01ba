import { Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { useRequest } from '../../api/useRequest';
import { useCenter } from '../../frame/center';
import { ListView } from '../../list/ListView';
import { cmdletSource } from '../../list/source';
import '../audit-log/audit.css';
import { columns, entryKey } from '../audit-log/entries';
import { EntryDetails } from '../audit-log/EntryDetails';
import { needs } from '../audit-log/needs';
import { dateParameters, faultOf, lastDays, Period } from '../audit-log/Period';

/** The cmdlets by which a role group changes. */
const CMDLETS = [
  'New-RoleGroup',
  'Set-RoleGroup',
  'Remove-RoleGroup',
  'Add-RoleGroupMember',
  'Remove-RoleGroupMember',
  'Update-RoleGroupMember',
];

/** compliance management › role group report: what was done to role groups, or to one of them [WEB-35]. */
export default function RoleGroupReport() {
  const { cmdlets, rights } = useCenter();
  const [days, setDays] = useState(lastDays);
  const [group, setGroup] = useState('');
  const [groups, setGroups] = useState<readonly ResultObject[]>([]);

  useRequest((signal) => {
    if (rights.has(needs.choice)) {
      cmdlets
        .all('Get-RoleGroup', { ResultSize: 'Unlimited' }, { select: ['Name', 'Identity'], signal })
        .then((found) => setGroups([...found].sort((a, b) => text(a, 'Name').localeCompare(text(b, 'Name')))))
        .catch(() => {}); // the report works without the choice
    }
  }, [cmdlets, rights]);

  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Search-AdminAuditLog',
        parameters: {
          ...(faultOf(days) === '' ? dateParameters(days) : {}),
          Cmdlets: CMDLETS,
          ...(group === '' ? {} : { ObjectIds: [group] }),
          ResultSize: 3000,
        },
      }),
    [cmdlets, days, group],
  );
  return (
    <ListView
      label="role group report"
      source={source}
      columns={columns}
      rowKey={entryKey}
      needs={{ 'Choose a role group': needs.choice }}
      filters={
        <div className="audit-filters" role="search" aria-label="Search the report">
          <Period days={days} onChange={setDays} />
          {groups.length > 0 && (
            <Field label="Role group">
              <Select value={group} onChange={(_, { value }) => setGroup(value)}>
                <option value="">all role groups</option>
                {groups.map((each) => (
                  <option key={text(each, 'Name')} value={text(each, 'Name')}>
                    {text(each, 'Name')}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
      }
      details={(row) => <EntryDetails row={row} />}
    />
  );
}
