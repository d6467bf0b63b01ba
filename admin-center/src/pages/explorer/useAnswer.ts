import { useEffect, useRef, useState } from 'react';
import { faultTo } from '../../api/errors';

/** A question on its way. */
export interface Asked<T> {
  readonly answer: T | undefined;
  /** What went wrong. */
  readonly error: string | undefined;
  readonly isStopped: boolean;
  /** Gives the question up. */
  readonly stop: () => void;
  readonly again: () => void;
}

/** Asks once for as long as a component is there, and again when it is told to. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<T>();
  const [error, setError] = useState<string>();
  const [isStopped, setStopped] = useState(false);
  const [round, setRound] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    ask(controller.signal).then(setAnswer, faultTo(setError));
    return () => controller.abort();
  }, [round]); // a question of its own has a component of its own
  const stop = () => {
    running.current?.abort();
    setStopped(true);
  };
  const again = () => {
    setStopped(false);
    setRound((now) => now + 1);
  };
  return { answer, error, isStopped, stop, again };
}
