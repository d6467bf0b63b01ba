import type { Cmdlets, Page, Parameters, ResultObject } from '../api/cmdlets';
import { commandText } from '../api/commandText';

/** Where the rows of a list come from. */
export interface Source {
  /** The first page; of what is searched for, where the source searches by itself. */
  readonly first: (search: string, pageSize: number, signal: AbortSignal) => Promise<Page>;
  /** Whether it searches by itself; else the list looks through all rows. */
  readonly searches: boolean;
  /** The commands behind it, as one would type them. */
  readonly commands: (search: string) => readonly string[];
  /** The column by which the rows come in order already: to show that order the list does not need all of them. */
  readonly order?: string;
}

interface CmdletSource {
  readonly cmdlet: string;
  readonly parameters?: Parameters;
  readonly select?: readonly string[];
  /** The parameters that make the cmdlet search; without it, or without these rights, the list looks through all rows. */
  readonly searching?: (search: string) => Parameters;
  readonly order?: string;
}

/** The same page and those after it, with something done to the rows of each. */
export async function eachPage(page: Page, tell: (rows: readonly ResultObject[], signal?: AbortSignal) => Promise<readonly ResultObject[]>, signal?: AbortSignal): Promise<Page> {
  const { next } = page;
  return {
    ...page,
    objects: await tell(page.objects, signal),
    ...(next === undefined ? {} : { next: async (size, given) => eachPage(await next(size, given), tell, given) }),
  };
}

/** The rows of several sources, one after the other, as if they were one. */
export function chained(sources: readonly Source[]): Source {
  const from = async (at: number, search: string, pageSize: number, signal: AbortSignal): Promise<Page> => {
    const source = sources[at];
    if (source === undefined) {
      return { objects: [], warnings: [] };
    }
    return follow(await source.first(search, pageSize, signal), at, search, signal);
  };
  const follow = (page: Page, at: number, search: string, signal: AbortSignal): Page => {
    const { next } = page;
    if (next !== undefined) {
      return { ...page, next: async (size, given) => follow(await next(size, given), at, search, signal) };
    }
    return at + 1 < sources.length ? { ...page, next: (size, given) => from(at + 1, search, size, given ?? signal) } : page;
  };
  return {
    first: (search, pageSize, signal) => from(0, search, pageSize, signal),
    searches: sources.every((source) => source.searches),
    commands: (search) => sources.flatMap((source) => source.commands(search)),
  };
}

/** The rows that a cmdlet puts out. Make it once (`useMemo`): another source is another list. */
export function cmdletSource(cmdlets: Cmdlets, { cmdlet, parameters = {}, select, searching, order }: CmdletSource): Source {
  const searches = searching !== undefined && cmdlets.may(cmdlet, ...Object.keys(searching('')));
  const wanted = (search: string): Parameters =>
    search === '' || searching === undefined || !searches ? parameters : { ...parameters, ...searching(search) };
  return {
    first: (search, pageSize, signal) =>
      cmdlets.page(cmdlet, wanted(search), { pageSize, signal, ...(select === undefined ? {} : { select }) }),
    searches,
    commands: (search) => [commandText({ cmdlet, parameters: wanted(search) })],
    ...(order === undefined ? {} : { order }),
  };
}
