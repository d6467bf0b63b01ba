import type { Command, Parameters } from '../../api/cmdlets';
import type { Rights } from '../../api/rights';
import type { Picked } from '../../dialog/PickedList';
import { KINDS, type Kind } from './scope';

/** What stands in the fields of the dialog. */
export interface Draft {
  readonly name: string;
  readonly kind: Kind;
  readonly filter: string;
  /** The unit inside which recipients are; '' for anywhere. */
  readonly root: string;
  readonly members: readonly Picked[];
  readonly isExclusive: boolean;
}

/** Whether the draft says what it restricts to. */
export function isRestricted(draft: Draft): boolean {
  return KINDS[draft.kind].isList ? draft.members.length > 0 : draft.filter.trim() !== '';
}

/** Makes the scope. Of an exclusive one the page has asked already, as the cmdlet would [NMS-2]. */
export function newCommands(draft: Draft, rights: Rights): readonly Command[] {
  const { isList, parameter } = KINDS[draft.kind];
  return [
    {
      cmdlet: 'New-ManagementScope',
      parameters: {
        Name: draft.name.trim(),
        [parameter]: isList ? draft.members.map((member) => member.id) : draft.filter.trim(),
        ...(draft.kind === 'recipientFilter' && draft.root.trim() !== '' ? { RecipientRoot: draft.root.trim() } : {}),
        ...(draft.isExclusive ? { Exclusive: true } : {}),
        ...(draft.isExclusive && rights.may('New-ManagementScope', 'Force') ? { Force: true } : {}),
      },
    },
  ];
}

/** Changes what differs, for all assignments with the scope at once [SMS-4]. */
export function editCommands(before: Draft, now: Draft): readonly Command[] {
  const { isList, parameter } = KINDS[before.kind];
  const parameters: Parameters = {
    ...(before.name === now.name.trim() ? {} : { Name: now.name.trim() }),
    ...(isList || before.filter === now.filter.trim() ? {} : { [parameter]: now.filter.trim() }),
    ...(before.root === now.root.trim() ? {} : { RecipientRoot: now.root.trim() === '' ? null : now.root.trim() }),
  };
  return Object.keys(parameters).length === 0
    ? []
    : [{ cmdlet: 'Set-ManagementScope', parameters: { Identity: before.name, ...parameters } }];
}
