import { useEffect, useState } from 'react';
import type { AskedScope, Explaining, Inside, InvalidFilter } from '../../api/explain';
import { ApiError, asApiError, isAborted } from '../../api/errors';
import { useCenter } from '../../frame/center';
import type { Draft } from './commands';
import { needs } from './needs';
import { KINDS } from './scope';

const TYPING = 350;
const FIRST = 5;

/** What is known of a scope that is being written. */
export interface Looking {
  readonly answer: Inside | InvalidFilter | undefined;
  readonly fault: string;
  readonly isBusy: boolean;
  /** Gives up what is on its way. */
  readonly stop: () => void;
}

/** What is inside, asked anew a moment after the last change; nothing is asked for undefined, or of who may not ask. */
export function useInside(explaining: Explaining, asked: AskedScope | undefined): Looking {
  const [state, setState] = useState<Omit<Looking, 'stop'>>({ answer: undefined, fault: '', isBusy: false });
  const [stop, setStop] = useState<() => void>(() => () => {});
  const key = asked === undefined ? '' : JSON.stringify(asked);
  useEffect(() => {
    if (key === '') {
      setState({ answer: undefined, fault: '', isBusy: false });
      return undefined;
    }
    const controller = new AbortController();
    setState((before) => ({ ...before, fault: '', isBusy: true }));
    const timer = window.setTimeout(() => {
      explaining.scope(JSON.parse(key) as AskedScope, FIRST, controller.signal).then(
        (answer) => setState({ answer, fault: '', isBusy: false }),
        (thrown: unknown) => {
          if (!isAborted(thrown)) {
            setState({ answer: undefined, fault: faultOf(thrown), isBusy: false });
          }
        },
      );
    }, TYPING);
    const giveUp = () => {
      window.clearTimeout(timer);
      controller.abort();
    };
    setStop(() => () => {
      giveUp();
      setState({ answer: undefined, fault: 'Not looked up.', isBusy: false });
    });
    return giveUp;
  }, [explaining, key]);
  return { ...state, stop };
}

function faultOf(thrown: unknown): string {
  return thrown instanceof ApiError && thrown.status === 403 ? '' : asApiError(thrown).message;
}

/**
 * The same of what stands in the fields of a dialog, where that is a filter and the caller may ask.
 *
 * @param against the scope that is changed: what comes in and falls out is told against it
 */
export function useDraftInside(explaining: Explaining, draft: Draft, against?: string): Looking {
  const { rights } = useCenter();
  const { isList, over } = KINDS[draft.kind];
  const isAsked = !isList && draft.filter.trim() !== '' && rights.has(needs.assignments);
  const root = draft.kind === 'recipientFilter' ? draft.root.trim() : '';
  return useInside(
    explaining,
    isAsked
      ? { filter: draft.filter, over, ...(root === '' ? {} : { root }), ...(against === undefined ? {} : { against }) }
      : undefined,
  );
}
