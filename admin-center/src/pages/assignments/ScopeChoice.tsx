import { Field, Select } from '@fluentui/react-components';
import { UnitInput } from '../../dialog/UnitInput';
import { takesConfigScope, takesRecipientScope, type Role } from '../admin-roles/model';
import type { ConfigChoice, KnownScope, RecipientChoice, Scopes } from './assignment';

/** Which scopes the caller may give. */
export interface OfferedScopes {
  readonly custom: boolean;
  readonly unit: boolean;
  readonly exclusive: boolean;
  readonly config: boolean;
  readonly exclusiveConfig: boolean;
}

type Choice = RecipientChoice | ConfigChoice;

/** A scope is taken away by a parameter of the set that the other dimension's is of [SRA-2]; what is at its default stays there. */
const mayBeDefault = (before: Choice, other: Choice, custom: boolean, exclusive: boolean) =>
  before.kind === 'default' || (other.kind === 'exclusive' ? exclusive : custom);

interface Props {
  readonly role: Role | undefined;
  readonly scopes: Scopes;
  /** What the assignment had when the dialog opened: it stays a choice, whatever is offered. */
  readonly before: Scopes;
  readonly known: readonly KnownScope[];
  readonly offered: OfferedScopes;
  readonly onChange: (scopes: Scopes) => void;
}

/** Why a role takes no scope at all; '' where it takes some. */
export function scopeRefusal(role: Role | undefined, isToPolicy: boolean): string {
  if (isToPolicy) {
    return 'Assignments to policies take no scope; the role’s own always applies.';
  }
  if (role?.isUnscoped === true) {
    return 'The role is unscoped: its assignments have no scope.';
  }
  return takesRecipientScope(role) || takesConfigScope(role) ? '' : 'The role writes nothing that a scope could limit.';
}

/** The write scopes of an assignment: what its role can't use is not there [ASG-10] [ASG-12], and regular and exclusive don't mix [ASG-6]. */
export function ScopeChoice({ role, scopes, before, known, offered, onChange }: Props) {
  const isEndUser = role?.isEndUser === true;
  // The other dimension goes back to the role's own where the two would not fit together.
  const setRecipient = (recipient: RecipientChoice) => {
    const fits = recipient.kind === 'default' || scopes.config.kind === 'default' || (recipient.kind === 'exclusive') === (scopes.config.kind === 'exclusive');
    onChange({ recipient, config: fits ? scopes.config : { kind: 'default' } });
  };
  const setConfig = (config: ConfigChoice) => {
    const { recipient } = scopes;
    const fits = config.kind === 'default' || recipient.kind === 'default' || (recipient.kind === 'exclusive') === (config.kind === 'exclusive');
    onChange({ config, recipient: fits ? recipient : { kind: 'default' } });
  };
  const names = (isRecipient: boolean, isExclusive: boolean) =>
    known.filter((each) => each.isRecipient === isRecipient && each.isExclusive === isExclusive).map((each) => each.name);
  return (
    <>
      {takesRecipientScope(role) && (
        <RecipientField
          scope={scopes.recipient}
          before={before.recipient}
          custom={offered.custom ? names(true, false) : []}
          exclusive={offered.exclusive && !isEndUser ? names(true, true) : []}
          hasUnit={offered.unit}
          hasDefault={mayBeDefault(before.recipient, scopes.config, offered.custom, offered.exclusive)}
          implicit={role?.recipientWrite ?? ''}
          onChange={setRecipient}
        />
      )}
      {takesConfigScope(role) && (
        <ConfigField
          scope={scopes.config}
          before={before.config}
          custom={offered.config ? names(false, false) : []}
          exclusive={offered.exclusiveConfig && !isEndUser ? names(false, true) : []}
          hasDefault={mayBeDefault(before.config, scopes.recipient, offered.config, offered.exclusiveConfig)}
          implicit={role?.configWrite ?? ''}
          onChange={setConfig}
        />
      )}
    </>
  );
}

