import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { PickedList } from '../../dialog/PickedList';
import { useCenter, type Center } from '../../frame/center';
import { AssigneePicker, type Assignee } from '../assignments/AssigneePicker';
import { delegations, delegationText, type Delegation } from './delegate';
import { needs } from './needs';

interface Props {
  readonly role: ResultObject;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Opened {
  readonly version: number;
  readonly delegations: readonly Delegation[];
}

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes }: Center, role: string, signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  return { version, delegations: (await delegations(cmdlets, role, signal)).get(role) ?? [] };
}

/** Who may give a role on: each by a delegating assignment. */
export function EditDelegates({ role, onDone, onClose }: Props) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, text(role, 'Name'), signal));
  return opened === undefined ? (
    <Opening title="Edit delegates" error={error} onClose={onClose} />
  ) : (
    <Form key={opened.version} name={text(role, 'Name')} opened={opened} onReload={reload} onDone={onDone} onClose={onClose} />
  );
}

interface FormProps extends Omit<Props, 'role'> {
  readonly name: string;
  readonly opened: Opened;
  readonly onReload: () => void;
}

function Form({ name, opened, onReload, onDone, onClose }: FormProps) {
  const { changes, notify, rights } = useCenter();
  const [kept, setKept] = useState(opened.delegations);
  const [added, setAdded] = useState<readonly Assignee[]>([]);
  const [picking, setPicking] = useState(false);
  const commands: readonly Command[] = [
    ...added.map((assignee) => ({
      cmdlet: 'New-ManagementRoleAssignment',
      parameters: { Role: name, [assignee.parameter]: assignee.id, Delegating: true },
    })),
    ...opened.delegations
      .filter((each) => !kept.includes(each))
      .map((each) => ({ cmdlet: 'Remove-ManagementRoleAssignment', parameters: { Identity: each.assignment } })),
  ];
  const items = [
    ...kept.map((each) => ({ id: each.assignment, name: delegationText(each) })),
    ...added.map((each) => ({ id: `new ${each.id}`, name: each.name })),
  ];
  // What is only added yet goes without a command; of what is there a removal needs one.
  const mayRemove = rights.has(needs.remove);
  return (
    <FormDialog
      title="Edit delegates"
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, opened.version, signal);
        notify({ kind: 'success', text: `Delegates of '${name}' are saved.` });
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        onDone();
      }}
    >
      <p>
        Who may give on the role “{name}” and those that were made of it. That does not give the role itself.
      </p>
      <PickedList
        label="Delegates"
        items={items}
        onAdd={rights.has(needs.add) ? () => setPicking(true) : undefined}
        onRemove={
          mayRemove || added.length > 0
            ? (item) => {
                setAdded(added.filter((each) => `new ${each.id}` !== item.id));
                if (mayRemove) {
                  setKept(kept.filter((each) => each.assignment !== item.id));
                }
              }
            : undefined
        }
      />
      {picking && (
        <AssigneePicker
          title="Select delegates"
          hasPolicies={false}
          isMultiple
          chosen={[...kept.map((each) => each.id), ...added.map((each) => each.id)]}
          onClose={() => setPicking(false)}
          onPick={(picked) => { setAdded([...added, ...picked]); setPicking(false); }}
        />
      )}
    </FormDialog>
  );
}
