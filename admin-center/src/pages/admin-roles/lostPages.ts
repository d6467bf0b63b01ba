import { texts, type Cmdlets, type ResultObject } from '../../api/cmdlets';
import { Rights } from '../../api/rights';
import { TABS } from '../../frame/tabs';
import type { Role } from './model';

/** A role that was cut down, and the pages that whoever has it alone does not get to see, though its origin shows them. */
export interface Trimmed {
  readonly role: string;
  readonly pages: readonly string[];
}

/** What a role's entries let one run: "Get-Mailbox -Identity -ResultSize", in front of it the snap-in in brackets. */
function rightsOf(role: ResultObject): Rights {
  return new Rights(
    new Map(
      texts(role, 'RoleEntries').map((entry) => {
        const [name = '', ...parameters] = entry.replace(/^\([^)]*\)\s*/, '').split(/\s+/);
        return [name.toLowerCase(), new Set(parameters.map((each) => each.replace(/^-/, '').toLowerCase()))];
      }),
    ),
  );
}

/** The roles among these that lost pages by being trimmed. */
export async function trimmed(
  cmdlets: Cmdlets,
  chosen: readonly string[],
  roles: ReadonlyMap<string, Role>,
  signal: AbortSignal,
): Promise<readonly Trimmed[]> {
  const found = await Promise.all(
    chosen
      .map((name) => roles.get(name))
      .filter((role) => role !== undefined && role.parent !== '')
      .map(async (role) => {
        const [own, origin] = await Promise.all([entries(cmdlets, role?.name ?? '', signal), entries(cmdlets, rootOf(role, roles), signal)]);
        const pages = TABS.filter((tab) => tab.audience === 'administrators' && origin.has(tab.needs) && !own.has(tab.needs));
        return { role: role?.name ?? '', pages: pages.map((tab) => `${tab.feature} › ${tab.name}`) };
      }),
  );
  return found.filter(({ pages }) => pages.length > 0);
}

function rootOf(role: Role | undefined, roles: ReadonlyMap<string, Role>): string {
  let at = role;
  while (at !== undefined && at.parent !== '' && roles.has(at.parent)) {
    at = roles.get(at.parent);
  }
  return at?.name ?? '';
}

async function entries(cmdlets: Cmdlets, role: string, signal: AbortSignal): Promise<Rights> {
  const [found] = await cmdlets.all('Get-ManagementRole', { Identity: role }, { select: ['RoleEntries'], signal });
  return found === undefined ? new Rights(new Map()) : rightsOf(found);
}
