import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Command } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { addUnscopedCommands, editCommands, type UnscopedEntry } from './commands';
import { EntryBrowser } from './EntryBrowser';
import { entriesOf, type Entry, type Role } from './model';
import { needs } from './needs';
import { TrimmingWarnings } from './RoleFields';
import { heldBy, keptOf, type Held, type Kept, type Trimming, type View } from './trimming';
import { UnscopedEntries } from './UnscopedEntries';

interface Props extends Ends {
  readonly role: Role;
}

/** A role as it was when its dialog opened. */
interface Opened {
  /** What the parent has, and so the role could have. */
  readonly offered: readonly Entry[];
  readonly trimming: Trimming;
}

const VIEWS: readonly (readonly [View, string])[] = [
  ['everything', 'All that the parent has'],
  ['kept', 'In the role'],
  ['trimmed', 'Trimmed'],
];

const LACKING = 'You may not do this to a role.';

const identified = (role: Role) => ({ name: role.name, isUnscoped: role.kind === 'Unscoped' });

async function open(center: Center, role: Role, signal: AbortSignal): Promise<Opened> {
  const { cmdlets, rights } = center;
  const [own, parents, held] = await Promise.all([
    entriesOf(cmdlets, role.id, signal),
    role.parent === '' ? undefined : entriesOf(cmdlets, role.parent, signal),
    rights.has(needs.children) ? heldByChildren(center, role, signal) : new Map(),
  ]);
  const offered = parents ?? own;
  const before = keptOf(own);
  const isUnscoped = role.kind === 'Unscoped';
  const refused = await refusalToAdd(center, role, offered, before, signal);
  const maySet = !isUnscoped || rights.has(needs.setUnscoped);
  const mayAdd = rights.has(needs.addEntries) && (!isUnscoped || rights.has(needs.addToUnscoped));
  return {
    offered,
    trimming: {
      before,
      held,
      abilities: {
        addEntries: mayAdd ? refused : LACKING,
        addSomeParameters: rights.has(needs.addSomeParameters) ? '' : LACKING,
        removeEntries: rights.has(needs.removeEntries) ? '' : LACKING,
        addParameters: maySet && rights.has(needs.addParameters) ? refused : LACKING,
        removeParameters: maySet && rights.has(needs.removeParameters) ? '' : LACKING,
      },
    },
  };
}

async function heldByChildren({ cmdlets }: Center, role: Role, signal: AbortSignal): Promise<Held> {
  const children = await cmdlets.all('Get-ManagementRole', { Identity: role.id, GetChildren: true }, { signal, select: ['Name', 'Guid'] });
  return heldBy(
    await Promise.all(
      children.map(async (child) => ({ name: text(child, 'Name'), entries: await entriesOf(cmdlets, text(child, 'Guid'), signal) })),
    ),
  );
}

/** Why nothing can be put back: the server is asked what putting one thing back would come to [DELEG-11]. */
async function refusalToAdd({ changes, rights }: Center, role: Role, offered: readonly Entry[], before: Kept, signal: AbortSignal): Promise<string> {
  const every: Kept = keptOf(offered);
  const one = editCommands(identified(role), offered, before, every).find(({ cmdlet }) => rights.may(cmdlet));
  if (one === undefined) {
    return '';
  }
  const { failed } = await changes.preview([one], signal);
  return failed === undefined ? '' : failed.message;
}

/** Trims a custom role, or gives back what was trimmed, within what its parent and its children have [ROLE-9]. */
export function EditRole(props: Props) {
  const center = useCenter();
  const title = `Edit ${props.role.name}`;
  return (
    <Opening title={title} load={(signal) => open(center, props.role, signal)} onClose={props.onClose}>
      {(opened, reading) => <EditOpened {...props} {...reading} title={title} opened={opened} />}
    </Opening>
  );
}

interface OpenedProps extends Props, Reading {
  readonly title: string;
  readonly opened: Opened;
}

function EditOpened({ role, opened, ...dialog }: OpenedProps) {
  const { rights } = useCenter();
  const { offered, trimming } = opened;
  const [kept, setKept] = useState(trimming.before);
  const [added, setAdded] = useState<readonly UnscopedEntry[]>([]);
  const isTop = role.parent === '';
  const commands: readonly Command[] = [
    ...addUnscopedCommands(role.name, added),
    ...editCommands(identified(role), offered, trimming.before, kept),
  ];
  const { addEntries } = trimming.abilities;
  const nothingToAdd = !isTop && addEntries !== '' && addEntries !== LACKING;
  const isEmpty = kept.size + added.length === 0;
  return (
    <FormDialog {...dialog} canSave={commands.length > 0 && !isEmpty} commands={commands} said={`Role '${role.name}' is saved.`}>
      {nothingToAdd && (
        <MessageBar intent="info" layout="multiline" data-warning="add">
          <MessageBarBody>Nothing can be put back here: {addEntries}</MessageBarBody>
        </MessageBar>
      )}
      {offered.length > 0 && (
        <EntryBrowser
          label={`Entries of ${role.name}`}
          entries={offered}
          kept={kept}
          viewedBy={trimming.before}
          {...(isTop ? {} : { views: VIEWS })}
          trimming={trimming}
          onChange={setKept}
        />
      )}
      {isTop && rights.has(needs.addUnscoped) && <UnscopedEntries entries={added} onChange={setAdded} />}
      {(offered.length > 0 || added.length > 0) && !(kept.size === 0 && added.length > 0) && <TrimmingWarnings before={trimming.before} now={kept} />}
    </FormDialog>
  );
}
