import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { deleteCommands, editCommands, newCommands, type Draft } from './commands';
import { assignmentsOf, BASIS, endUserRoles, type PolicyAssignment, type RoleSection } from './model';
import { needs } from './needs';
import { PolicyMailboxes } from './PolicyMailboxes';
import { RoleTree } from './RoleTree';

const LONGEST_NAME = 64;

/** What is wrong with a name; '' for nothing [WEB-17]. */
function nameFault(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') {
    return 'Give the policy a name.';
  }
  return trimmed.length > LONGEST_NAME ? `A name has ${LONGEST_NAME} characters at most.` : '';
}

/** Which fields there are, and what can be done with the roles. */
interface Offered {
  readonly name: boolean;
  readonly description: boolean;
  readonly addRoles: boolean;
  readonly removeRoles: boolean;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly offered: Offered;
  readonly sections: readonly RoleSection[];
}

/** Name, description and the tree of roles [WEB-23]. */
function Fields({ draft, onChange, offered, sections }: FieldsProps) {
  const [touched, setTouched] = useState(false);
  const fault = touched ? nameFault(draft.name) : '';
  return (
    <>
      {offered.name && (
        <Field label="Name" required {...(fault === '' ? {} : { validationMessage: fault, validationState: 'error' as const })}>
          <Input
            value={draft.name}
            onChange={(_, { value }) => { setTouched(true); onChange({ ...draft, name: value }); }}
            onBlur={() => { setTouched(true); onChange({ ...draft, name: draft.name.trim() }); }}
          />
        </Field>
      )}
      {offered.description && (
        <Field label="Description">
          <Textarea value={draft.description} rows={2} onChange={(_, { value }) => onChange({ ...draft, description: value })} />
        </Field>
      )}
      {(offered.addRoles || offered.removeRoles) && (
        <RoleTree
          sections={sections}
          checked={draft.roles}
          onChange={(roles) => onChange({ ...draft, roles })}
          canAdd={offered.addRoles}
          canRemove={offered.removeRoles}
        />
      )}
    </>
  );
}

interface Props {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

async function save(center: Center, name: string, commands: readonly Command[], version: number | undefined, signal: AbortSignal): Promise<void> {
  const saved = await center.changes.save(commands, version, signal);
  center.notify({ kind: 'success', text: `Role assignment policy '${name}' is saved.` });
  warningsOf(saved).forEach((warning) => center.notify({ kind: 'warning', text: warning }));
}

/** Makes a policy [WEB-26]. */
export function NewPolicy({ onDone, onClose }: Props) {
  const center = useCenter();
  const { rights, cmdlets } = center;
  const [sections, error] = useOpening((signal) => endUserRoles(cmdlets, signal));
  const [draft, setDraft] = useState<Draft>({
    name: '',
    description: '',
    roles: rights.has(needs.newRoles) ? new Set([BASIS]) : new Set(),
  });
  const title = 'New role assignment policy';
  if (sections === undefined) {
    return <Opening title={title} error={error} onClose={onClose} />;
  }
  const commands = newCommands(draft);
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      canSave={nameFault(draft.name) === ''}
      commands={commands}
      onSave={async (signal) => {
        await save(center, draft.name.trim(), commands, undefined, signal);
        onDone();
      }}
    >
      <Fields
        draft={draft}
        onChange={setDraft}
        sections={sections}
        offered={{
          name: true,
          description: rights.has(needs.newDescription),
          addRoles: rights.has(needs.newRoles),
          removeRoles: rights.has(needs.newRoles),
        }}
      />
    </FormDialog>
  );
}

/** A policy as it was when its dialog opened, and the version of then. */
interface Opened {
  readonly version: number;
  readonly policy: ResultObject;
  readonly draft: Draft;
  readonly assignments: readonly PolicyAssignment[];
  readonly sections: readonly RoleSection[];
}

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes, rights }: Center, policy: ResultObject, signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  const id = text(policy, 'Guid');
  const [fresh, assignments, sections] = await Promise.all([
    cmdlets.all('Get-RoleAssignmentPolicy', { Identity: id }, { signal }),
    rights.has(needs.assignments) ? assignmentsOf(cmdlets, id, signal) : [],
    rights.has(needs.roles) ? endUserRoles(cmdlets, signal) : [],
  ]);
  const now = fresh[0] ?? policy;
  return {
    version,
    policy: now,
    assignments,
    sections,
    draft: {
      name: text(now, 'Name'),
      description: text(now, 'Description'),
      roles: new Set(assignments.map((assignment) => assignment.role)),
    },
  };
}

/** Changes a policy. */
export function EditPolicy({ policy, onDone, onClose }: Props & { readonly policy: ResultObject }) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, policy, signal));
  if (opened === undefined) {
    return <Opening title="Edit role assignment policy" error={error} onClose={onClose} />;
  }
  return <EditOpened key={opened.version} opened={opened} onReload={reload} onDone={onDone} onClose={onClose} />;
}

interface EditProps extends Props {
  readonly opened: Opened;
  readonly onReload: () => void;
}

function EditOpened({ opened, onReload, onDone, onClose }: EditProps) {
  const center = useCenter();
  const { rights } = center;
  const [draft, setDraft] = useState(opened.draft);
  const commands = editCommands(opened.draft, opened.assignments, draft);
  return (
    <FormDialog
      title="Edit role assignment policy"
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0 && nameFault(draft.name) === ''}
      commands={commands}
      onSave={async (signal) => {
        await save(center, draft.name.trim(), commands, opened.version, signal);
        onDone();
      }}
    >
      <Fields
        draft={draft}
        onChange={setDraft}
        sections={opened.sections}
        offered={{
          name: rights.has(needs.name),
          description: rights.has(needs.description),
          addRoles: rights.has(needs.addRoles),
          removeRoles: rights.has(needs.removeRoles),
        }}
      />
      <PolicyMailboxes policy={opened.policy} />
    </FormDialog>
  );
}

/** Deletes a policy with its assignments, with Yes and No. Who may not remove assignments is told what stands in the way. */
export function DeletePolicy({ policy, onDone, onClose }: Props & { readonly policy: ResultObject }) {
  const { changes, cmdlets, rights, notify } = useCenter();
  const [assignments, error] = useOpening((signal) =>
    rights.has(needs.removeRoles) ? assignmentsOf(cmdlets, text(policy, 'Guid'), signal) : Promise.resolve([]),
  );
  const title = 'Delete role assignment policy';
  if (assignments === undefined) {
    return <Opening title={title} error={error} onClose={onClose} />;
  }
  const name = text(policy, 'Name');
  const commands = deleteCommands(name, assignments);
  return (
    <Confirm
      title={title}
      commands={commands}
      onNo={onClose}
      onYes={async () => {
        await changes.save(commands);
        notify({ kind: 'success', text: `Role assignment policy '${name}' is deleted.` });
        onDone();
      }}
    >
      <p>Delete the role assignment policy “{name}”? Its assignments go with it; the roles stay.</p>
      <PolicyMailboxes policy={policy} />
    </Confirm>
  );
}
