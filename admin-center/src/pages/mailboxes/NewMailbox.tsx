import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { displayName, text } from '../../api/cmdlets';
import { FormDialog, type Ends } from '../../dialog/FormDialog';
import { PickedList } from '../../dialog/PickedList';
import { Picker } from '../../dialog/Picker';
import { UnitField } from '../../dialog/UnitField';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { cmdletSource } from '../../list/source';
import { needs } from './needs';
import { commandsOf, EXISTING, fault, KINDS, NOTHING, type Draft, type Kind } from './newMailbox';

const accounts: readonly Column[] = [
  { id: 'Name', title: 'Name', text: displayName },
  { id: 'UserPrincipalName', title: 'User logon name', text: (row) => text(row, 'UserPrincipalName') },
];

/** Makes a mailbox with its account, or for one that is there; what the caller may not make is not offered [WEB-34]. */
export function NewMailbox(ends: Ends) {
  const { cmdlets, rights } = useCenter();
  const forNew = KINDS.filter(({ ofNew }) => rights.has(ofNew));
  const forExisting = rights.has(EXISTING) ? KINDS.filter(({ ofExisting }) => rights.has(ofExisting)) : [];
  const [draft, setDraft] = useState<Draft>({
    ...NOTHING,
    isExisting: forNew.length === 0,
    kind: (forNew[0] ?? forExisting[0])?.kind ?? 'User',
  });
  const [picking, setPicking] = useState(false);
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-User',
        parameters: { RecipientTypeDetails: ['User', 'DisabledUser'], ResultSize: 'Unlimited' },
        select: ['Guid', 'Name', 'DisplayName', 'UserPrincipalName'],
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets],
  );
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const kinds = draft.isExisting ? forExisting : forNew;
  const commands = commandsOf(draft, rights.has(needs.mustChange));
  const isUser = draft.kind === 'User';
  const name = draft.isExisting ? (draft.account?.name ?? '') : draft.name.trim();
  const field = (label: string, key: 'name' | 'logonName' | 'alias' | 'linkedAccount' | 'linkedServer', required = false, placeholder = '') => (
    <Field label={label} required={required}>
      <Input value={draft[key]} placeholder={placeholder} onChange={(_, { value }) => change({ [key]: value })} />
    </Field>
  );
  return (
    <FormDialog {...ends} title="New mailbox" canSave={fault(draft) === ''} commands={commands} said={`The mailbox of ${name} was made.`}>
      <Field label="Account">
        <RadioGroup
          value={draft.isExisting ? 'existing' : 'new'}
          onChange={(_, { value }) => {
            const offered = value === 'existing' ? forExisting : forNew;
            const kind = offered.find((each) => each.kind === draft.kind) ?? offered[0];
            change({ isExisting: value === 'existing', kind: kind?.kind ?? draft.kind });
          }}
        >
          {forNew.length > 0 && <Radio value="new" label="New account" />}
          {forExisting.length > 0 && <Radio value="existing" label="Account that is there already" />}
        </RadioGroup>
      </Field>
      <Field label="Mailbox type">
        <Select value={draft.kind} onChange={(_, { value }) => change({ kind: value as Kind })}>
          {kinds.map(({ kind, words }) => <option key={kind} value={kind}>{words}</option>)}
        </Select>
      </Field>
      {draft.isExisting ? (
        <PickedList
          label="Existing account"
          items={draft.account === undefined ? [] : [draft.account]}
          onAdd={() => setPicking(true)}
          onRemove={() => change({ account: undefined })}
        />
      ) : (
        <>
          {field('Name', 'name', true)}
          {rights.has(needs.logonName) && field('User logon name', 'logonName', isUser, 'kim@contoso.com')}
          {isUser && (
            <Field label="Password" required>
              <Input type="password" autoComplete="new-password" value={draft.password} onChange={(_, { value }) => change({ password: value })} />
            </Field>
          )}
          {isUser && rights.has(needs.mustChange) && (
            <Checkbox
              label="Has to be changed at the next sign-in"
              checked={draft.mustChange}
              onChange={(_, { checked }) => change({ mustChange: checked === true })}
            />
          )}
        </>
      )}
      {draft.kind === 'Linked' && field('Account in the other forest', 'linkedAccount', true, 'FABRIKAM\\kim')}
      {draft.kind === 'Linked' && field('Domain controller of that forest', 'linkedServer', true, 'dc1.fabrikam.com')}
      {rights.has(draft.isExisting ? needs.existingAlias : needs.newAlias) && field('Alias', 'alias')}
      {!draft.isExisting && rights.has(needs.newUnit) && <UnitField value={draft.unit} onChange={(unit) => change({ unit })} />}
      {picking && (
        <Picker
          title="Select an account"
          source={source}
          columns={accounts}
          rowKey={(row) => text(row, 'Guid')}
          isMultiple={false}
          onPick={([row]) => {
            if (row !== undefined) {
              change({ account: { id: text(row, 'Guid'), name: displayName(row) } });
            }
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </FormDialog>
  );
}
