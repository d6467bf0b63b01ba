import { useCallback, useState } from 'react';
import { text, type ResultObject } from './cmdlets';

/** Of the rows that were looked at, which the caller can only read [WEB-32]. */
export interface ReadOnly {
  /** Keeps what the details pane found out. */
  readonly decided: (id: string, isReadOnly: boolean) => void;
  readonly has: (row: ResultObject) => boolean;
}

export function useReadOnly(): ReadOnly {
  const [known, setKnown] = useState<ReadonlyMap<string, boolean>>(new Map());
  const decided = useCallback(
    (id: string, isReadOnly: boolean) => setKnown((before) => (before.get(id) === isReadOnly ? before : new Map(before).set(id, isReadOnly))),
    [],
  );
  return { decided, has: (row) => known.get(text(row, 'Guid')) === true };
}
