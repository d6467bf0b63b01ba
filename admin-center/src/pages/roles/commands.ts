import type { Command, Parameters } from '../../api/cmdlets';
import type { Entry } from './model';
import type { Kept } from './trimming';

/** What stands in the fields of a new role. */
export interface Draft {
  readonly name: string;
  readonly description: string;
}

/** A script or a cmdlet of another snap-in that is to be in an unscoped role. */
export interface UnscopedEntry {
  readonly type: 'Script' | 'Cmdlet';
  readonly name: string;
  readonly snapIn: string;
  readonly parameters: readonly string[];
}

const described = ({ description }: Draft): Parameters => (description.trim() === '' ? {} : { Description: description.trim() });

/** Unscoped roles are changed with the switch only [AME-6] [SME-4]. */
const unscoped = (isUnscoped: boolean): Parameters => (isUnscoped ? { UnScopedTopLevel: true } : {});

const without = (all: readonly string[], some: ReadonlySet<string>) => all.filter((each) => !some.has(each));

/** Takes parameters away: by naming those that go or, where these are more, those that stay. */
function trimmedParameters(identity: string, entry: Entry, kept: ReadonlySet<string>, isUnscoped: boolean): readonly Command[] {
  const gone = without(entry.parameters, kept);
  if (gone.length === 0) {
    return [];
  }
  const change: Parameters =
    gone.length <= kept.size
      ? { Parameters: gone, RemoveParameter: true }
      : { Parameters: kept.size === 0 ? null : [...kept].sort() };
  return [{ cmdlet: 'Set-ManagementRoleEntry', parameters: { Identity: identity, ...change, ...unscoped(isUnscoped) } }];
}

/**
 * Makes a child of a role with what is kept of it [NMR-1].
 *
 * @param byName whether the cmdlets that it begins with can be named, as they can since 2016; else the others are removed after
 */
export function newChildCommands(
  parent: { readonly name: string; readonly isUnscoped: boolean; readonly entries: readonly Entry[] },
  draft: Draft,
  kept: Kept,
  byName: boolean,
): readonly Command[] {
  const name = draft.name.trim();
  const staying = parent.entries.filter((entry) => kept.has(entry.name));
  const gone = parent.entries.filter((entry) => !kept.has(entry.name));
  return [
    {
      cmdlet: 'New-ManagementRole',
      parameters: {
        Name: name,
        Parent: parent.name,
        ...(gone.length > 0 && byName ? { EnabledCmdlets: staying.map((entry) => entry.name) } : {}),
        ...described(draft),
      },
    },
    ...(byName ? [] : gone.map((entry) => ({ cmdlet: 'Remove-ManagementRoleEntry', parameters: { Identity: `${name}\\${entry.name}` } }))),
    ...staying.flatMap((entry) => trimmedParameters(`${name}\\${entry.name}`, entry, kept.get(entry.name) ?? new Set(), parent.isUnscoped)),
  ];
}

/**
 * The differences as commands. What comes stands before what goes: a role may not be without entries in between [ROLE-11].
 *
 * @param offered what the parent has, and so the role could have
 */
export function editCommands(
  role: { readonly name: string; readonly isUnscoped: boolean },
  offered: readonly Entry[],
  before: Kept,
  now: Kept,
): readonly Command[] {
  const identity = (entry: Entry) => `${role.name}\\${entry.name}`;
  const added = offered.flatMap((entry): readonly Command[] => {
    const parameters = now.get(entry.name);
    if (parameters === undefined || before.has(entry.name)) {
      return [];
    }
    const some = parameters.size === entry.parameters.length ? {} : { Parameters: parameters.size === 0 ? null : [...parameters].sort() };
    return [{ cmdlet: 'Add-ManagementRoleEntry', parameters: { Identity: identity(entry), ...some, ...unscoped(role.isUnscoped) } }];
  });
  const changed = offered.flatMap((entry): readonly Command[] => {
    const [was, is] = [before.get(entry.name), now.get(entry.name)];
    if (was === undefined || is === undefined) {
      return [];
    }
    const set = (parameters: readonly string[], how: Parameters): readonly Command[] =>
      parameters.length === 0
        ? []
        : [{ cmdlet: 'Set-ManagementRoleEntry', parameters: { Identity: identity(entry), Parameters: parameters, ...how, ...unscoped(role.isUnscoped) } }];
    return [...set(without([...is], was).sort(), { AddParameter: true }), ...set(without([...was], is).sort(), { RemoveParameter: true })];
  });
  const removed = offered
    .filter((entry) => before.has(entry.name) && !now.has(entry.name))
    .map((entry) => ({ cmdlet: 'Remove-ManagementRoleEntry', parameters: { Identity: identity(entry) } }));
  return [...added, ...changed, ...removed];
}

/** Adds scripts and cmdlets of other snap-ins to an unscoped top-level role [AME-6]. */
export function addUnscopedCommands(role: string, entries: readonly UnscopedEntry[]): readonly Command[] {
  return entries.map((entry) => ({
    cmdlet: 'Add-ManagementRoleEntry',
    parameters: {
      Identity: `${role}\\${entry.name}`,
      Type: entry.type,
      ...(entry.type === 'Cmdlet' ? { PSSnapinName: entry.snapIn } : {}),
      ...(entry.parameters.length === 0 ? {} : { Parameters: entry.parameters }),
      UnScopedTopLevel: true,
    },
  }));
}

/** Makes an unscoped top-level role with its first entries [NMR-5]. */
export function newUnscopedCommands(draft: Draft, entries: readonly UnscopedEntry[]): readonly Command[] {
  const name = draft.name.trim();
  return [
    { cmdlet: 'New-ManagementRole', parameters: { Name: name, UnScopedTopLevel: true, ...described(draft) } },
    ...addUnscopedCommands(name, entries),
  ];
}

/** Removes a role, with all that were made of it where that is wanted [RMR-3] [RMR-4]. */
export function deleteCommands(role: { readonly name: string; readonly isUnscoped: boolean }, recurse: boolean): readonly Command[] {
  return [
    {
      cmdlet: 'Remove-ManagementRole',
      parameters: { Identity: role.name, ...(recurse ? { Recurse: true } : {}), ...unscoped(role.isUnscoped) },
    },
  ];
}
