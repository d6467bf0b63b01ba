import { text, type Command, type ResultObject } from '../../api/cmdlets';
import type { Question } from '../../api/decisions';

/** A field of one's own account: which parameter of which cmdlet sets it. */
export interface Field {
  readonly parameter: string;
  readonly label: string;
  readonly cmdlet: 'Set-User' | 'Set-Mailbox';
  readonly section: 'profile' | 'contact numbers' | 'contact location';
}

const profile = (parameter: string, label: string): Field => ({ parameter, label, cmdlet: 'Set-User', section: 'profile' });
const number = (parameter: string, label: string): Field => ({ parameter, label, cmdlet: 'Set-User', section: 'contact numbers' });
const location = (parameter: string, label: string): Field => ({ parameter, label, cmdlet: 'Set-User', section: 'contact location' });

export const SECTIONS = ['profile', 'contact numbers', 'contact location'] as const;

/** All that a user may be let change of himself; which of it he may, his policy says. */
export const FIELDS: readonly Field[] = [
  profile('FirstName', 'First name'),
  profile('Initials', 'Initials'),
  profile('LastName', 'Last name'),
  { parameter: 'DisplayName', label: 'Display name', cmdlet: 'Set-Mailbox', section: 'profile' },
  profile('WebPage', 'Web page'),
  number('Phone', 'Work phone'),
  number('MobilePhone', 'Mobile phone'),
  number('HomePhone', 'Home phone'),
  number('Fax', 'Fax'),
  number('Pager', 'Pager'),
  location('Office', 'Office'),
  location('StreetAddress', 'Street'),
  location('City', 'City'),
  location('StateOrProvince', 'State or province'),
  location('PostalCode', 'ZIP or postal code'),
  location('CountryOrRegion', 'Country or region'),
];

export type Values = Readonly<Record<string, string>>;

/** What the account holds. */
export function values(user: ResultObject): Values {
  return Object.fromEntries(FIELDS.map(({ parameter }) => [parameter, text(user, parameter)]));
}

/** The differences as commands, one for each cmdlet. */
export function editCommands(identity: string, before: Values, now: Values): readonly Command[] {
  return (['Set-User', 'Set-Mailbox'] as const)
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

/** Whether each field may be changed, as a question to the engine: what really runs is offered, and nothing else. */
export function questions(id: string): readonly Question[] {
  return FIELDS.map(({ cmdlet, parameter }) => ({ cmdlet, parameters: [parameter], type: 'user', id }));
}
