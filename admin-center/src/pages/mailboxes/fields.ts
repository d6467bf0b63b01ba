import { text, type ResultObject } from '../../api/cmdlets';
import type { ParameterField } from '../../dialog/fields';

/** A field of the dialog: which parameter sets it, and which cmdlet reads it. */
export interface Field extends ParameterField {
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

/** Exchange's words for kinds of mailboxes. */
const KINDS: Readonly<Record<string, string>> = {
  UserMailbox: 'User',
  RoomMailbox: 'Room',
  EquipmentMailbox: 'Equipment',
  SharedMailbox: 'Shared',
  LinkedMailbox: 'Linked',
  DiscoveryMailbox: 'Discovery',
};

/** The type of a mailbox in Exchange's words. */
export function typeText(mailbox: ResultObject): string {
  return KINDS[text(mailbox, 'RecipientTypeDetails')] ?? text(mailbox, 'RecipientTypeDetails');
}
