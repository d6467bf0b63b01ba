import type { Page, ResultObject } from './cmdlets';
import { ask, askLines } from './http';

/** A parameter's value: null for some value. */
export type AskedParameters = Readonly<Record<string, string | null>>;

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly holds: boolean;
  /** Why it holds, or what is lacking. */
  readonly why: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Reason {
  readonly grants: boolean;
  readonly assignment: string | null;
  readonly role: string | null;
  readonly via: readonly string[];
  readonly parameter: string | null;
  readonly why: string;
}

/** A change that would make a no a yes. */
export interface Change {
  readonly steps: readonly { readonly command: string | null; readonly by: readonly string[]; readonly untoldBy: number }[];
  readonly people: number;
  readonly objects: number;
  readonly rights: number;
  readonly losing: number;
  readonly others: readonly string[];
}

/** Whether somebody may do something, and why or why not. */
export interface Why {
  readonly granted: boolean;
  readonly codes: readonly string[];
  readonly rules: readonly string[];
  readonly reasons: readonly Reason[];
  readonly holders: readonly { readonly assignee: string; readonly role: string }[];
  readonly path: Graph;
  readonly untoldReasons: number;
}

/** What would make a no a yes. */
export interface Advice {
  readonly changes: readonly Change[];
  readonly allChanges: boolean;
  /** Why it is no matter of roles, where it is none. */
  readonly outside: string | null;
  readonly untoldChanges: number;
}

interface Listed {
  readonly count: number;
  readonly results: readonly ResultObject[];
  readonly next?: number;
  /** How many the caller may not know of. */
  readonly untold?: number;
  readonly linkedRoleGroups?: readonly LinkedRoleGroup[];
}

/** A role group whose members another forest knows; suffices: whether they may by it alone. */
export interface LinkedRoleGroup {
  readonly linkedRoleGroup: string;
  readonly suffices?: boolean;
}

/** A list with the number of those that are left out. */
export interface List {
  readonly page: Page;
  readonly untold: number;
  readonly linked: readonly LinkedRoleGroup[];
}

/** What filters are over. */
export type Over = 'recipients' | 'servers' | 'databases';

/** A filter that is being written, or a scope that is there. */
export type AskedScope =
  | { readonly filter: string; readonly over: Over; readonly root?: string; readonly against?: string }
  | { readonly scope: string };

/** Objects by name: the first of them, and how many there are. */
export interface Objects {
  readonly count: number;
  readonly results: readonly { readonly object: string; readonly id: string; readonly type: string }[];
}

/** What is inside a scope. */
export interface Inside extends Objects {
  /** Whether the caller may read all recipients: else only those that he may are counted. */
  readonly isWhole: boolean;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** What a scope that is there restricts to. */
  readonly restriction?: string;
  readonly comesIn?: Objects;
  readonly fallsOut?: Objects;
}

/** A filter that can't be used, and where it goes wrong, counted from 1. */
export interface InvalidFilter {
  readonly invalid: { readonly message: string; readonly column: number };
}

/** A finding, how far the search is, or its end. */
export interface FindingLine {
  readonly finding?: ResultObject;
  readonly progress?: Progress;
  /** How many findings name somebody whom the caller may not read: at the end. */
  readonly untold?: number;
}

/** So many of at most so many steps are done. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Who may what, as the engine says. */
export class Explaining {
  readonly #base: string;

  constructor(organization: string) {
    this.#base = `/api/v1/${organization}/explain/`;
  }

  post<T>(route: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return ask<T>(this.#base + route, { method: 'POST', body, signal });
  }

  /** The answer, without what would help, which takes longer to find out. */
  why(body: object, signal?: AbortSignal): Promise<Why> {
    return this.post<Why>('why', { ...body, advice: false }, signal);
  }

  advice(body: object, signal?: AbortSignal): Promise<Advice> {
    return this.post<Advice>('advice', body, signal);
  }

  /** A list that comes page by page. */
  async list(route: string, body: object, limit: number, signal?: AbortSignal, skip = 0): Promise<List> {
    const listed = await this.post<Listed>(route, { ...body, skip, limit: Math.min(limit, 1000) }, signal);
    const page: Page = { objects: listed.results, warnings: [] };
    const next = listed.next;
    return {
      untold: listed.untold ?? 0,
      linked: listed.linkedRoleGroups ?? [],
      page:
        next === undefined
          ? page
          : { ...page, next: async (size, at) => (await this.list(route, body, size, at, next)).page },
    };
  }

  /** What is inside a scope or a filter. */
  scope(asked: AskedScope, limit: number, signal?: AbortSignal): Promise<Inside | InvalidFilter> {
    return this.post<Inside | InvalidFilter>('scope', { ...asked, limit }, signal);
  }

  /** What lint finds, each as it is found. */
  findings(signal: AbortSignal): AsyncGenerator<FindingLine> {
    return askLines<FindingLine>(`${this.#base}findings/lines`, { method: 'POST', body: {}, signal });
  }

  /** The properties that a filter may use. */
  async properties(over: Over, signal?: AbortSignal): Promise<readonly string[]> {
    return (await ask<{ properties: readonly string[] }>(`${this.#base}properties/${over}`, { signal })).properties;
  }

  /** The GUIDs of the roles that came with the product. */
  async builtInRoles(signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return new Set((await ask<{ roles: readonly string[] }>(`${this.#base}built-in-roles`, { signal })).roles);
  }

  /** The names of all cmdlets. */
  async commands(signal?: AbortSignal): Promise<readonly string[]> {
    return (await ask<{ commands: readonly string[] }>(`${this.#base}commands`, { signal })).commands;
  }

  /** The names of a cmdlet's parameters. */
  async parameters(cmdlet: string, signal?: AbortSignal): Promise<readonly string[]> {
    const { parameters } = await ask<{ parameters: readonly { readonly name: string }[] }>(
      `${this.#base}commands/${encodeURIComponent(cmdlet)}`,
      { signal },
    );
    return parameters.map(({ name }) => name);
  }
}
