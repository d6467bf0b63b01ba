import { useSyncExternalStore } from 'react';

/** Where one is: behind the # of the address, so that no page shadows a route of the server. */
export interface Place {
  /** The tab's id; empty for none. */
  readonly tab: string;
  readonly parameters: URLSearchParams;
}

/** The parameter of the address by which the server tells why nobody is signed in. */
export const REFUSAL = 'noSignIn';

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { tab: path, parameters: new URLSearchParams(query) };
}

/** Where one is as the page begins. */
export function firstPlace(): Place {
  return placeOf(window.location.hash);
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return placeOf(hash);
}

/** One place of the center as it stands behind "#/", without what the server told there. */
export function wordsOf({ tab, parameters }: Place): string {
  const own = new URLSearchParams(parameters);
  own.delete(REFUSAL);
  return own.size === 0 ? tab : `${tab}?${own.toString()}`;
}

/** The address of a tab, for links from page to page. */
export function addressOf(tab: string, parameters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(parameters).toString();
  return `#/${tab}${query === '' ? '' : `?${query}`}`;
}
