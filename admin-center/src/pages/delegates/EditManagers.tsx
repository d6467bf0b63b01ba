import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { warningsOf } from '../../api/changes';
import { text, type Command, type ResultObject } from '../../api/cmdlets';
import { FormDialog } from '../../dialog/FormDialog';
import { Opening, useOpening } from '../../dialog/Opening';
import { PickedList, type Picked } from '../../dialog/PickedList';
import { useCenter, type Center } from '../../frame/center';
import { managersOf } from '../admin-roles/model';
import { PrincipalPicker } from '../admin-roles/Pickers';
import { needs } from './needs';

interface Props {
  readonly group: ResultObject;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Opened {
  readonly version: number;
  readonly name: string;
  readonly managers: readonly Picked[];
}

/** The version is asked for first: what is read after it is no older, so no change in between goes unnoticed [WEB-37]. */
async function open({ cmdlets, changes }: Center, group: ResultObject, signal: AbortSignal): Promise<Opened> {
  const version = await changes.version(signal);
  const [fresh] = await cmdlets.all('Get-RoleGroup', { Identity: text(group, 'Guid') }, { signal, select: ['Name', 'ManagedBy'] });
  return { version, name: text(fresh ?? group, 'Name'), managers: managersOf(fresh ?? group) };
}

/** Who manages a role group: its delegates. */
export function EditManagers({ group, onDone, onClose }: Props) {
  const center = useCenter();
  const [opened, error, reload] = useOpening((signal) => open(center, group, signal));
  return opened === undefined ? (
    <Opening title="Edit delegates" error={error} onClose={onClose} />
  ) : (
    <Form key={opened.version} opened={opened} onReload={reload} onDone={onDone} onClose={onClose} />
  );
}

interface FormProps extends Omit<Props, 'group'> {
  readonly opened: Opened;
  readonly onReload: () => void;
}

function Form({ opened, onReload, onDone, onClose }: FormProps) {
  const { changes, notify, rights } = useCenter();
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
      title="Edit delegates"
      onClose={onClose}
      onReload={onReload}
      canSave={commands.length > 0}
      commands={commands}
      onSave={async (signal) => {
        const saved = await changes.save(commands, opened.version, signal);
        notify({ kind: 'success', text: `Delegates of '${opened.name}' are saved.` });
        warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
        onDone();
      }}
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
