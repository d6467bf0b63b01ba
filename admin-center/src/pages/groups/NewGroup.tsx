import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Command } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { PickedList, type Picked } from '../../dialog/PickedList';
import { UnitField } from '../../dialog/UnitField';
import { useCenter } from '../../frame/center';
import { LEAVING, RESTRICTIONS } from './group';
import { needs } from './needs';
import { PeoplePicker } from './PeoplePicker';

/** What stands in the dialog of a new group. */
interface NewDraft {
  readonly name: string;
  readonly alias: string;
  readonly isSecurity: boolean;
  readonly unit: string;
  readonly owners: readonly Picked[];
  readonly members: readonly Picked[];
  /** Empty: as the cmdlet has it. */
  readonly joining: string;
  readonly leaving: string;
}

const NOTHING: NewDraft = { name: '', alias: '', isSecurity: false, unit: '', owners: [], members: [], joining: '', leaving: '' };

function commandsOf(draft: NewDraft): readonly Command[] {
  const given = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
  const listed = (name: string, items: readonly Picked[]) => (items.length === 0 ? {} : { [name]: items.map((item) => item.id) });
  return [
    {
      cmdlet: 'New-DistributionGroup',
      parameters: {
        Name: draft.name.trim(),
        ...(draft.isSecurity ? { Type: 'Security' } : {}),
        ...given('Alias', draft.alias),
        ...given('OrganizationalUnit', draft.unit),
        ...listed('ManagedBy', draft.owners),
        ...listed('Members', draft.members),
        ...given('MemberJoinRestriction', draft.joining),
        ...given('MemberDepartRestriction', draft.leaving),
      },
    },
  ];
}

/** Makes a distribution group or a security group with an address [COMP-3]. */
export function NewGroup(ends: Ends) {
  const { rights } = useCenter();
  const [draft, setDraft] = useState(NOTHING);
  const [picking, setPicking] = useState<'owners' | 'members'>();
  const change = (part: Partial<NewDraft>) => setDraft((now) => ({ ...now, ...part }));
  const commands = commandsOf(draft);
  const isNamed = draft.name.trim() !== '';
  const editing = (which: 'owners' | 'members') => ({
    onAdd: rights.has(needs.recipients) ? () => setPicking(which) : undefined,
    onRemove: (item: Picked) => change({ [which]: draft[which].filter((each) => each.id !== item.id) }),
  });
  // Who is in a group that gives rights is its owner's to say.
  const fitting = (restrictions: typeof RESTRICTIONS) => restrictions.filter(([value]) => !draft.isSecurity || value !== 'Open');
  return (
    <FormDialog {...ends} title="New group" canSave={isNamed} commands={commands} said={`${draft.name.trim()} was made.`}>
      {rights.has(needs.newType) && (
        <Field label="Group type">
          <RadioGroup
            layout="horizontal"
            value={draft.isSecurity ? 'security' : 'distribution'}
            onChange={(_, { value }) =>
              change({
                isSecurity: value === 'security',
                joining: draft.joining === 'Open' ? '' : draft.joining,
                leaving: draft.leaving === 'Open' ? '' : draft.leaving,
              })
            }
          >
            <Radio value="distribution" label="Distribution" />
            <Radio value="security" label="Security" />
          </RadioGroup>
        </Field>
      )}
      <Field label="Name" required>
        <Input value={draft.name} maxLength={64} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      {rights.has(needs.newAlias) && (
        <Field label="Alias">
          <Input value={draft.alias} onChange={(_, { value }) => change({ alias: value })} />
        </Field>
      )}
      {rights.has(needs.newUnit) && <UnitField value={draft.unit} onChange={(unit) => change({ unit })} />}
      {rights.has(needs.newOwners) && (
        <PickedList label="Owners" items={draft.owners} {...editing('owners')} hint="Whoever makes a group owns it, unless others are named." />
      )}
      {rights.has(needs.newMembers) && <PickedList label="Members" items={draft.members} {...editing('members')} />}
      {rights.has(needs.newJoining) && (
        <Field label="Joining">
          <Select value={draft.joining} onChange={(_, { value }) => change({ joining: value })}>
            <option value="">Closed, unless told otherwise</option>
            {fitting(RESTRICTIONS).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </Select>
        </Field>
      )}
      {rights.has(needs.newLeaving) && (
        <Field label="Leaving">
          <Select value={draft.leaving} onChange={(_, { value }) => change({ leaving: value })}>
            <option value="">{draft.isSecurity ? 'Closed' : 'Open'}, unless told otherwise</option>
            {fitting(LEAVING).map(([value, words]) => <option key={value} value={value}>{words}</option>)}
          </Select>
        </Field>
      )}
      {picking !== undefined && (
        <PeoplePicker
          kind={picking}
          chosen={draft[picking]}
          onPick={(people) => {
            change({ [picking]: [...draft[picking], ...people] });
            setPicking(undefined);
          }}
          onClose={() => setPicking(undefined)}
        />
      )}
    </FormDialog>
  );
}
