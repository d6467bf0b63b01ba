import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { Confirm } from '../../dialog/Confirm';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { NameField, nameFault } from '../../dialog/NameField';
import { Opening, type Reading } from '../../dialog/Opening';
import { useCenter, type Center } from '../../frame/center';
import { deleteCommands, editCommands, newCommands, type Draft } from './commands';
import { assignmentsOf, BASIS, endUserRoles, type PolicyAssignment, type RoleSection } from './model';
import { needs } from './needs';
import { PolicyMailboxes } from './PolicyMailboxes';
import { RoleTree } from './RoleTree';

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
  return (
    <>
      {offered.name && <NameField name={draft.name} onChange={(name) => onChange({ ...draft, name })} fault={nameFault(draft.name, 'policy')} />}
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

const isSaid = (draft: Draft) => `Role assignment policy '${draft.name.trim()}' is saved.`;

/** Makes a policy [WEB-26]. */
export function NewPolicy(ends: Ends) {
  const { cmdlets } = useCenter();
  const title = 'New role assignment policy';
  return (
    <Opening title={title} load={(signal) => endUserRoles(cmdlets, signal)} onClose={ends.onClose}>
      {(sections) => <NewOpened title={title} sections={sections} {...ends} />}
    </Opening>
  );
}

function NewOpened({ title, sections, ...ends }: Ends & { readonly title: string; readonly sections: readonly RoleSection[] }) {
  const { rights } = useCenter();
  const mayRoles = rights.has(needs.newRoles);
  const [draft, setDraft] = useState<Draft>({ name: '', description: '', roles: mayRoles ? new Set([BASIS]) : new Set() });
  return (
    <FormDialog {...ends} title={title} canSave={nameFault(draft.name, 'policy') === ''} commands={newCommands(draft)} said={isSaid(draft)}>
      <Fields
        draft={draft}
        onChange={setDraft}
        sections={sections}
        offered={{ name: true, description: rights.has(needs.newDescription), addRoles: mayRoles, removeRoles: mayRoles }}
      />
    </FormDialog>
  );
}

/** A policy as it was when its dialog opened. */
interface Opened {
  readonly policy: ResultObject;
  readonly draft: Draft;
  readonly assignments: readonly PolicyAssignment[];
  readonly sections: readonly RoleSection[];
}

async function open({ cmdlets, rights }: Center, policy: ResultObject, signal: AbortSignal): Promise<Opened> {
  const id = text(policy, 'Guid');
  const [[now = policy], assignments, sections] = await Promise.all([
    cmdlets.all('Get-RoleAssignmentPolicy', { Identity: id }, { signal }),
    rights.has(needs.assignments) ? assignmentsOf(cmdlets, id, signal) : [],
    rights.has(needs.roles) ? endUserRoles(cmdlets, signal) : [],
  ]);
  return {
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
export function EditPolicy({ policy, ...ends }: Ends & { readonly policy: ResultObject }) {
  const center = useCenter();
  return (
    <Opening title="Edit role assignment policy" load={(signal) => open(center, policy, signal)} onClose={ends.onClose}>
      {(opened, reading) => <EditOpened opened={opened} {...reading} {...ends} />}
    </Opening>
  );
}

function EditOpened({ opened, ...dialog }: Ends & Reading & { readonly opened: Opened }) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(opened.draft);
  const commands = editCommands(opened.draft, opened.assignments, draft);
  return (
    <FormDialog
      {...dialog}
      title="Edit role assignment policy"
      canSave={commands.length > 0 && nameFault(draft.name, 'policy') === ''}
      commands={commands}
      said={isSaid(draft)}
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
export function DeletePolicy({ policy, ...ends }: Ends & { readonly policy: ResultObject }) {
  const { cmdlets, rights } = useCenter();
  const title = 'Delete role assignment policy';
  const name = text(policy, 'Name');
  return (
    <Opening
      title={title}
      load={(signal) => (rights.has(needs.removeRoles) ? assignmentsOf(cmdlets, text(policy, 'Guid'), signal) : Promise.resolve([]))}
      onClose={ends.onClose}
    >
      {(assignments, { version }) => (
        <Confirm
          {...ends}
          title={title}
          version={version}
          commands={deleteCommands(name, assignments)}
          said={`Role assignment policy '${name}' is deleted.`}
        >
          <p>Delete the role assignment policy “{name}”? Its assignments go with it; the roles stay.</p>
          <PolicyMailboxes policy={policy} />
        </Confirm>
      )}
    </Opening>
  );
}
