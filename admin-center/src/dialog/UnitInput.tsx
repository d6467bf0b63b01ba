import { Button, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { text } from '../api/cmdlets';
import { cmdlet } from '../api/rights';
import { useCenter } from '../frame/center';
import type { Column } from '../list/columns';
import { cmdletSource } from '../list/source';
import { Picker } from './Picker';

interface Props {
  /** What the unit is for, for who hears the page. */
  readonly label: string;
  /** Its canonical name; '' for none. */
  readonly value: string;
  readonly isFixed?: boolean;
  readonly onChange: (unit: string) => void;
  /** Given by the field around it: its hint, and whether something has to stand there. */
  readonly 'aria-describedby'?: string;
  readonly 'aria-required'?: boolean;
}

const UNITS = cmdlet('Get-OrganizationalUnit');

/** The name of an organizational unit, typed or picked. */
export function UnitInput({ label, value, isFixed = false, onChange, ...field }: Props) {
  const { rights } = useCenter();
  const [picking, setPicking] = useState(false);
  return (
    <div className="unit-field">
      <Input
        aria-label={label}
        placeholder="contoso.com/Sales"
        value={value}
        readOnly={isFixed}
        onChange={(_, changed) => onChange(changed.value)}
        aria-describedby={field['aria-describedby']}
        aria-required={field['aria-required']}
      />
      {!isFixed && rights.has(UNITS) && <Button onClick={() => setPicking(true)}>Browse…</Button>}
      {picking && <UnitPicker onClose={() => setPicking(false)} onPick={(unit) => { onChange(unit); setPicking(false); }} />}
    </div>
  );
}

const columns: readonly Column[] = [{ id: 'CanonicalName', title: 'Organizational unit', text: (row) => text(row, 'CanonicalName') }];

function UnitPicker({ onPick, onClose }: { readonly onPick: (unit: string) => void; readonly onClose: () => void }) {
  const { cmdlets } = useCenter();
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: 'Get-OrganizationalUnit', parameters: { ResultSize: 'Unlimited' }, select: ['CanonicalName', 'Guid'] }),
    [cmdlets],
  );
  return (
    <Picker
      title="Select an organizational unit"
      source={source}
      columns={columns}
      rowKey={(row) => text(row, 'Guid')}
      isMultiple={false}
      onPick={([unit]) => { if (unit !== undefined) { onPick(text(unit, 'CanonicalName')); } }}
      onClose={onClose}
    />
  );
}
