import { Button, Spinner, Toolbar } from '@fluentui/react-components';
import { useMemo } from 'react';
import { text, texts, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { commandText } from '../../api/commandText';
import { useCommands } from '../../dialog/Commands';
import { DialogFrame } from '../../dialog/DialogFrame';
import { Failure } from '../../dialog/Failure';
import { useOpening } from '../../dialog/Opening';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { ExportMenu } from '../../list/ExportMenu';
import { EntryBrowser } from './EntryBrowser';
import { entriesOf, type Entry, type Role } from './model';
import { keptOf, type Kept, type View } from './trimming';

/** A role's entries, and those that its parent has. */
interface Compared {
  readonly entries: readonly Entry[];
  readonly kept: Kept;
}

async function compared(cmdlets: Cmdlets, role: Role, signal: AbortSignal): Promise<Compared> {
  const [own, parents] = await Promise.all([
    entriesOf(cmdlets, role.id, signal),
    role.parent === '' ? undefined : entriesOf(cmdlets, role.parent, signal),
  ]);
  return { entries: parents ?? own, kept: keptOf(own) };
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['kept', 'In the role'],
  ['trimmed', 'Trimmed'],
  ['everything', 'All that the parent has'],
];

const columns: readonly Column[] = [
  { id: 'Name', title: 'Name', text: (row) => text(row, 'Name') },
  { id: 'Type', title: 'Type', text: (row) => text(row, 'Type') },
  { id: 'State', title: 'State', text: (row) => text(row, 'State') },
  { id: 'Parameters', title: 'Parameters', text: (row) => texts(row, 'Parameters').join(' ') },
  { id: 'Trimmed', title: 'Trimmed parameters', text: (row) => texts(row, 'Trimmed').join(' ') },
];

function exportedRows({ entries, kept }: Compared): readonly ResultObject[] {
  return entries.map((entry) => {
    const has = kept.get(entry.name);
    return {
      Name: entry.name,
      Type: entry.type,
      State: has === undefined ? 'trimmed' : 'in the role',
      Parameters: entry.parameters.filter((parameter) => has?.has(parameter) ?? false),
      Trimmed: entry.parameters.filter((parameter) => !(has?.has(parameter) ?? false)),
    };
  });
}

/** The cmdlets of a role with their parameters, and what of its parent it does not have. */
export function EntriesDialog({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) {
  const { cmdlets, notify } = useCenter();
  const [read, error] = useOpening((signal) => compared(cmdlets, role, signal));
  const title = `Entries of ${role.name}`;
  const commands = useMemo(
    () =>
      [role.name, ...(role.parent === '' ? [] : [role.parent])].map((name) =>
        commandText({ cmdlet: 'Get-ManagementRoleEntry', parameters: { Identity: `${name}\\*` } }),
      ),
    [role],
  );
  const { button, shown } = useCommands(commands);
  return (
    <DialogFrame
      title={title}
      isLight
      onClose={onClose}
      actions={
        <>
          {button}
          <Toolbar aria-label="Export the entries">
            <ExportMenu
              label={title}
              columns={columns}
              everything={() => Promise.resolve(read === undefined ? [] : exportedRows(read))}
              commands={() => commands}
              onFault={(fault) => notify({ kind: 'error', text: fault })}
            />
          </Toolbar>
          <Button appearance="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <Failure text={error} />
      {read === undefined && error === '' && <Spinner label="Loading…" />}
      {read !== undefined && (
        <EntryBrowser label={title} entries={read.entries} kept={read.kept} {...(role.parent === '' ? {} : { views: VIEWS })} />
      )}
      {shown}
    </DialogFrame>
  );
}
