import { Field, Input, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useDecisions } from '../../api/decisions';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { Opening, type Reading } from '../../dialog/Opening';
import { PickedList, type Picked } from '../../dialog/PickedList';
import { useCenter, type Center } from '../../frame/center';
import { draftOf, editCommands, LEAVING, questions, RESTRICTIONS, type Bypass, type Draft } from './group';
import { needs } from './needs';
import { PeoplePicker } from './PeoplePicker';

interface Props extends Ends {
  /** The group's GUID. */
  readonly id: string;
  readonly name: string;
  /** What is added to a command on this page [GM-11]. */
  readonly extra: Bypass;
}

async function open({ cmdlets, rights }: Center, id: string, signal: AbortSignal): Promise<Draft> {
  const [[group = {}], members] = await Promise.all([
    cmdlets.all('Get-DistributionGroup', { Identity: id }, { signal }),
    rights.has(needs.members)
      ? cmdlets.all('Get-DistributionGroupMember', { Identity: id, ResultSize: 'Unlimited' }, { signal, select: ['Guid', 'DisplayName', 'Name'] })
      : [],
  ]);
  return draftOf(group, members);
}

/** A group: its name, members, owners, how one joins and leaves [WEB-30]. */
export function GroupDialog(props: Props) {
  const center = useCenter();
  return (
    <Opening title={props.name} load={(signal) => open(center, props.id, signal)} onClose={props.onClose}>
      {(before, reading) => <Form {...props} {...reading} before={before} />}
    </Opening>
  );
}

function Form({ id, name, extra, before, ...dialog }: Props & Reading & { readonly before: Draft }) {
  const { session, rights } = useCenter();
  const [now, setNow] = useState(before);
  const [picking, setPicking] = useState<'owners' | 'members'>();
  const asked = useMemo(() => questions(id, rights, extra), [id, rights, extra]);
  const [mayMembers = false, mayOwners = false, mayRest = false] = useDecisions(session.id, asked) ?? [];
  const commands = editCommands(id, before, now, rights, extra);
  const change = (part: Partial<Draft>) => setNow((draft) => ({ ...draft, ...part }));
  const isNamed = now.displayName.trim() !== '';
  const editing = (which: 'owners' | 'members', allowed: boolean) =>
    allowed
      ? {
          onAdd: () => setPicking(which),
          onRemove: (item: Picked) => change({ [which]: now[which].filter((each) => each.id !== item.id) }),
        }
      : {};

  return (
    <FormDialog {...dialog} title={name} canSave={commands.length > 0 && isNamed} commands={commands} said={`${name} was saved.`}>
      <Field label="Display name" {...(isNamed ? {} : { validationMessage: 'A group has a name.' })}>
        <Input
          value={now.displayName}
          maxLength={256}
          disabled={!rights.has(needs.name) || !mayRest}
          onChange={(_, { value }) => change({ displayName: value })}
        />
      </Field>
      <PickedList label="Owners" items={now.owners} {...editing('owners', rights.has(needs.owners) && mayOwners)} />
      {rights.has(needs.members) && (
        <PickedList label="Members" items={now.members} {...editing('members', rights.has(needs.editMembers) && mayMembers)} />
      )}
      <Field label="Joining">
        <Select
          value={now.joining}
          disabled={!rights.has(needs.joining) || !mayRest}
          onChange={(_, { value }) => change({ joining: value })}
        >
          {RESTRICTIONS.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
        </Select>
      </Field>
      <Field label="Leaving">
        <Select
          value={now.leaving}
          disabled={!rights.has(needs.joining) || !mayRest}
          onChange={(_, { value }) => change({ leaving: value })}
        >
          {LEAVING.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
        </Select>
      </Field>
      {picking !== undefined && (
        <PeoplePicker
          kind={picking}
          chosen={now[picking]}
          onPick={(people) => {
            change({ [picking]: [...now[picking], ...people] });
            setPicking(undefined);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
    </FormDialog>
  );
}
