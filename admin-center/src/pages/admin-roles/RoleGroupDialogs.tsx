import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import type { Rights } from '../../api/rights';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { LONGEST_NAME, nameFault } from '../../dialog/NameField';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { editCommands, newCommands, type Draft } from './commands';
import { Fields, type Offered } from './Fields';
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

/** A group as it was when its dialog opened. */
interface Opened {
  readonly draft: Draft;
  readonly assignments: readonly Assignment[];
  readonly refusal: string;
}

async function open(center: Center, group: ResultObject, roles: ReadonlyMap<string, Role>, signal: AbortSignal): Promise<Opened> {
  const { cmdlets, rights } = center;
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

interface Props extends Ends {
  readonly roles: ReadonlyMap<string, Role>;
}

const isSaid = (draft: Draft) => `Role group '${draft.name.trim()}' is saved.`;

const isNamed = (draft: Draft) => nameFault(draft.name, 'role group') === '';

function hasUnit(draft: Draft): boolean {
  return draft.recipientScope.kind !== 'unit' || draft.recipientScope.name.trim() !== '';
}

/** A new role group [WEB-13]. */
export function NewRoleGroup(props: Props) {
  return <NewForm title="New role group" begin={EMPTY} {...props} />;
}

interface OfGroup extends Props {
  readonly group: ResultObject;
}

/** A new role group that begins as a copy of another [WEB-18]. */
export function CopyRoleGroup({ group, ...props }: OfGroup) {
  const center = useCenter();
  const title = 'Copy role group';
  const copied = async (signal: AbortSignal): Promise<Draft> => {
    const { draft, refusal } = await open(center, group, props.roles, signal);
    const offered = offeredForNew(center.rights);
    if (refusal !== '' || !isGiven(draft, offered)) {
      throw new Error(refusal === '' ? 'You can’t give a role group the write scope that this one has.' : refusal);
    }
    return { ...draft, name: `Copy of ${draft.name}`.slice(0, LONGEST_NAME), managedBy: [] };
  };
  return (
    <Opening title={title} load={copied} onClose={props.onClose}>
      {(begin, { version }) => <NewForm title={title} begin={begin} version={version} {...props} />}
    </Opening>
  );
}

/** Whether the caller may give the scopes that a group has. */
function isGiven({ recipientScope, configScope }: Draft, may: Pick<Offered, 'scope' | 'unit' | 'configScope'>): boolean {
  return { default: true, scope: may.scope, unit: may.unit }[recipientScope.kind] && (configScope === '' || may.configScope);
}

function offeredForNew(rights: Rights): Offered {
  return {
    name: true,
    description: rights.has(needs.newDescription),
    scope: rights.has(needs.newScope),
    unit: rights.has(needs.newUnit),
    configScope: rights.has(needs.newConfigScope),
    addRoles: rights.has(needs.newRoles),
    removeRoles: rights.has(needs.newRoles),
    members: rights.has(needs.newMembers),
    managedBy: false,
    bypass: false,
  };
}

interface NewProps extends Props {
  readonly title: string;
  readonly begin: Draft;
  readonly version?: number;
}

function NewForm({ begin, roles, ...dialog }: NewProps) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(begin);
  const isComplete = isNamed(draft) && hasUnit(draft);
  return (
    <FormDialog {...dialog} canSave={isComplete} commands={isComplete ? newCommands(draft) : []} said={isSaid(draft)}>
      <Fields draft={draft} onChange={setDraft} offered={offeredForNew(rights)} roles={roles} refusal="" />
    </FormDialog>
  );
}

/** Changes a role group: one save of all that differs [WEB-14]. */
export function EditRoleGroup({ group, ...props }: OfGroup) {
  const center = useCenter();
  return (
    <Opening title="Role group" load={(signal) => open(center, group, props.roles, signal)} onClose={props.onClose}>
      {(opened, reading) => <EditForm opened={opened} isLinked={text(group, 'RoleGroupType') === 'Linked'} {...reading} {...props} />}
    </Opening>
  );
}

interface EditProps extends Props, Reading {
  readonly opened: Opened;
  readonly isLinked: boolean;
}

function EditForm({ opened, isLinked, roles, ...dialog }: EditProps) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(opened.draft);
  // Roles that are added get the group's scopes.
  const isGivenToAdded = isGiven(draft, {
    scope: rights.has(needs.addScoped),
    unit: rights.has(needs.addInUnit),
    configScope: rights.has(needs.addConfigScoped),
  });
  const offered: Offered = {
    name: rights.has(needs.editName),
    description: rights.has(needs.editDescription),
    scope: rights.has(needs.editScope),
    unit: rights.has(needs.editUnit),
    configScope: rights.has(needs.editConfigScope),
    addRoles: rights.has(needs.addRoles) && isGivenToAdded,
    removeRoles: rights.has(needs.removeRoles),
    members: rights.has(needs.editMembers) && !isLinked,
    managedBy: rights.has(needs.editManagedBy),
    bypass: rights.has(needs.bypassSet) || rights.has(needs.bypassMembers),
  };
  const commands = editCommands({ draft: opened.draft, assignments: opened.assignments, roles }, draft);
  return (
    <FormDialog
      {...dialog}
      title={opened.draft.name}
      canSave={commands.length > 0 && isNamed(draft) && hasUnit(draft)}
      commands={commands}
      said={isSaid(draft)}
    >
      <Fields draft={draft} onChange={setDraft} offered={offered} roles={roles} refusal={opened.refusal} />
    </FormDialog>
  );
}
