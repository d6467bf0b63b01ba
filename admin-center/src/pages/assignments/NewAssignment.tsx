import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { LONGEST_NAME } from '../../dialog/NameField';
import { Opening } from '../../dialog/Opening';
import { useCenter } from '../../frame/center';
import type { Role } from '../admin-roles/model';
import { RolePicker } from '../admin-roles/Pickers';
import { DEFAULT_SCOPES, knownScopes, type KnownScope } from './assignment';
import { AssigneePicker, type Assignee } from './AssigneePicker';
import { newCommands, type Draft } from './commands';
import { needs } from './needs';
import { areComplete, ScopeChoice, scopeRefusal } from './ScopeChoice';

const NOTHING: Draft = { name: '', role: '', assignee: undefined, isDelegating: false, scopes: DEFAULT_SCOPES };

interface Props extends Ends {
  readonly roles: ReadonlyMap<string, Role>;
}

/** Gives a role to somebody, or the right to give it on. */
export function NewAssignment(props: Props) {
  const { cmdlets, rights } = useCenter();
  return (
    <Opening
      title="New role assignment"
      load={(signal) => (rights.has(needs.scopes) ? knownScopes(cmdlets, signal) : Promise.resolve([]))}
      onClose={props.onClose}
    >
      {(known) => <Form {...props} known={known} />}
    </Opening>
  );
}

function Form({ roles, known, ...ends }: Props & { readonly known: readonly KnownScope[] }) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(NOTHING);
  const [picking, setPicking] = useState<'assignee' | 'role'>();
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const role = roles.get(draft.role);
  const isToPolicy = draft.assignee?.parameter === 'Policy';
  const refusal = role === undefined ? 'Choose a role first.' : scopeRefusal(role, isToPolicy);
  const isTooLong = draft.name.trim().length > LONGEST_NAME;
  const commands = newCommands(draft);
  // A policy takes end-user roles alone, without scope or delegation [ASG-11].
  const pickAssignee = (assignee: Assignee) =>
    set(
      assignee.parameter === 'Policy'
        ? { assignee, isDelegating: false, scopes: DEFAULT_SCOPES, role: role?.isEndUser === true ? draft.role : '' }
        : { assignee },
    );
  return (
    <FormDialog
      {...ends}
      title="New role assignment"
      canSave={commands.length > 0 && !isTooLong && areComplete(draft.scopes)}
      commands={commands}
      said={`Role '${draft.role}' is assigned to '${draft.assignee?.name ?? ''}'.`}
    >
      <Chosen label="Assign to" value={draft.assignee?.name ?? ''} onBrowse={() => setPicking('assignee')} />
      <Chosen label="Role" value={draft.role} onBrowse={() => setPicking('role')} />
      {rights.has(needs.newName) && (
        <Field
          label="Name"
          hint="Empty: made of the names of role and assignee."
          {...(isTooLong ? { validationMessage: `A name has ${LONGEST_NAME} characters at most.`, validationState: 'error' as const } : {})}
        >
          <Input value={draft.name} onChange={(_, { value }) => set({ name: value })} />
        </Field>
      )}
      {rights.has(needs.newDelegating) && !isToPolicy && (
        <Checkbox
          label="Delegating: gives the right to give the role on, not the role"
          checked={draft.isDelegating}
          onChange={(_, { checked }) => set({ isDelegating: checked === true })}
        />
      )}
      {refusal === '' ? (
        <ScopeChoice
          role={role}
          scopes={draft.scopes}
          before={DEFAULT_SCOPES}
          known={known}
          offered={{
            custom: rights.has(needs.newCustom),
            unit: rights.has(needs.newUnit),
            exclusive: rights.has(needs.newExclusive),
            config: rights.has(needs.newConfig),
            exclusiveConfig: rights.has(needs.newExclusiveConfig),
          }}
          onChange={(scopes) => set({ scopes })}
        />
      ) : (
        <p className="nothing">Write scope: {refusal}</p>
      )}
      {picking === 'assignee' && (
        <AssigneePicker
          title="Select who gets the role"
          hasPolicies
          onClose={() => setPicking(undefined)}
          onPick={([assignee]) => { if (assignee !== undefined) { pickAssignee(assignee); } setPicking(undefined); }}
        />
      )}
      {picking === 'role' && (
        <RolePicker
          roles={roles}
          chosen={[]}
          isMultiple={false}
          isOffered={(row) => !isToPolicy || row['IsEndUserRole'] === true}
          onClose={() => setPicking(undefined)}
          onPick={([name = '']) => { set({ role: name, scopes: DEFAULT_SCOPES }); setPicking(undefined); }}
        />
      )}
    </FormDialog>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly value: string;
  readonly onBrowse: () => void;
}

/** What was chosen from a list, and the way to the list. */
function Chosen({ label, value, onBrowse }: ChosenProps) {
  return (
    <Field label={label} required>
      <div className="unit-field">
        <Input aria-label={label} value={value} readOnly placeholder="None" />
        <Button type="button" aria-label={`Browse ${label.toLowerCase()}`} onClick={onBrowse}>
          Browse…
        </Button>
      </div>
    </Field>
  );
}
