import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { FormDialog } from '../../dialog/FormDialog';
import { useCenter } from '../../frame/center';
import { newUnscopedCommands, type UnscopedEntry } from './commands';
import { nameFault } from './model';
import { needs } from './needs';
import { RoleFields } from './RoleFields';
import { UnscopedEntries } from './UnscopedEntries';

interface Props {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Makes a role of scripts and of cmdlets that are not Exchange's; no scope restricts what it does [NMR-5]. */
export function NewUnscoped({ onDone, onClose }: Props) {
  const { changes, rights, notify } = useCenter();
  const [draft, setDraft] = useState({ name: '', description: '' });
  const [entries, setEntries] = useState<readonly UnscopedEntry[]>([]);
  const commands = newUnscopedCommands(draft, entries);
  return (
    <FormDialog
      title="New unscoped role"
      onClose={onClose}
      canSave={nameFault(draft.name) === ''}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, undefined, signal);
        notify({ kind: 'success', text: `Role '${draft.name.trim()}' is made.` });
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        onDone();
      }}
    >
      <RoleFields draft={draft} onChange={setDraft} hasDescription={rights.has(needs.newDescription)} />
      {rights.has(needs.addUnscoped) && <UnscopedEntries entries={entries} onChange={setEntries} />}
    </FormDialog>
  );
}
