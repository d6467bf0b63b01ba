import type { Command, Parameters } from '../../api/cmdlets';
import { all, cmdlet, type Need } from '../../api/rights';

/** What a new mailbox is for. */
export type Kind = 'User' | 'Shared' | 'Room' | 'Equipment' | 'Linked';

/** What stands in the dialog of a new mailbox. */
export interface Draft {
  /** Whether the account is there already. */
  readonly isExisting: boolean;
  readonly kind: Kind;
  readonly account: { readonly id: string; readonly name: string } | undefined;
  readonly name: string;
  readonly logonName: string;
  readonly password: string;
  readonly mustChange: boolean;
  readonly alias: string;
  readonly unit: string;
  readonly linkedAccount: string;
  readonly linkedServer: string;
}

export const NOTHING: Omit<Draft, 'isExisting' | 'kind'> = {
  account: undefined,
  name: '',
  logonName: '',
  password: '',
  mustChange: true,
  alias: '',
  unit: '',
  linkedAccount: '',
  linkedServer: '',
};

interface KindNeeds {
  readonly kind: Kind;
  readonly words: string;
  readonly ofNew: Need;
  readonly ofExisting: Need;
}

const switched = (kind: 'Shared' | 'Room' | 'Equipment'): KindNeeds => ({
  kind,
  words: kind,
  ofNew: cmdlet('New-Mailbox', 'Name', kind),
  ofExisting: cmdlet('Enable-Mailbox', 'Identity', kind),
});

/** The kinds of mailboxes, and what each needs for a new account and for one that is there. */
export const KINDS: readonly KindNeeds[] = [
  { kind: 'User', words: 'User', ofNew: cmdlet('New-Mailbox', 'Name', 'UserPrincipalName', 'Password'), ofExisting: cmdlet('Enable-Mailbox', 'Identity') },
  switched('Shared'),
  switched('Room'),
  switched('Equipment'),
  {
    kind: 'Linked',
    words: 'Linked to an account of another forest',
    ofNew: cmdlet('New-Mailbox', 'Name', 'LinkedMasterAccount', 'LinkedDomainController'),
    ofExisting: cmdlet('Enable-Mailbox', 'Identity', 'LinkedMasterAccount', 'LinkedDomainController'),
  },
];

/** Accounts without a mailbox are looked for among all accounts. */
export const EXISTING: Need = all(cmdlet('Enable-Mailbox', 'Identity'), cmdlet('Get-User', 'RecipientTypeDetails'));

function kindParameters(draft: Draft): Parameters {
  switch (draft.kind) {
    case 'User':
      return {};
    case 'Linked':
      return { LinkedMasterAccount: draft.linkedAccount.trim(), LinkedDomainController: draft.linkedServer.trim() };
    default:
      return { [draft.kind]: true };
  }
}

/** What is lacking; '' where all is there. */
export function fault(draft: Draft): string {
  if (draft.isExisting ? draft.account === undefined : draft.name.trim() === '') {
    return draft.isExisting ? 'Choose an account.' : 'Give the mailbox a name.';
  }
  if (draft.kind === 'Linked' && (draft.linkedAccount.trim() === '' || draft.linkedServer.trim() === '')) {
    return 'Name the account and a domain controller of its forest.';
  }
  return !draft.isExisting && draft.kind === 'User' && (draft.logonName.trim() === '' || draft.password === '')
    ? 'A user needs a logon name and a password.'
    : '';
}

/**
 * The one command that makes the mailbox.
 *
 * @param mayReset whether a user can be made to choose a password of his own
 */
export function commandsOf(draft: Draft, mayReset: boolean): readonly Command[] {
  const alias: Parameters = draft.alias.trim() === '' ? {} : { Alias: draft.alias.trim() };
  if (draft.isExisting) {
    return [{ cmdlet: 'Enable-Mailbox', parameters: { Identity: draft.account?.id ?? '', ...kindParameters(draft), ...alias } }];
  }
  const isUser = draft.kind === 'User';
  return [
    {
      cmdlet: 'New-Mailbox',
      parameters: {
        Name: draft.name.trim(),
        ...kindParameters(draft),
        ...(draft.logonName.trim() === '' ? {} : { UserPrincipalName: draft.logonName.trim() }),
        ...(isUser ? { Password: draft.password } : {}),
        ...(isUser && mayReset ? { ResetPasswordOnNextLogon: draft.mustChange } : {}),
        ...alias,
        ...(draft.unit.trim() === '' ? {} : { OrganizationalUnit: draft.unit.trim() }),
      },
    },
  ];
}
