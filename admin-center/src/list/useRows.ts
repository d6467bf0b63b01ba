import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page, ResultObject } from '../api/cmdlets';
import { asApiError, isAborted, type ApiError } from '../api/errors';
import type { Source } from './source';

const FIRST_PAGE = 100;
const PAGE = 1000;
const BETWEEN_SHOWN = 1000;

/** Rows as far as they are fetched. */
export interface Rows {
  readonly objects: readonly ResultObject[];
  /** When they were fetched: while they are fetched anew, the old ones are still there. */
  readonly round: number;
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
  readonly warnings: readonly string[];
  /** Fetches one more page. */
  readonly more: () => void;
  /** Fetches all that is left; rejects when it is given up. */
  readonly everything: (signal?: AbortSignal) => Promise<readonly ResultObject[]>;
}

interface State {
  readonly objects: readonly ResultObject[];
  readonly round: number;
  readonly isComplete: boolean;
  readonly isLoading: boolean;
  readonly error: ApiError | undefined;
  readonly warnings: readonly string[];
}

const NOTHING: State = { objects: [], round: 0, isComplete: false, isLoading: true, error: undefined, warnings: [] };

/** Fetches the first page of a source at once and the others when they are wanted. */
export function useRows(source: Source, search: string, round: number): Rows {
  const [state, setState] = useState<State>(NOTHING);
  const listing = useRef<Listing>(undefined);

  useEffect(() => {
    const opened = new Listing(source, search, (told) => setState({ ...told, round }));
    listing.current = opened;
    setState((before) => ({ ...NOTHING, objects: before.objects, round: before.round }));
    opened.fetch().catch(() => {}); // shown in the list
    return () => opened.abandon();
  }, [source, search, round]);

  const more = useCallback(() => { listing.current?.fetch().catch(() => {}); }, []);
  const everything = useCallback(
    (signal?: AbortSignal) => listing.current?.everything(signal) ?? Promise.resolve([]),
    [],
  );
  return { ...state, more, everything };
}

/** One listing on its way from the first page to the last. */
class Listing {
  readonly #source: Source;
  readonly #search: string;
  readonly #show: (state: Omit<State, 'round'>) => void;
  readonly #controller = new AbortController();
  readonly #objects: ResultObject[] = [];
  readonly #warnings: string[] = [];
  #next: Page['next'];
  #started = false;
  #complete = false;
  #running: Promise<void> | undefined;
  #shownAt = 0;

  constructor(source: Source, search: string, show: (state: Omit<State, 'round'>) => void) {
    this.#source = source;
    this.#search = search;
    this.#show = show;
  }

  abandon(): void {
    this.#controller.abort();
  }

  /** Fetches the next page, unless one is on its way. */
  fetch(quietly = false): Promise<void> {
    if (this.#complete) {
      return Promise.resolve();
    }
    this.#running ??= this.#page(quietly).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async everything(signal?: AbortSignal): Promise<readonly ResultObject[]> {
    while (!this.#complete) {
      signal?.throwIfAborted();
      this.#controller.signal.throwIfAborted();
      await this.fetch(true);
    }
    return this.#objects;
  }

  async #page(quietly: boolean): Promise<void> {
    const signal = this.#controller.signal;
    try {
      const page = this.#started
        ? await this.#next?.(PAGE, signal)
        : await this.#source.first(this.#search, FIRST_PAGE, signal);
      this.#started = true;
      if (page !== undefined) {
        for (const object of page.objects) {
          this.#objects.push(object);
        }
        this.#warnings.push(...page.warnings);
        this.#next = page.next;
      }
      this.#complete = this.#next === undefined;
      if (!quietly || this.#complete || Date.now() - this.#shownAt > BETWEEN_SHOWN) {
        this.#tell(undefined);
      }
    } catch (error) {
      if (!isAborted(error)) {
        this.#complete = true;
        this.#tell(asApiError(error));
      }
      throw error;
    }
  }

  /** Many pages in a row are shown once a second: each showing sorts and filters all rows anew. */
  #tell(error: ApiError | undefined): void {
    if (this.#controller.signal.aborted) {
      return;
    }
    this.#shownAt = Date.now();
    this.#show({
      objects: [...this.#objects],
      isComplete: this.#complete,
      isLoading: false,
      error,
      warnings: [...this.#warnings],
    });
  }
}
