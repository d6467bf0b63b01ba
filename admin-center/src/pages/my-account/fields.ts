import type { ParameterField } from '../../dialog/fields';

/** A field of one's own account: which parameter of which cmdlet sets it. */
export interface Field extends ParameterField {
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
