import { useState } from 'react';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { newUnscopedCommands, type UnscopedEntry } from './commands';
import { nameFault } from './model';
import { needs } from './needs';
import { RoleFields } from './RoleFields';
import { UnscopedEntries } from './UnscopedEntries';

/** Makes a role of scripts and of cmdlets that are not Exchange's; no scope restricts what it does [NMR-5]. */
export function NewUnscoped(ends: Ends) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState({ name: '', description: '' });
  const [entries, setEntries] = useState<readonly UnscopedEntry[]>([]);
  return (
    <FormDialog
      {...ends}
      title="New unscoped role"
      canSave={nameFault(draft.name) === ''}
      commands={newUnscopedCommands(draft, entries)}
      said={`Role '${draft.name.trim()}' is made.`}
    >
      <RoleFields draft={draft} onChange={setDraft} hasDescription={rights.has(needs.newDescription)} />
      {rights.has(needs.addUnscoped) && <UnscopedEntries entries={entries} onChange={setEntries} />}
    </FormDialog>
  );
}
