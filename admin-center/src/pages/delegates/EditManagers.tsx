import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type Cmdlets, type Command, type ResultObject } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { PickedList, type Picked } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import { managersOf } from '../admin-roles/model';
import { PrincipalPicker } from '../admin-roles/Pickers';
import { needs } from './needs';

interface Managed {
  readonly name: string;
  readonly managers: readonly Picked[];
}

async function managed(cmdlets: Cmdlets, group: ResultObject, signal: AbortSignal): Promise<Managed> {
  const [fresh = group] = await cmdlets.all('Get-RoleGroup', { Identity: text(group, 'Guid') }, { signal, select: ['Name', 'ManagedBy'] });
  return { name: text(fresh, 'Name'), managers: managersOf(fresh) };
}

/** Who manages a role group: its delegates. */
export function EditManagers({ group, ...ends }: Ends & { readonly group: ResultObject }) {
  const { cmdlets } = useCenter();
  return (
    <Opening title="Edit delegates" load={(signal) => managed(cmdlets, group, signal)} onClose={ends.onClose}>
      {(opened, reading) => <Form opened={opened} {...reading} {...ends} />}
    </Opening>
  );
}

function Form({ opened, ...dialog }: Ends & Reading & { readonly opened: Managed }) {
  const { rights } = useCenter();
  const [managers, setManagers] = useState(opened.managers);
  const [isAdministrator, setAdministrator] = useState(false);
  const [picking, setPicking] = useState(false);
  const has = (list: readonly Picked[], item: Picked) => list.some((each) => each.id === item.id);
  const added = managers.filter((each) => !has(opened.managers, each)).map((each) => each.id);
  const removed = opened.managers.filter((each) => !has(managers, each)).map((each) => each.id);
  const commands: readonly Command[] =
    added.length + removed.length === 0
      ? []
      : [
          {
            cmdlet: 'Set-RoleGroup',
            parameters: {
              Identity: opened.name,
              ManagedBy: { ...(added.length === 0 ? {} : { Add: added }), ...(removed.length === 0 ? {} : { Remove: removed }) },
              ...(isAdministrator ? { BypassSecurityGroupManagerCheck: true } : {}),
            },
          },
        ];
  return (
    <FormDialog
      {...dialog}
      title="Edit delegates"
      canSave={commands.length > 0}
      commands={commands}
      said={`Delegates of '${opened.name}' are saved.`}
    >
      <p>Who may change the role group “{opened.name}” and its members.</p>
      <PickedList
        label="Delegates"
        items={managers}
        onAdd={() => setPicking(true)}
        onRemove={(item) => setManagers(managers.filter((each) => each.id !== item.id))}
      />
      {rights.has(needs.bypass) && (
        <Checkbox
          label="Act as permissions administrator"
          checked={isAdministrator}
          onChange={(_, { checked }) => setAdministrator(checked === true)}
        />
      )}
      {picking && (
        <PrincipalPicker
          title="Select delegates"
          chosen={managers}
          onClose={() => setPicking(false)}
          onPick={(picked) => { setManagers([...managers, ...picked]); setPicking(false); }}
        />
      )}
    </FormDialog>
  );
}
