import { ask } from './http';
import type { Rights } from './rights';

/** A value of a parameter: null empties, a list replaces, Add and Remove change a list. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly Add?: readonly string[]; readonly Remove?: readonly string[] };

export type Parameters = Readonly<Record<string, ParameterValue>>;

/** A cmdlet with its parameters: what a button runs. */
export interface Command {
  readonly cmdlet: string;
  readonly parameters: Parameters;
}

/** A result object: its properties by name. */
export type ResultObject = Readonly<Record<string, unknown>>;

export interface Page {
  readonly objects: readonly ResultObject[];
  readonly warnings: readonly string[];
  /** Fetches the page after it; undefined after the last. */
  readonly next?: (pageSize: number, signal?: AbortSignal) => Promise<Page>;
}

interface ODataPage {
  readonly value: readonly ResultObject[];
  readonly '@odata.nextLink'?: string;
  readonly '@adminapi.warnings'?: readonly string[];
}

export interface InvokeOptions {
  /** The properties that are wanted; the others are not even computed. */
  readonly select?: readonly string[];
  readonly pageSize?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The cmdlets of one organization, run as whoever is signed in. */
export class Cmdlets {
  readonly organization: string;
  readonly #rights: Rights;

  constructor(organization: string, rights: Rights) {
    this.organization = organization;
    this.#rights = rights;
  }

  /** Whether the caller may run a cmdlet with all of these parameters. */
  may(cmdlet: string, ...parameters: readonly string[]): boolean {
    return this.#rights.may(cmdlet, ...parameters);
  }

  /** The first page of what a cmdlet puts out. */
  page(cmdlet: string, parameters: Parameters = {}, options: InvokeOptions = {}): Promise<Page> {
    const query = options.select === undefined ? '' : `?$select=${options.select.map(encodeURIComponent).join(',')}`;
    return this.#fetch(
      `/adminapi/beta/${this.organization}/InvokeCommand${query}`,
      { CmdletInput: { CmdletName: cmdlet, Parameters: this.#sized(cmdlet, parameters) } },
      options.pageSize ?? 1000,
      options.signal,
    );
  }

  /** Everything a cmdlet puts out: for what is known to be short. */
  async all(cmdlet: string, parameters: Parameters = {}, options: InvokeOptions = {}): Promise<readonly ResultObject[]> {
    let page = await this.page(cmdlet, parameters, options);
    const objects = [...page.objects];
    while (page.next !== undefined) {
      page = await page.next(options.pageSize ?? 1000, options.signal);
      objects.push(...page.objects);
    }
    return objects;
  }

  /** Whoever may not say how many he wants gets as many as the cmdlet gives by itself. */
  #sized(cmdlet: string, parameters: Parameters): Parameters {
    const { ResultSize: _, ...others } = parameters;
    return this.may(cmdlet, 'ResultSize') ? parameters : others;
  }

  async #fetch(address: string, body: unknown, pageSize: number, signal?: AbortSignal): Promise<Page> {
    const answer = await ask<ODataPage>(address, {
      method: 'POST',
      body,
      headers: { Prefer: `odata.maxpagesize=${pageSize}` },
      signal,
    });
    const link = answer['@odata.nextLink'];
    const page = { objects: answer.value, warnings: answer['@adminapi.warnings'] ?? [] };
    if (link === undefined) {
      return page;
    }
    const { pathname, search } = new URL(link);
    return { ...page, next: (size, at) => this.#fetch(pathname + search, body, size, at) };
  }
}

/** A property as text: nothing for null. */
export function text(object: ResultObject, property: string): string {
  const value = object[property];
  if (value === null || value === undefined) {
    return '';
  }
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What an object is called: its display name, else its name. */
export function displayName(object: ResultObject): string {
  return text(object, 'DisplayName') || text(object, 'Name');
}

/** A property as a list of texts. */
export function texts(object: ResultObject, property: string): readonly string[] {
  const value = object[property];
  if (value === null || value === undefined || value === '') {
    return [];
  }
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** The last part of what a reference to a role shows. */
export function lastName(reference: string): string {
  return reference.slice(reference.lastIndexOf('\\') + 1);
}
