import type { Command, ResultObject } from '../../api/cmdlets';
import { text } from '../../api/cmdlets';
import type { Question } from '../../api/decisions';

/** A field of the dialog: which parameter sets it, and which cmdlet reads it. */
export interface Field {
  readonly parameter: string;
  readonly label: string;
  readonly cmdlet: 'Set-Mailbox' | 'Set-User';
  readonly section: 'general' | 'organization' | 'mailbox features';
}

export const POLICY = 'RoleAssignmentPolicy';

export const FIELDS: readonly Field[] = [
  { parameter: 'DisplayName', label: 'Display name', cmdlet: 'Set-Mailbox', section: 'general' },
  { parameter: 'Title', label: 'Title', cmdlet: 'Set-User', section: 'organization' },
  { parameter: 'Department', label: 'Department', cmdlet: 'Set-User', section: 'organization' },
  { parameter: 'Office', label: 'Office', cmdlet: 'Set-User', section: 'organization' },
  { parameter: 'Phone', label: 'Work phone', cmdlet: 'Set-User', section: 'organization' },
  { parameter: POLICY, label: 'Role assignment policy', cmdlet: 'Set-Mailbox', section: 'mailbox features' },
];

/** What stands in the fields, by parameter. */
export type Values = Readonly<Record<string, string>>;

/** What the mailbox and its account hold. */
export function values(mailbox: ResultObject, user: ResultObject | undefined): Values {
  return Object.fromEntries(
    FIELDS.map((field) => [field.parameter, text(field.cmdlet === 'Set-User' ? (user ?? {}) : mailbox, field.parameter)]),
  );
}

/** The differences as commands, one for each cmdlet. */
export function editCommands(identity: string, before: Values, now: Values): readonly Command[] {
  return (['Set-Mailbox', 'Set-User'] as const)
    .map((cmdlet) => ({
      cmdlet,
      parameters: {
        Identity: identity,
        ...Object.fromEntries(
          FIELDS.filter((field) => field.cmdlet === cmdlet && before[field.parameter] !== now[field.parameter]).map((field) => {
            const value = now[field.parameter]?.trim() ?? '';
            return [field.parameter, value === '' ? null : value];
          }),
        ),
      },
    }))
    .filter(({ parameters }) => Object.keys(parameters).length > 1);
}

/** Whether each field of a mailbox may be changed, as a question to the engine [WEB-32]. */
export function questions(id: string): readonly Question[] {
  return FIELDS.map(({ cmdlet, parameter }) => ({ cmdlet, parameters: [parameter], type: 'mailbox', id }));
}
