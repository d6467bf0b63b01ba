import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { editCommands, newCommands, type Draft } from './commands';
import { Fields, nameFault, type Offered } from './Fields';
import { assignmentsOf, managersOf, membersOf, writeScopeOf, writeScopeText, type Assignment, type Role } from './model';
import { needs } from './needs';

const EMPTY: Draft = {
  name: '',
  description: '',
  recipientScope: { kind: 'default' },
  configScope: '',
  roles: [],
  members: [],
  managedBy: [],
  isAdministrator: false,
};

/** A group as it was when its dialog opened, and the version of then. */
interface Opened {
  readonly version: number;
  readonly draft: Draft;
  readonly assignments: readonly Assignment[];
  readonly refusal: string;
}

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open(center: Center, group: ResultObject, roles: ReadonlyMap<string, Role>, signal: AbortSignal): Promise<Opened> {
  const { cmdlets, changes, rights } = center;
  const version = await changes.version(signal);
  const id = text(group, 'Guid');
  const isLinked = text(group, 'RoleGroupType') === 'Linked';
  const [fresh, members, assignments] = await Promise.all([
    cmdlets.all('Get-RoleGroup', { Identity: id }, { signal }),
    rights.has(needs.members) && !isLinked ? membersOf(cmdlets, id, signal) : [],
    rights.has(needs.assignments) ? assignmentsOf(cmdlets, id, signal) : [],
  ]);
  const now = fresh[0] ?? group;
  const scope = writeScopeOf(assignments, roles);
  return {
    version,
    assignments,
    refusal: scope.kind === 'one' ? '' : writeScopeText(scope),
    draft: {
      name: text(now, 'Name'),
      description: text(now, 'Description'),
      recipientScope: scope.kind === 'one' ? scope.recipient : { kind: 'default' },
      configScope: scope.kind === 'one' ? scope.config : '',
      roles: [...new Set(assignments.map((each) => each.role))],
      members,
      managedBy: managersOf(now),
      isAdministrator: false,
    },
  };
}

interface Props {
  readonly roles: ReadonlyMap<string, Role>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Tells what came of a save. */
function told(center: Center, name: string, warnings: readonly string[]): void {
  center.notify({ kind: 'success', text: `Role group '${name}' is saved.` });
  warnings.forEach((warning) => center.notify({ kind: 'warning', text: warning }));
}

function hasUnit(draft: Draft): boolean {
  return draft.recipientScope.kind !== 'unit' || draft.recipientScope.name.trim() !== '';
}

/** A new role group [WEB-13]. */
export function NewRoleGroup({ roles, onDone, onClose }: Props) {
  return <NewForm title="New role group" begin={EMPTY} roles={roles} onDone={onDone} onClose={onClose} />;
}

/** A new role group that begins as a copy of another [WEB-18]. */
export function CopyRoleGroup({ roles, group, onDone, onClose }: Props & { readonly group: ResultObject }) {
  const center = useCenter();
  const [opened, error] = useOpening((signal) => open(center, group, roles, signal));
  const title = 'Copy role group';
  if (opened === undefined || opened.refusal !== '') {
    return <Opening title={title} error={opened?.refusal ?? error} onClose={onClose} />;
  }
  const begin: Draft = { ...opened.draft, name: `Copy of ${opened.draft.name}`.slice(0, 64), managedBy: [] };
  return <NewForm title={title} begin={begin} roles={roles} onDone={onDone} onClose={onClose} />;
}

function NewForm({ title, begin, roles, onDone, onClose }: Props & { readonly title: string; readonly begin: Draft }) {
  const center = useCenter();
  const { rights, changes } = center;
  const [draft, setDraft] = useState(begin);
  const offered: Offered = {
    name: true,
    description: rights.has(needs.newDescription),
    scope: rights.has(needs.newScope),
    unit: rights.has(needs.newUnit),
    unitPicker: rights.has(needs.units),
    configScope: rights.has(needs.newConfigScope),
    addRoles: rights.has(needs.newRoles),
    removeRoles: rights.has(needs.newRoles),
    members: rights.has(needs.newMembers),
    managedBy: false,
    bypass: false,
  };
  const isComplete = nameFault(draft.name) === '' && hasUnit(draft);
  const commands: readonly Command[] = isComplete ? newCommands(draft) : [];
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      canSave={isComplete}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, undefined, signal);
        told(center, draft.name.trim(), warningsOf(saved));
        onDone();
      }}
    >
      <Fields draft={draft} onChange={setDraft} offered={offered} roles={roles} refusal="" />
    </FormDialog>
  );
}

/** Changes a role group: one save of all that differs [WEB-14]. */
export function EditRoleGroup({ roles, group, onDone, onClose }: Props & { readonly group: ResultObject }) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, group, roles, signal));
  const isLinked = text(group, 'RoleGroupType') === 'Linked';
  return opened === undefined ? (
    <Opening title="Role group" error={error} onClose={onClose} />
  ) : (
    <EditForm key={opened.version} opened={opened} onReload={reload} isLinked={isLinked} roles={roles} onDone={onDone} onClose={onClose} />
  );
}

interface EditProps extends Props {
  readonly opened: Opened;
  readonly isLinked: boolean;
  readonly onReload: () => void;
}

function EditForm({ opened, isLinked, roles, onDone, onClose, onReload }: EditProps) {
  const center = useCenter();
  const { rights, changes } = center;
  const [draft, setDraft] = useState(opened.draft);
  const offered: Offered = {
    name: rights.has(needs.editName),
    description: rights.has(needs.editDescription),
    scope: rights.has(needs.editScope),
    unit: rights.has(needs.editUnit),
    unitPicker: rights.has(needs.units),
    configScope: rights.has(needs.editConfigScope),
    addRoles: rights.has(needs.addRoles),
    removeRoles: rights.has(needs.removeRoles),
    members: rights.has(needs.editMembers) && !isLinked,
    managedBy: rights.has(needs.editManagedBy),
    bypass: rights.has(needs.bypassSet) || rights.has(needs.bypassMembers),
  };
  const commands = editCommands({ draft: opened.draft, assignments: opened.assignments, roles }, draft);
  return (
    <FormDialog
      title={opened.draft.name}
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0 && nameFault(draft.name) === '' && hasUnit(draft)}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, opened.version, signal);
        told(center, draft.name.trim(), warningsOf(saved));
        onDone();
      }}
    >
      <Fields draft={draft} onChange={setDraft} offered={offered} roles={roles} refusal={opened.refusal} />
    </FormDialog>
  );
}
