import { useEffect, type DependencyList } from 'react';

/**
 * Asks the server when the component is shown and when a dependency changes, `delay` milliseconds after it did; what was asked before
 * is broken off then, and when the component goes.
 */
export function useRequest(start: (signal: AbortSignal) => void, dependencies: DependencyList, delay = 0) {
  useEffect(() => {
    const controller = new AbortController();
    const timer = delay === 0 ? undefined : window.setTimeout(() => start(controller.signal), delay);
    if (timer === undefined) {
      start(controller.signal);
    }
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, dependencies);
}
