import type { Cmdlets, Command, Page, Parameters } from '../api/cmdlets';

/** Where the rows of a list come from. */
export interface Source {
  /** The first page; of what is searched for, where the source searches by itself. */
  readonly first: (search: string, pageSize: number, signal: AbortSignal) => Promise<Page>;
  /** Whether it searches by itself; else the list looks through all rows. */
  readonly searches: boolean;
  /** The command behind it, for "show command". */
  readonly command: (search: string) => Command;
}

interface CmdletSource {
  readonly cmdlet: string;
  readonly parameters?: Parameters;
  readonly select?: readonly string[];
  /** The parameters that make the cmdlet search; without it the list looks through all rows. */
  readonly searching?: (search: string) => Parameters;
}

/** The rows that a cmdlet puts out. Make it once (`useMemo`): another source is another list. */
export function cmdletSource(cmdlets: Cmdlets, { cmdlet, parameters = {}, select, searching }: CmdletSource): Source {
  const wanted = (search: string): Parameters =>
    search === '' || searching === undefined ? parameters : { ...parameters, ...searching(search) };
  return {
    first: (search, pageSize, signal) =>
      cmdlets.page(cmdlet, wanted(search), { pageSize, signal, ...(select === undefined ? {} : { select }) }),
    searches: searching !== undefined,
    command: (search) => ({ cmdlet, parameters: wanted(search) }),
  };
}
