import { useEffect, useState } from 'react';
import { asApiError, isAborted } from '../../api/errors';

/** Asks once for as long as a component is there: what came, or what went wrong. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): [T | undefined, string | undefined] {
  const [answer, setAnswer] = useState<T>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    ask(controller.signal).then(setAnswer, (thrown: unknown) => {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown).message);
      }
    });
    return () => controller.abort();
  }, []); // a question of its own has a component of its own
  return [answer, error];
}
