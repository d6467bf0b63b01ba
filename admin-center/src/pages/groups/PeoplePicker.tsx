import { useMemo } from 'react';
import { displayName, text } from '../../api/cmdlets';
import { Picker } from '../../dialog/Picker';
import type { Picked } from '../../dialog/PickedList';
import { useCenter } from '../../frame/center';
import type { Column } from '../../list/columns';
import { cmdletSource } from '../../list/source';
import { picked } from './group';

interface Props {
  readonly kind: 'owners' | 'members';
  /** Who is in the list already. */
  readonly chosen: readonly Picked[];
  readonly onPick: (people: readonly Picked[]) => void;
  readonly onClose: () => void;
}

const people: readonly Column[] = [
  { id: 'DisplayName', title: 'Display name', text: displayName },
  { id: 'PrimarySmtpAddress', title: 'Email address', text: (row) => text(row, 'PrimarySmtpAddress') },
];

/** Who can own a group. */
const OWNERS: readonly string[] = ['UserMailbox', 'MailUser', 'LinkedMailbox', 'MailUniversalSecurityGroup'];

/** Picks owners or members of a group. */
export function PeoplePicker({ kind, chosen, onPick, onClose }: Props) {
  const { cmdlets } = useCenter();
  const source = useMemo(
    () =>
      cmdletSource(cmdlets, {
        cmdlet: 'Get-Recipient',
        parameters: { ResultSize: 'Unlimited', ...(kind === 'owners' ? { RecipientTypeDetails: OWNERS } : {}) },
        select: ['Guid', 'DisplayName', 'Name', 'PrimarySmtpAddress', 'Identity'],
        searching: (search) => ({ Anr: search }),
      }),
    [cmdlets, kind],
  );
  const known = new Set(chosen.map((each) => each.id));
  return (
    <Picker
      title={kind === 'owners' ? 'Add owners' : 'Add members'}
      source={source}
      columns={people}
      rowKey={(row) => text(row, 'Guid')}
      refused={(row) => (known.has(text(row, 'Guid')) || known.has(text(row, 'Identity')) ? 'is in the list already' : '')}
      onPick={(rows) => onPick(rows.filter((row) => !known.has(text(row, 'Guid')) && !known.has(text(row, 'Identity'))).map(picked))}
      onClose={onClose}
    />
  );
}
