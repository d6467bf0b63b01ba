import { useState } from 'react';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter } from '../../frame/center';
import { newChildCommands } from './commands';
import { EntryBrowser } from './EntryBrowser';
import { entriesOf, nameFault, type Entry, type Role } from './model';
import { needs } from './needs';
import { RoleFields, TrimmingWarnings } from './RoleFields';
import { keptOf, type Trimming, type View } from './trimming';

interface Props extends Ends {
  readonly parent: Role;
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['everything', 'All that the parent has'],
  ['kept', 'Checked'],
  ['trimmed', 'Not checked'],
];

const LACKING = 'You may not change the entries of a role.';

/** Makes a child of a role, trimmed in the same step [NMR-1]. */
export function NewChild(props: Props) {
  const { cmdlets, rights } = useCenter();
  const title = `New child of ${props.parent.name}`;
  return (
    <Opening
      title={title}
      load={(signal) => (rights.has(needs.entries) ? entriesOf(cmdlets, props.parent.id, signal) : Promise.resolve([]))}
      onClose={props.onClose}
    >
      {(entries, reading) => <NewOpened {...props} {...reading} title={title} entries={entries} />}
    </Opening>
  );
}

interface OpenedProps extends Props, Reading {
  readonly title: string;
  readonly entries: readonly Entry[];
}

function NewOpened({ parent, entries, ...dialog }: OpenedProps) {
  const { rights } = useCenter();
  const isUnscoped = parent.kind === 'Unscoped';
  const [draft, setDraft] = useState({ name: '', description: '' });
  const [trimming] = useState((): Trimming => ({
    before: keptOf(entries),
    held: new Map(),
    abilities: {
      addEntries: '',
      addSomeParameters: '',
      addParameters: '',
      removeEntries: rights.has(needs.trim) ? '' : LACKING,
      removeParameters:
        rights.has(needs.removeParameters) && (!isUnscoped || rights.has(needs.setUnscoped)) ? '' : LACKING,
    },
  }));
  const [kept, setKept] = useState(trimming.before);
  const commands = newChildCommands(
    { name: parent.name, isUnscoped, entries },
    draft,
    kept,
    rights.has(needs.enabledCmdlets),
  );
  const mayTrim = trimming.abilities.removeEntries === '' || trimming.abilities.removeParameters === '';
  return (
    <FormDialog
      {...dialog}
      canSave={nameFault(draft.name) === '' && (kept.size > 0 || entries.length === 0)}
      commands={commands}
      said={`Role '${draft.name.trim()}' is made.`}
    >
      <RoleFields draft={draft} onChange={setDraft} hasDescription={rights.has(needs.newDescription)} />
      {entries.length > 0 && mayTrim && (
        <>
          <EntryBrowser label="Entries of the new role" entries={entries} kept={kept} views={VIEWS} trimming={trimming} onChange={setKept} />
          <TrimmingWarnings before={trimming.before} now={kept} />
        </>
      )}
    </FormDialog>
  );
}
