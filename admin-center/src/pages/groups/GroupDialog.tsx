import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { decisions } from '../../api/decisions';
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

/** A group as it was when its dialog opened, and what of it the caller may change. */
interface Opened {
  readonly before: Draft;
  readonly may: { readonly members: boolean; readonly owners: boolean; readonly name: boolean; readonly joining: boolean; readonly leaving: boolean };
}

async function open({ cmdlets, rights, session }: Center, { id, extra }: Props, signal: AbortSignal): Promise<Opened> {
  const [[group = {}], members, decided] = await Promise.all([
    cmdlets.all('Get-DistributionGroup', { Identity: id }, { signal }),
    rights.has(needs.members)
      ? cmdlets.all('Get-DistributionGroupMember', { Identity: id, ResultSize: 'Unlimited' }, { signal, select: ['Guid', 'DisplayName', 'Name'] })
      : [],
    decisions(session.id, questions(id, rights, extra), signal),
  ]);
  const [mayMembers = false, mayOwners = false, mayName = false, mayJoining = false, mayLeaving = false] = decided;
  return {
    before: draftOf(group, members),
    may: {
      members: mayMembers && rights.has(needs.editMembers),
      owners: mayOwners && rights.has(needs.owners),
      name: mayName && rights.has(needs.name),
      joining: mayJoining && rights.has(needs.joining),
      leaving: mayLeaving && rights.has(needs.leaving),
    },
  };
}

/** A group: its name, members, owners, how one joins and leaves [WEB-30]. */
export function GroupDialog(props: Props) {
  const center = useCenter();
  return (
    <Opening title={props.name} load={(signal) => open(center, props, signal)} onClose={props.onClose}>
      {(opened, reading) => <Form {...props} {...reading} opened={opened} />}
    </Opening>
  );
}

function Form({ id, name, extra, opened: { before, may }, ...dialog }: Props & Reading & { readonly opened: Opened }) {
  const { rights } = useCenter();
  const [now, setNow] = useState(before);
  const [picking, setPicking] = useState<'owners' | 'members'>();
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
        <Input value={now.displayName} maxLength={256} disabled={!may.name} onChange={(_, { value }) => change({ displayName: value })} />
      </Field>
      <PickedList label="Owners" items={now.owners} {...editing('owners', may.owners)} />
      {rights.has(needs.members) && <PickedList label="Members" items={now.members} {...editing('members', may.members)} />}
      <Field label="Joining">
        <Select value={now.joining} disabled={!may.joining} onChange={(_, { value }) => change({ joining: value })}>
          {RESTRICTIONS.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
        </Select>
      </Field>
      <Field label="Leaving">
        <Select value={now.leaving} disabled={!may.leaving} onChange={(_, { value }) => change({ leaving: value })}>
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
