import type { Command, ResultObject } from './cmdlets';
import { ask } from './http';
import type { Rights } from './rights';

/** What came of each command of a set that was saved. */
export interface Saved {
  readonly version: number;
  readonly commands: readonly {
    readonly cmdlet: string;
    readonly objects: readonly ResultObject[];
    readonly warnings: readonly string[];
  }[];
}

/** Somebody who gains or loses something, as the server tells it. */
export interface Difference {
  readonly change: 'gain' | 'loss';
  readonly people: readonly string[];
  readonly untoldPeople?: number;
  readonly on: 'themselves' | 'organization' | readonly string[];
  readonly untoldObjects?: number;
  readonly commands: readonly { readonly name: string; readonly itself: boolean; readonly parameters: readonly string[] }[];
}

/** What a set of commands would do. */
export interface Preview {
  /** The version that the preview was made on. */
  readonly version: number;
  readonly commands: readonly string[];
  readonly warnings: readonly string[];
  readonly failed?: {
    readonly step?: number;
    readonly cmdlet?: string;
    readonly code: string;
    readonly message: string;
    readonly target: string;
  };
  /** Who gains and who loses what; not there for whoever may not read permissions. */
  readonly differences?: readonly Difference[];
}

/** Several cmdlets as one transaction [WEB-4], and what they would do [WEB-5]. */
export class Changes {
  readonly #base: string;
  readonly #rights: Rights;
  #lastSaved = 0;

  constructor(organization: string, rights: Rights) {
    this.#rights = rights;
    this.#base = `/api/v1/${organization}/changes`;
  }

  preview(commands: readonly Command[], signal?: AbortSignal): Promise<Preview> {
    return ask<Preview>(`${this.#base}/preview`, { method: 'POST', body: { commands: unconfirmed(commands, this.#rights) }, signal });
  }

  /** The version of now: what is read from here on is at least as new. */
  async version(signal?: AbortSignal): Promise<number> {
    return (await this.preview([], signal)).version;
  }

  /**
   * Runs all commands, or none. Refused where something that they touch changed since the version [WEB-37]; without a version
   * nothing is compared.
   */
  async save(commands: readonly Command[], version?: number, signal?: AbortSignal): Promise<Saved> {
    const saved = await ask<Saved>(this.#base, { method: 'POST', body: { commands: unconfirmed(commands, this.#rights), version }, signal });
    this.#lastSaved = saved.version;
    return saved;
  }

  /** The version that the last save here made; 0 before the first. What is fetched after it has all up to it. */
  get lastSaved(): number {
    return this.#lastSaved;
  }
}

/** The page has asked already, so the cmdlets need not: those that ask, and of which one may say so. */
function unconfirmed(commands: readonly Command[], rights: Rights): readonly Command[] {
  return commands.map(({ cmdlet, parameters }) => ({
    cmdlet,
    parameters: rights.may(cmdlet, 'Confirm') ? { Confirm: false, ...parameters } : parameters,
  }));
}

/** The warnings of all commands, each once. */
export function warningsOf(saved: Saved): readonly string[] {
  return [...new Set(saved.commands.flatMap((each) => each.warnings))];
}
