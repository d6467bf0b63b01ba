import { useState } from 'react';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { PickedList } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import { AssigneePicker, type Assignee } from '../assignments/AssigneePicker';
import { delegations, delegationText, type Delegation } from './delegate';
import { needs } from './needs';

/** Who may give a role on: each by a delegating assignment. */
export function EditDelegates({ role, ...ends }: Ends & { readonly role: ResultObject }) {
  const { cmdlets } = useCenter();
  const name = text(role, 'Name');
  return (
    <Opening title="Edit delegates" load={async (signal) => (await delegations(cmdlets, name, signal)).get(name) ?? []} onClose={ends.onClose}>
      {(before, reading) => <Form name={name} before={before} {...reading} {...ends} />}
    </Opening>
  );
}

interface Props extends Ends, Reading {
  readonly name: string;
  readonly before: readonly Delegation[];
}

function Form({ name, before, ...dialog }: Props) {
  const { rights } = useCenter();
  const [kept, setKept] = useState(before);
  const [added, setAdded] = useState<readonly Assignee[]>([]);
  const [picking, setPicking] = useState(false);
  const commands: readonly Command[] = [
    ...added.map((assignee) => ({
      cmdlet: 'New-ManagementRoleAssignment',
      parameters: { Role: name, [assignee.parameter]: assignee.id, Delegating: true },
    })),
    ...before
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
    <FormDialog {...dialog} title="Edit delegates" canSave={commands.length > 0} commands={commands} said={`Delegates of '${name}' are saved.`}>
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
