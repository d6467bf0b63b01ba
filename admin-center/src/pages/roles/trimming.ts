import type { Entry } from './model';

/** What is in a role: cmdlets by name, each with its parameters. What is not here is trimmed. */
export type Kept = ReadonlyMap<string, ReadonlySet<string>>;

/** What child roles have and their parent so can't lose: the child's name for each cmdlet, and for each parameter [SME-3] [RME-2]. */
export type Held = ReadonlyMap<string, { readonly by: string; readonly parameters: ReadonlyMap<string, string> }>;

/** Entries with all their parameters. */
export function keptOf(entries: readonly Entry[]): Kept {
  return new Map(entries.map((entry) => [entry.name, new Set(entry.parameters)]));
}

export function heldBy(children: readonly { readonly name: string; readonly entries: readonly Entry[] }[]): Held {
  const held = new Map<string, { by: string; parameters: Map<string, string> }>();
  for (const child of children) {
    for (const entry of child.entries) {
      const known = held.get(entry.name) ?? { by: child.name, parameters: new Map<string, string>() };
      entry.parameters.forEach((parameter) => known.parameters.set(parameter, child.name));
      held.set(entry.name, known);
    }
  }
  return held;
}

/** What a dialog can do to the entries, by the caller's rights and by what the server said. */
export interface Abilities {
  /** Why a cmdlet that is not in the role can't be put into it; '' where it can. The other texts likewise. */
  readonly addEntries: string;
  readonly addSomeParameters: string;
  readonly removeEntries: string;
  readonly addParameters: string;
  readonly removeParameters: string;
}

/** What is trimmed, what was before, and what must not be changed. */
export interface Trimming {
  readonly before: Kept;
  readonly held: Held;
  readonly abilities: Abilities;
}

/** Why a cmdlet can't be taken out of the role or put into it; '' where it can. */
export function entryRefusal({ before, held, abilities }: Trimming, now: Kept, entry: Entry): string {
  const was = before.has(entry.name);
  if (!now.has(entry.name)) {
    return was ? '' : abilities.addEntries;
  }
  if (!was) {
    return '';
  }
  const child = held.get(entry.name);
  return child === undefined ? abilities.removeEntries : `Child role '${child.by}' has it. Remove it there first.`;
}

/** The same for a parameter. */
export function parameterRefusal({ before, held, abilities }: Trimming, now: Kept, entry: Entry, parameter: string): string {
  const parameters = now.get(entry.name);
  if (parameters === undefined) {
    return 'Check the cmdlet first.';
  }
  const was = before.get(entry.name);
  if (was === undefined) {
    return parameters.has(parameter) ? abilities.addSomeParameters : '';
  }
  if (parameters.has(parameter) !== was.has(parameter)) {
    return '';
  }
  if (!was.has(parameter)) {
    return abilities.addParameters;
  }
  const child = held.get(entry.name)?.parameters.get(parameter);
  return child === undefined ? abilities.removeParameters : `Child role '${child}' has it. Remove it there first.`;
}

/** A cmdlet with all that it can have, or without it; as it is where that is refused. */
export function withEntry(trimming: Trimming, now: Kept, entry: Entry, isIn: boolean): Kept {
  if (now.has(entry.name) === isIn || entryRefusal(trimming, now, entry) !== '') {
    return now;
  }
  const changed = new Map(now);
  if (isIn) {
    // What was taken out comes back as it was; what is new comes as the parent has it.
    changed.set(entry.name, trimming.before.get(entry.name) ?? new Set(entry.parameters));
  } else {
    changed.delete(entry.name);
  }
  return changed;
}

/** The parameters of a cmdlet that are to be in it, or out of it, as far as that is not refused. */
export function withParameters(trimming: Trimming, now: Kept, entry: Entry, parameters: readonly string[], isIn: boolean): Kept {
  const before = now.get(entry.name);
  if (before === undefined) {
    return now;
  }
  const changed = new Set(before);
  for (const parameter of parameters) {
    if (changed.has(parameter) !== isIn && parameterRefusal(trimming, now, entry, parameter) === '') {
      if (isIn) {
        changed.add(parameter);
      } else {
        changed.delete(parameter);
      }
    }
  }
  return new Map(now).set(entry.name, changed);
}

/** What a search finds of an entry: all of it, or some of its parameters. */
export interface Found {
  readonly entry: Entry;
  readonly isWhole: boolean;
  readonly parameters: readonly string[];
}

/** Cmdlets with all words of the search in their name; then of others the parameters that bring the words that are lacking. */
export function found(entries: readonly Entry[], search: string): readonly Found[] {
  const words = search.toLowerCase().split(/[\s-]+/).filter((word) => word !== '');
  const all = entries.flatMap((entry): readonly Found[] => {
    const name = entry.name.toLowerCase();
    const lacking = words.filter((word) => !name.includes(word));
    if (lacking.length === 0) {
      return [{ entry, isWhole: true, parameters: entry.parameters }];
    }
    const parameters = entry.parameters.filter((parameter) => lacking.every((word) => parameter.toLowerCase().includes(word)));
    return parameters.length === 0 ? [] : [{ entry, isWhole: false, parameters }];
  });
  return [...all.filter(({ isWhole }) => isWhole), ...all.filter(({ isWhole }) => !isWhole)];
}

/** What of a role is looked at. */
export type View = 'everything' | 'kept' | 'trimmed';

/** What is in the role, or what is not. */
export function viewed(all: readonly Found[], kept: Kept, view: View): readonly Found[] {
  if (view === 'everything') {
    return all;
  }
  return all.flatMap((each) => {
    const parameters = kept.get(each.entry.name);
    if (view === 'kept') {
      return parameters === undefined ? [] : [{ ...each, parameters: each.parameters.filter((parameter) => parameters.has(parameter)) }];
    }
    if (parameters === undefined) {
      return [each];
    }
    const trimmed = each.parameters.filter((parameter) => !parameters.has(parameter));
    return trimmed.length === 0 ? [] : [{ ...each, parameters: trimmed }];
  });
}

/** All that was found, in with all of its parameters or out. */
export function bulk(trimming: Trimming, now: Kept, all: readonly Found[], isIn: boolean): Kept {
  return all.reduce((kept, { entry, isWhole, parameters }) => {
    const changed = isWhole ? withEntry(trimming, kept, entry, isIn) : kept;
    return isIn || !isWhole ? withParameters(trimming, changed, entry, parameters, isIn) : changed;
  }, now);
}

/** Without what does more than read. */
export function onlyReading(trimming: Trimming, now: Kept, entries: readonly Entry[]): Kept {
  return entries
    .filter((entry) => !entry.name.startsWith('Get-'))
    .reduce((kept, entry) => withEntry(trimming, kept, entry, false), now);
}
