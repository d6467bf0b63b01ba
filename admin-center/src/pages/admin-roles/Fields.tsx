import { Checkbox, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { text, type ResultObject } from '../../api/cmdlets';
import { useRequest } from '../../api/useRequest';
import { NameField, nameFault } from '../../dialog/NameField';
import { PickedList } from '../../dialog/PickedList';
import { UnitInput } from '../../dialog/UnitInput';
import { useCenter } from '../../frame/center';
import type { Draft } from './commands';
import { trimmed, type Trimmed } from './lostPages';
import type { Role } from './model';
import { PrincipalPicker, RolePicker } from './Pickers';

/** Which fields there are, and which of them can be changed. */
export interface Offered {
  readonly name: boolean;
  readonly description: boolean;
  readonly scope: boolean;
  readonly unit: boolean;
  readonly configScope: boolean;
  readonly addRoles: boolean;
  readonly removeRoles: boolean;
  readonly members: boolean;
  readonly managedBy: boolean;
  readonly bypass: boolean;
}

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly offered: Offered;
  readonly roles: ReadonlyMap<string, Role>;
  /** Why roles and scopes can't be changed; '' where they can [WEB-20]. */
  readonly refusal: string;
}

type Picking = 'roles' | 'members' | 'managers' | undefined;

/** The fields of a role group [WEB-10]. */
export function Fields({ draft, onChange, offered, roles, refusal }: Props) {
  const { cmdlets } = useCenter();
  const [picking, setPicking] = useState<Picking>();
  const [lost, setLost] = useState<readonly Trimmed[]>([]);
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const stop = () => setPicking(undefined);

  const chosenRoles = draft.roles.join('\n');
  useRequest((signal) => {
    trimmed(cmdlets, chosenRoles === '' ? [] : chosenRoles.split('\n'), roles, signal).then(setLost, () => {});
  }, [cmdlets, chosenRoles, roles]);

  return (
    <>
      {offered.name && <NameField name={draft.name} onChange={(name) => set({ name })} fault={nameFault(draft.name, 'role group')} />}
      {offered.description && (
        <Field label="Description">
          <Textarea value={draft.description} rows={2} onChange={(_, { value }) => set({ description: value })} />
        </Field>
      )}
      {refusal !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{refusal}</MessageBarBody>
        </MessageBar>
      )}
      {(offered.scope || offered.unit) && refusal === '' && (
        <WriteScopeFields draft={draft} set={set} offered={offered} />
      )}
      {offered.configScope && refusal === '' && <ConfigScopeField draft={draft} set={set} />}
      {(offered.addRoles || offered.removeRoles) && (
        <PickedList
          label="Roles"
          items={draft.roles.map((name) => ({ id: name, name }))}
          onAdd={offered.addRoles && refusal === '' ? () => setPicking('roles') : undefined}
          onRemove={
            offered.removeRoles && refusal === ''
              ? (item) => set({ roles: draft.roles.filter((name) => name !== item.id) })
              : undefined
          }
        />
      )}
      {lost.map(({ role, pages }) => (
        <MessageBar key={role} intent="warning" layout="multiline" data-warning="customization">
          <MessageBarBody>
            The role “{role}” was cut down. Who has no other role does not see: {pages.join(', ')}.
          </MessageBarBody>
        </MessageBar>
      ))}
      {offered.members && (
        <PickedList
          label="Members"
          items={draft.members}
          onAdd={() => setPicking('members')}
          onRemove={(item) => set({ members: draft.members.filter((each) => each.id !== item.id) })}
        />
      )}
      {offered.managedBy && (
        <PickedList
          label="Managed by"
          hint="Who may change this role group and its members."
          items={draft.managedBy}
          onAdd={() => setPicking('managers')}
          onRemove={(item) => set({ managedBy: draft.managedBy.filter((each) => each.id !== item.id) })}
        />
      )}
      {offered.bypass && (
        <Checkbox
          label="Act as permissions administrator"
          checked={draft.isAdministrator}
          onChange={(_, { checked }) => set({ isAdministrator: checked === true })}
        />
      )}
      {picking === 'roles' && (
        <RolePicker roles={roles} chosen={draft.roles} onClose={stop} onPick={(names) => { set({ roles: [...draft.roles, ...names].sort() }); stop(); }} />
      )}
      {picking === 'members' && (
        <PrincipalPicker title="Select members" chosen={draft.members} onClose={stop} onPick={(picked) => { set({ members: [...draft.members, ...picked] }); stop(); }} />
      )}
      {picking === 'managers' && (
        <PrincipalPicker title="Select managers" chosen={draft.managedBy} onClose={stop} onPick={(picked) => { set({ managedBy: [...draft.managedBy, ...picked] }); stop(); }} />
      )}
    </>
  );
}

interface ScopeProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
}

/** Regular custom scopes of a kind; exclusive ones are never offered [WEB-10]. */
function useScopes(isWanted: (kind: string) => boolean): readonly string[] {
  const { cmdlets } = useCenter();
  const [scopes, setScopes] = useState<readonly ResultObject[]>([]);
  useRequest((signal) => {
    cmdlets
      .all('Get-ManagementScope', { Exclusive: false }, { select: ['Name', 'ScopeRestrictionType', 'Exclusive'], signal })
      .then(setScopes, () => {}); // then there is only what is chosen already
  }, [cmdlets]);
  return scopes
    .filter((scope) => scope['Exclusive'] !== true && isWanted(text(scope, 'ScopeRestrictionType')))
    .map((scope) => text(scope, 'Name'))
    .sort((a, b) => a.localeCompare(b));
}

const isRecipientKind = (kind: string) => kind === 'RecipientScope';
const isConfigKind = (kind: string) => kind === 'ServerScope' || kind === 'DatabaseScope';

function withChosen(names: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
}

function WriteScopeFields({ draft, set, offered }: ScopeProps & { readonly offered: Offered }) {
  const scopes = useScopes(isRecipientKind);
  const scope = draft.recipientScope;
  const isUnit = scope.kind === 'unit';
  const chosen = scope.kind === 'scope' ? scope.name : '';
  return (
    <div className="scope-fields">
      <Field label="Write scope">
        <RadioGroup
          value={isUnit ? 'unit' : 'scope'}
          onChange={(_, { value }) => set({ recipientScope: value === 'unit' ? { kind: 'unit', name: '' } : { kind: 'default' } })}
        >
          {offered.scope && <Radio value="scope" label="Default or a custom scope" />}
          {offered.unit && <Radio value="unit" label="Organizational unit" />}
        </RadioGroup>
      </Field>
      {offered.scope && !isUnit && (
        <Select
          aria-label="Custom write scope"
          value={chosen}
          onChange={(_, { value }) => set({ recipientScope: value === '' ? { kind: 'default' } : { kind: 'scope', name: value } })}
        >
          <option value="">Default</option>
          {withChosen(scopes, chosen).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {isUnit && (
        <UnitInput
          label="Organizational unit"
          value={scope.name}
          onChange={(name) => set({ recipientScope: { kind: 'unit', name } })}
        />
      )}
    </div>
  );
}

function ConfigScopeField({ draft, set }: ScopeProps) {
  const scopes = withChosen(useScopes(isConfigKind), draft.configScope);
  return scopes.length === 0 ? null : (
    <Field label="Write scope for servers and databases">
      <Select value={draft.configScope} onChange={(_, { value }) => set({ configScope: value })}>
        <option value="">Default</option>
        {scopes.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
