import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { cmdlet } from '../api/rights';
import { useCenter } from '../frame/center';
import { UnitPicker } from '../pages/admin-roles/Pickers';

interface Props {
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

const UNITS = cmdlet('Get-OrganizationalUnit');

/** Where a new object is to stand; nothing for where the cmdlet puts it. */
export function UnitField({ value, onChange }: Props) {
  const { rights } = useCenter();
  const [picking, setPicking] = useState(false);
  return (
    <>
      <Field label="Organizational unit" hint="Left empty: the container Users.">
        <div className="unit-field">
          <Input aria-label="Organizational unit" placeholder="contoso.com/Sales" value={value} onChange={(_, changed) => onChange(changed.value)} />
          {rights.has(UNITS) && <Button onClick={() => setPicking(true)}>Browse…</Button>}
        </div>
      </Field>
      {picking && <UnitPicker onClose={() => setPicking(false)} onPick={(unit) => { onChange(unit); setPicking(false); }} />}
    </>
  );
}
