import { text, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import type { Explaining, Over } from '../../api/explain';
import type { Need } from '../../api/rights';
import { cmdletSource, eachPage, type Source } from '../../list/source';
import { needs } from './needs';

/** What a scope restricts to: exactly one of these [SCOPE-2]. */
export type Kind = 'recipientFilter' | 'serverFilter' | 'serverList' | 'databaseFilter' | 'databaseList';

/** What is known of a kind. */
interface KindFacts {
  readonly label: string;
  readonly over: Over;
  readonly isList: boolean;
  /** The parameter that gives the filter or the list. */
  readonly parameter: string;
  readonly needsNew: Need;
  /** What changing the filter needs; nothing changes a list [SCOPE-4]. */
  readonly needsEdit?: Need;
}

export const KINDS: Readonly<Record<Kind, KindFacts>> = {
  recipientFilter: {
    label: 'Recipient filter',
    over: 'recipients',
    isList: false,
    parameter: 'RecipientRestrictionFilter',
    needsNew: needs.newRecipientFilter,
    needsEdit: needs.recipientFilter,
  },
  serverFilter: {
    label: 'Server filter',
    over: 'servers',
    isList: false,
    parameter: 'ServerRestrictionFilter',
    needsNew: needs.newServerFilter,
    needsEdit: needs.serverFilter,
  },
  serverList: { label: 'Server list', over: 'servers', isList: true, parameter: 'ServerList', needsNew: needs.newServerList },
  databaseFilter: {
    label: 'Database filter',
    over: 'databases',
    isList: false,
    parameter: 'DatabaseRestrictionFilter',
    needsNew: needs.newDatabaseFilter,
    needsEdit: needs.databaseFilter,
  },
  databaseList: { label: 'Database list', over: 'databases', isList: true, parameter: 'DatabaseList', needsNew: needs.newDatabaseList },
};

export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

export const isExclusive = (scope: ResultObject) => scope['Exclusive'] === true;

/** The text of a scope's filter; of a list the names of what is on it, as a filter would name them [SCOPE-5]. */
export function filterOf(scope: ResultObject): string {
  return text(scope, 'RecipientFilter') || text(scope, 'ServerFilter') || text(scope, 'DatabaseFilter');
}

const NAMES = /^DistinguishedName -eq '(?:[^']|'')*'(?: -or DistinguishedName -eq '(?:[^']|'')*')*$/;
const ONE_NAME = /^DistinguishedName -eq '(?:[^']|'')*'$/;

/** Filters put parentheses around the parts of an -or, lists none: only one with a single name shows the same as the other. */
function kindByText(scope: ResultObject): Kind {
  const isList = filterOf(scope) === '' || NAMES.test(filterOf(scope));
  switch (text(scope, 'ScopeRestrictionType')) {
    case 'ServerScope':
      return isList ? 'serverList' : 'serverFilter';
    case 'DatabaseScope':
      return isList ? 'databaseList' : 'databaseFilter';
    default:
      return 'recipientFilter';
  }
}

function isKind(kind: string | undefined): kind is Kind {
  return kind !== undefined && kind in KINDS;
}

/** The kind of a scope. What its text does not show the server is asked; who may not ask sees a list. */
async function kindOf(explaining: Explaining, scope: ResultObject, signal?: AbortSignal): Promise<Kind> {
  const likely = kindByText(scope);
  if (likely === 'recipientFilter' || !ONE_NAME.test(filterOf(scope))) {
    return likely;
  }
  try {
    const answer = await explaining.scope({ scope: text(scope, 'Guid') }, 0, signal);
    return 'restriction' in answer && isKind(answer.restriction) ? answer.restriction : likely;
  } catch {
    return likely;
  }
}

/** The kind that a row of the list says. */
export function kind(scope: ResultObject): Kind {
  const known = text(scope, 'Kind');
  return isKind(known) ? known : kindByText(scope);
}

/** How many assignments name each scope. */
export type Usage = ReadonlyMap<string, number>;

const SELECT = ['Name', 'Guid', 'ScopeRestrictionType', 'Exclusive', 'RecipientRoot', 'RecipientFilter', 'ServerFilter', 'DatabaseFilter'];

/** The scopes, each with its kind and the number of assignments that name it. */
export function scopes(cmdlets: Cmdlets, explaining: Explaining, usage: Usage | undefined): Source {
  const source = cmdletSource(cmdlets, { cmdlet: 'Get-ManagementScope', select: SELECT });
  const tell = (rows: readonly ResultObject[], signal?: AbortSignal) =>
    Promise.all(
      rows.map(async (scope) => ({
        ...scope,
        Kind: await kindOf(explaining, scope, signal),
        ...(usage === undefined ? {} : { UsedBy: usage.get(text(scope, 'Name')) ?? 0 }),
      })),
    );
  return { ...source, first: async (search, size, signal) => eachPage(await source.first(search, size, signal), tell, signal) };
}

/** Which kinds of assignments name scopes, and in which property. */
const NAMING = [
  [{ RecipientWriteScope: 'CustomRecipientScope' }, 'CustomRecipientWriteScope'],
  [{ RecipientWriteScope: 'ExclusiveRecipientScope' }, 'CustomRecipientWriteScope'],
  [{ ConfigWriteScope: 'CustomConfigScope' }, 'CustomConfigWriteScope'],
  [{ ConfigWriteScope: 'ExclusiveConfigScope' }, 'CustomConfigWriteScope'],
] as const;

/** Counts the assignments of all scopes. */
export async function usageOf(cmdlets: Cmdlets, signal: AbortSignal): Promise<Usage> {
  const found = await Promise.all(
    NAMING.map(async ([parameters, property]) => {
      const assignments = await cmdlets.all('Get-ManagementRoleAssignment', parameters, { signal, select: [property] });
      return assignments.map((assignment) => text(assignment, property));
    }),
  );
  const usage = new Map<string, number>();
  found.flat().forEach((name) => usage.set(name, (usage.get(name) ?? 0) + 1));
  return usage;
}

/** The assignments that name a scope, enabled or not [SCOPE-10]. */
export function assignmentsWith(cmdlets: Cmdlets, scope: ResultObject, signal: AbortSignal): Promise<readonly ResultObject[]> {
  const parameter = `${isExclusive(scope) ? 'Exclusive' : 'Custom'}${kind(scope) === 'recipientFilter' ? 'Recipient' : 'Config'}WriteScope`;
  return cmdlets.all('Get-ManagementRoleAssignment', { [parameter]: text(scope, 'Guid') }, { signal, select: ['Name', 'Guid', 'Enabled'] });
}
