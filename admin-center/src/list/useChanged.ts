import { useEffect, useState } from 'react';
import { useCenter } from '../frame/center';

/** A change as the server tells it to whoever watches. */
interface ChangeEvent {
  readonly version: number;
  readonly many?: boolean;
  readonly objects?: readonly { readonly type: string }[];
}

/**
 * Whether objects of these kinds changed since the list was fetched, apart from what was saved here: the server tells it as it
 * happens. Where it does not, because too many watch, nothing is said.
 *
 * @param fetched what is another whenever the list is fetched anew
 */
export function useChanged(types: readonly string[] | undefined, fetched: unknown): boolean {
  const { session, changes } = useCenter();
  const [changedAt, setChangedAt] = useState<unknown>();
  const wanted = types?.join(' ') ?? '';
  useEffect(() => {
    setChangedAt(undefined);
    if (wanted === '') {
      return undefined;
    }
    const kinds = new Set(wanted.split(' '));
    const events = new EventSource(`/api/v1/${session.organization}/watch`);
    events.addEventListener('change', (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as ChangeEvent;
      const isOurs = change.version <= changes.lastSaved;
      if (!isOurs && (change.many === true || change.objects?.some(({ type }) => kinds.has(type)) === true)) {
        setChangedAt(fetched);
      }
    });
    events.addEventListener('reset', () => setChangedAt(fetched));
    return () => events.close();
  }, [session.organization, changes, wanted, fetched]);
  return wanted !== '' && changedAt !== undefined && changedAt === fetched;
}
