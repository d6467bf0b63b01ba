import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { PickedList } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import type { UnscopedEntry } from './commands';
import { needs } from './needs';

interface Props {
  readonly entries: readonly UnscopedEntry[];
  readonly onChange: (entries: readonly UnscopedEntry[]) => void;
}

const NOTHING: UnscopedEntry = { type: 'Script', name: '', snapIn: 'Microsoft.PowerShell.Utility', parameters: [] };

/** Scripts of the server and cmdlets of other snap-ins that an unscoped top-level role is to get [AME-6]. */
export function UnscopedEntries({ entries, onChange }: Props) {
  const { rights } = useCenter();
  const [next, setNext] = useState(NOTHING);
  const [parameters, setParameters] = useState('');
  const isFit = next.name.trim() !== '' && (next.type === 'Script' || next.snapIn.trim() !== '');
  const add = () => {
    const name = next.name.trim();
    onChange([
      ...entries.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase()),
      { ...next, name, snapIn: next.snapIn.trim(), parameters: parameters.split(/[\s,]+/).map((each) => each.replace(/^-/, '')).filter((each) => each !== '') },
    ]);
    setNext({ ...NOTHING, type: next.type, snapIn: next.snapIn });
    setParameters('');
  };
  return (
    <PickedList
      label="Entries to add"
      items={entries.map((entry) => ({
        id: entry.name,
        name: [`${entry.name} (${entry.type === 'Script' ? 'script' : entry.snapIn})`, ...entry.parameters.map((parameter) => `-${parameter}`)].join(' '),
      }))}
      onRemove={(item) => onChange(entries.filter((entry) => entry.name !== item.id))}
      hint="Scripts lie in the folder RemoteScripts of the server. Cmdlets are those of snap-ins other than Exchange’s."
    >
      <div className="unscoped-entry">
        <Field label="Entry type">
          <Select value={next.type} onChange={(_, { value }) => setNext({ ...next, type: value === 'Cmdlet' ? 'Cmdlet' : 'Script' })}>
            <option value="Script">Script</option>
            {rights.has(needs.addSnapIn) && <option value="Cmdlet">Cmdlet</option>}
          </Select>
        </Field>
        <Field label={next.type === 'Script' ? 'Script name' : 'Cmdlet name'}>
          <Input value={next.name} onChange={(_, { value }) => setNext({ ...next, name: value })} />
        </Field>
        {next.type === 'Cmdlet' && (
          <Field label="Snap-in">
            <Input value={next.snapIn} onChange={(_, { value }) => setNext({ ...next, snapIn: value })} />
          </Field>
        )}
        <Field label="Parameters">
          <Input value={parameters} placeholder="Identity, Since" onChange={(_, { value }) => setParameters(value)} />
        </Field>
        <Button disabled={!isFit} onClick={add}>
          Add entry
        </Button>
      </div>
    </PickedList>
  );
}
