import { lastName, text, texts, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import type { Explaining } from '../../api/explain';
import { nameFault as nameFaultOf } from '../../dialog/NameField';
import { cmdletSource, eachPage, type Source } from '../../list/source';

/** What a role came to be by. */
export type Kind = 'Built-in' | 'Custom' | 'Unscoped';

/** A role as far as the page looks at it. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** The name of the role that it was made of; '' for none. */
  readonly parent: string;
}

/** A cmdlet or script of a role, with the parameters that the role gives. */
export interface Entry {
  readonly name: string;
  readonly type: string;
  readonly snapIn: string;
  readonly parameters: readonly string[];
}

const ROLE_PROPERTIES: readonly string[] = ['Name', 'RoleType', 'Parent', 'IsEndUserRole', 'Description', 'Guid'];

export function kindOf(row: ResultObject): Kind {
  if (text(row, 'RoleType') === 'UnScoped') {
    return 'Unscoped';
  }
  return row['BuiltIn'] === true ? 'Built-in' : 'Custom';
}

/** The parent's name: the last part of what a reference shows. */
export function parentOf(row: ResultObject): string {
  return lastName(text(row, 'Parent'));
}

export function roleOf(row: ResultObject): Role {
  return { id: text(row, 'Guid'), name: text(row, 'Name'), kind: kindOf(row), parent: parentOf(row) };
}

const PAGE = 1000;

/** The roles, each with whether it came with the product, which only the server knows. */
export function roles(cmdlets: Cmdlets, explaining: Explaining): Source {
  const source = cmdletSource(cmdlets, { cmdlet: 'Get-ManagementRole', select: ROLE_PROPERTIES });
  return {
    ...source,
    first: async (search, size, signal) => {
      const [builtIn, page] = await Promise.all([explaining.builtInRoles(signal), source.first(search, size, signal)]);
      return eachPage(page, async (rows) => rows.map((row) => ({ ...row, BuiltIn: builtIn.has(text(row, 'Guid')) })));
    },
  };
}

/** All roles by name. */
export async function allRoles(cmdlets: Cmdlets, explaining: Explaining, signal: AbortSignal): Promise<ReadonlyMap<string, Role>> {
  let page = await roles(cmdlets, explaining).first('', PAGE, signal);
  const rows = [...page.objects];
  while (page.next !== undefined) {
    page = await page.next(PAGE, signal);
    rows.push(...page.objects);
  }
  return new Map(rows.map((row) => [text(row, 'Name'), roleOf(row)]));
}

/** The roles above a role, the topmost first. */
export function above(role: Role, roles: ReadonlyMap<string, Role>): readonly string[] {
  const chain: string[] = [];
  for (let at = role.parent; at !== '' && !chain.includes(at); at = roles.get(at)?.parent ?? '') {
    chain.unshift(at);
  }
  return chain;
}

/** The roles that were made of a role. */
export function below(role: Role, roles: ReadonlyMap<string, Role>): readonly Role[] {
  return [...roles.values()].filter((each) => each.parent === role.name).sort((a, b) => a.name.localeCompare(b.name));
}

/** A role's entries, by name. The role is given by its name or GUID. */
export async function entriesOf(cmdlets: Cmdlets, role: string, signal?: AbortSignal): Promise<readonly Entry[]> {
  const rows = await cmdlets.all(
    'Get-ManagementRoleEntry',
    { Identity: `${role}\\*` },
    { signal, select: ['Name', 'Type', 'PSSnapinName', 'Parameters'] },
  );
  return rows
    .map((row) => ({
      name: text(row, 'Name'),
      type: text(row, 'Type'),
      snapIn: text(row, 'PSSnapinName'),
      parameters: texts(row, 'Parameters'),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What is wrong with a name; '' for nothing [CMD-11]. */
export function nameFault(name: string): string {
  const fault = nameFaultOf(name, 'role');
  return fault === '' && /[*?\\]/.test(name) ? 'A name has none of the characters * ? \\.' : fault;
}
