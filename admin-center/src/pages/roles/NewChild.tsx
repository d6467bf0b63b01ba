import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { newChildCommands } from './commands';
import { EntryBrowser } from './EntryBrowser';
import { entriesOf, nameFault, type Entry, type Role } from './model';
import { needs } from './needs';
import { RoleFields, TrimmingWarnings } from './RoleFields';
import { keptOf, type Trimming, type View } from './trimming';

interface Props {
  readonly parent: Role;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Opened {
  readonly version: number;
  readonly entries: readonly Entry[];
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['everything', 'All that the parent has'],
  ['kept', 'Checked'],
  ['trimmed', 'Not checked'],
];

const LACKING = 'You may not change the entries of a role.';

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes, rights }: Center, parent: Role, signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  return { version, entries: rights.has(needs.entries) ? await entriesOf(cmdlets, parent.id, signal) : [] };
}

/** Makes a child of a role, trimmed in the same step [NMR-1]. */
export function NewChild(props: Props) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, props.parent, signal));
  const title = `New child of ${props.parent.name}`;
  return opened === undefined ? (
    <Opening title={title} error={error} onClose={props.onClose} />
  ) : (
    <NewOpened key={opened.version} {...props} title={title} opened={opened} onReload={reload} />
  );
}

interface OpenedProps extends Props {
  readonly title: string;
  readonly opened: Opened;
  readonly onReload: () => void;
}

function NewOpened({ parent, title, opened, onReload, onDone, onClose }: OpenedProps) {
  const { changes, rights, notify } = useCenter();
  const isUnscoped = parent.kind === 'Unscoped';
  const [draft, setDraft] = useState({ name: '', description: '' });
  const [trimming] = useState((): Trimming => ({
    before: keptOf(opened.entries),
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
    { name: parent.name, isUnscoped, entries: opened.entries },
    draft,
    kept,
    rights.has(needs.enabledCmdlets),
  );
  const mayTrim = trimming.abilities.removeEntries === '' || trimming.abilities.removeParameters === '';
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      onReload={onReload}
      canSave={nameFault(draft.name) === '' && (kept.size > 0 || opened.entries.length === 0)}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, opened.version, signal);
        notify({ kind: 'success', text: `Role '${draft.name.trim()}' is made.` });
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        onDone();
      }}
    >
      <RoleFields draft={draft} onChange={setDraft} hasDescription={rights.has(needs.newDescription)} />
      {opened.entries.length > 0 && mayTrim && (
        <>
          <EntryBrowser label="Entries of the new role" entries={opened.entries} kept={kept} views={VIEWS} trimming={trimming} onChange={setKept} />
          <TrimmingWarnings before={trimming.before} now={kept} />
        </>
      )}
    </FormDialog>
  );
}
