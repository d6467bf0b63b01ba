import { ask } from './http';

/** What a thing on a page needs, in terms of cmdlets and their parameters [WEB-2]. */
export type Need =
  | { readonly kind: 'cmdlet'; readonly cmdlet: string; readonly parameters: readonly string[] }
  | { readonly kind: 'all'; readonly needs: readonly Need[] }
  | { readonly kind: 'any'; readonly needs: readonly Need[] };

/** A cmdlet and, where given, all of these parameters of it. */
export function cmdlet(name: string, ...parameters: readonly string[]): Need {
  return { kind: 'cmdlet', cmdlet: name, parameters };
}

export function all(...needs: readonly Need[]): Need {
  return { kind: 'all', needs };
}

export function any(...needs: readonly Need[]): Need {
  return { kind: 'any', needs };
}

interface OwnCmdlet {
  readonly name: string;
  readonly runs: boolean;
  readonly ownOption: boolean;
  readonly parameters: readonly string[];
}

/** The cmdlets and parameters that the caller may use, as the server said at sign-in. The server decides every call anew. */
export class Rights {
  readonly #cmdlets: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(cmdlets: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#cmdlets = cmdlets;
  }

  /** Whether the caller may run the cmdlet with all of these parameters. */
  may(name: string, ...parameters: readonly string[]): boolean {
    const own = this.#cmdlets.get(name.toLowerCase());
    return own !== undefined && parameters.every((parameter) => own.has(parameter.toLowerCase()));
  }

  has(need: Need): boolean {
    switch (need.kind) {
      case 'cmdlet':
        return this.may(need.cmdlet, ...need.parameters);
      case 'all':
        return need.needs.every((each) => this.has(each));
      case 'any':
        return need.needs.some((each) => this.has(each));
    }
  }

  /** What is lacking of a need, as commands: for administrators who look after permissions [WEB-31]. */
  missing(need: Need): readonly string[] {
    if (this.has(need)) {
      return [];
    }
    switch (need.kind) {
      case 'cmdlet': {
        const own = this.#cmdlets.get(need.cmdlet.toLowerCase());
        const lacking = need.parameters.filter((each) => !(own?.has(each.toLowerCase()) ?? false));
        return own === undefined ? [need.cmdlet] : lacking.map((each) => `${need.cmdlet} -${each}`);
      }
      case 'all':
        return [...new Set(need.needs.flatMap((each) => this.missing(each)))];
      case 'any':
        return [[...new Set(need.needs.map((each) => this.missing(each).join(' and ')))].join(' or ')];
    }
  }

  /** Whether there is anything at all. */
  isEmpty(): boolean {
    return this.#cmdlets.size === 0;
  }
}

/** The rights of the caller: all of them, and those apart from what the policy of his own mailbox gives [WEB-3]. */
export interface OwnRights {
  readonly everything: Rights;
  readonly administration: Rights;
}

export async function ownRights(organization: string, signal?: AbortSignal): Promise<OwnRights> {
  const { cmdlets } = await ask<{ cmdlets: readonly OwnCmdlet[] }>(
    `/api/v1/${organization}/cmdlets?parameters=names`,
    { signal },
  );
  const running = cmdlets.filter((each) => each.runs);
  return { everything: rights(running), administration: rights(running.filter((each) => !each.ownOption)) };
}

function rights(cmdlets: readonly OwnCmdlet[]): Rights {
  return new Rights(
    new Map(
      cmdlets.map((each) => [
        each.name.toLowerCase(),
        new Set(each.parameters.map((parameter) => parameter.toLowerCase())),
      ]),
    ),
  );
}
