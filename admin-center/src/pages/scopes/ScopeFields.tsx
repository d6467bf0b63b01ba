import { Checkbox, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { text } from '../../api/cmdlets';
import type { Explaining } from '../../api/explain';
import { NameField, nameFault } from '../../dialog/NameField';
import { Picker } from '../../dialog/Picker';
import { PickedList } from '../../dialog/PickedList';
import { UnitInput } from '../../dialog/UnitInput';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { cmdletSource } from '../../list/source';
import type { Draft } from './commands';
import { FilterField } from './FilterField';
import { InsideView } from './InsideView';
import { KINDS, type Kind } from './scope';
import type { Looking } from './useInside';
import './scopes.css';

/** Which fields can be changed. */
export interface Offered {
  readonly name: boolean;
  /** Kinds to choose from; of a scope that is there its own alone [SCOPE-3]. */
  readonly kinds: readonly Kind[];
  readonly filter: boolean;
  readonly root: boolean;
  readonly members: boolean;
  /** Undefined while it is not known yet. */
  readonly exclusive: boolean | undefined;
}

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly offered: Offered;
  readonly explaining: Explaining;
  /** What is known of what the draft would hold. */
  readonly looking: Looking;
  readonly isNew?: boolean;
}

/** The fields of a scope, and who is inside while one types. */
export function ScopeFields({ draft, onChange, offered, explaining, looking, isNew = false }: Props) {
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const facts = KINDS[draft.kind];
  const invalid = looking.answer !== undefined && 'invalid' in looking.answer ? looking.answer.invalid : undefined;
  return (
    <>
      <NameField name={draft.name} onChange={(name) => set({ name })} fault={nameFault(draft.name, 'scope')} isFixed={!offered.name} />
      <Field label="Kind">
        <Select
          value={draft.kind}
          disabled={offered.kinds.length < 2}
          onChange={(_, { value }) => set({ kind: value as Kind, filter: '', members: [], root: '' })}
        >
          {offered.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {KINDS[kind].label}
            </option>
          ))}
        </Select>
      </Field>
      {draft.kind === 'recipientFilter' && <RootField draft={draft} set={set} isFixed={!offered.root} />}
      {facts.isList ? (
        <Members draft={draft} set={set} isFixed={!offered.members} />
      ) : (
        <FilterField
          explaining={explaining}
          over={facts.over}
          value={draft.filter}
          onChange={(filter) => set({ filter })}
          invalid={invalid}
          isFixed={!offered.filter}
        />
      )}
      <InsideView title="Inside now" looking={looking} />
      {offered.exclusive !== false && (
        <Checkbox label="Exclusive" checked={draft.isExclusive} disabled={offered.exclusive === undefined} onChange={(_, { checked }) => set({ isExclusive: checked === true })} />
      )}
      {draft.isExclusive && (
        <MessageBar intent="warning" layout="multiline" data-warning="exclusive">
          <MessageBarBody>
            {isNew
              ? 'From the moment this scope exists, nobody can change what it holds but those who are assigned a role with such a scope. It can’t be made regular later.'
              : 'This scope is exclusive and can’t be made regular. What it holds from the save on can be changed only by those who are assigned a role with such a scope.'}{' '}
            Who loses what stands below.
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly isFixed: boolean;
}

/** The unit inside which recipients are [SCOPE-7]. */
function RootField({ draft, set, isFixed }: PartProps) {
  if (isFixed && draft.root === '') {
    return null;
  }
  return (
    <Field label="Root" hint="Only recipients inside this organizational unit; empty for all.">
      <UnitInput label="Root" value={draft.root} isFixed={isFixed} onChange={(root) => set({ root })} />
    </Field>
  );
}

const nameColumn: readonly Column[] = [{ id: 'Name', title: 'Name', text: (row) => text(row, 'Name') }];

/** Servers or databases, named one by one [SCOPE-4]. */
function Members({ draft, set, isFixed }: PartProps) {
  const { cmdlets } = useCenter();
  const [picking, setPicking] = useState(false);
  const isServers = KINDS[draft.kind].over === 'servers';
  const label = isServers ? 'Servers' : 'Databases';
  const source = useMemo(
    () => cmdletSource(cmdlets, { cmdlet: isServers ? 'Get-ExchangeServer' : 'Get-MailboxDatabase', select: ['Name', 'Guid'] }),
    [cmdlets, isServers],
  );
  return (
    <>
      <PickedList
        label={label}
        items={draft.members}
        {...(isFixed ? { hint: 'A list can’t be changed. Make a new scope, move the assignments to it and delete this one.' } : {})}
        onAdd={isFixed ? undefined : () => setPicking(true)}
        onRemove={isFixed ? undefined : (item) => set({ members: draft.members.filter((each) => each.id !== item.id) })}
      />
      {picking && (
        <Picker
          title={`Select ${label.toLowerCase()}`}
          source={source}
          columns={nameColumn}
          rowKey={(row) => text(row, 'Guid')}
          isOffered={(row) => !draft.members.some((each) => each.id === text(row, 'Name'))}
          onPick={(rows) => {
            set({ members: [...draft.members, ...rows.map((row) => ({ id: text(row, 'Name'), name: text(row, 'Name') }))] });
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}