/** A choice as the value of an option. */
const key = (choice: Choice) => (choice.kind === 'default' ? 'default' : `${choice.kind}:${choice.name}`);
const UNIT = 'unit:';

function implicitly(implicit: string): string {
  return implicit === '' ? 'Default' : `Default (${implicit})`;
}

function Options({ label, kind, names }: { readonly label: string; readonly kind: string; readonly names: readonly string[] }) {
  return names.length === 0 ? null : (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={`${kind}:${name}`}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}

function withBefore(names: readonly string[], kind: string, before: Choice): readonly string[] {
  return before.kind === kind && before.kind !== 'default' && !names.includes(before.name) ? [before.name, ...names] : names;
}

interface RecipientProps {
  readonly scope: RecipientChoice;
  readonly before: RecipientChoice;
  readonly custom: readonly string[];
  readonly exclusive: readonly string[];
  readonly hasUnit: boolean;
  readonly hasDefault: boolean;
  readonly implicit: string;
  readonly onChange: (scope: RecipientChoice) => void;
}

function RecipientField({ scope, before, custom, exclusive, hasUnit, hasDefault, implicit, onChange }: RecipientProps) {
  return (
    <>
      <Field label="Recipient write scope">
        <Select
          value={scope.kind === 'unit' ? UNIT : key(scope)}
          onChange={(_, { value }) => onChange(recipientChoice(value, before))}
        >
          {hasDefault && <option value="default">{implicitly(implicit)}</option>}
          {before.kind === 'relative' && <option value={key(before)}>{before.name}</option>}
          <Options label="Custom scopes" kind="custom" names={withBefore(custom, 'custom', before)} />
          <Options label="Exclusive scopes" kind="exclusive" names={withBefore(exclusive, 'exclusive', before)} />
          {(hasUnit || before.kind === 'unit') && <option value={UNIT}>Organizational unit…</option>}
        </Select>
      </Field>
      {scope.kind === 'unit' && (
        <Field label="Organizational unit" required>
          <UnitInput label="Organizational unit" value={scope.name} onChange={(name) => onChange({ kind: 'unit', name })} />
        </Field>
      )}
    </>
  );
}

function recipientChoice(value: string, before: RecipientChoice): RecipientChoice {
  const [kind, name] = split(value);
  switch (kind) {
    case 'custom':
    case 'exclusive':
    case 'relative':
      return { kind, name };
    case 'unit':
      return before.kind === 'unit' ? before : { kind, name: '' };
    default:
      return { kind: 'default' };
  }
}

interface ConfigProps {
  readonly scope: ConfigChoice;
  readonly before: ConfigChoice;
  readonly custom: readonly string[];
  readonly exclusive: readonly string[];
  readonly hasDefault: boolean;
  readonly implicit: string;
  readonly onChange: (scope: ConfigChoice) => void;
}

function ConfigField({ scope, before, custom, exclusive, hasDefault, implicit, onChange }: ConfigProps) {
  return (
    <Field label="Server and database write scope">
      <Select
        value={key(scope)}
        onChange={(_, { value }) => {
          const [kind, name] = split(value);
          onChange(kind === 'custom' || kind === 'exclusive' ? { kind, name } : { kind: 'default' });
        }}
      >
        {hasDefault && <option value="default">{implicitly(implicit)}</option>}
        <Options label="Custom scopes" kind="custom" names={withBefore(custom, 'custom', before)} />
        <Options label="Exclusive scopes" kind="exclusive" names={withBefore(exclusive, 'exclusive', before)} />
      </Select>
    </Field>
  );
}

function split(value: string): readonly [string, string] {
  const at = value.indexOf(':');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

/** Whether every choice says what it is. */
export function areComplete({ recipient }: Scopes): boolean {
  return recipient.kind !== 'unit' || recipient.name.trim() !== '';
}
