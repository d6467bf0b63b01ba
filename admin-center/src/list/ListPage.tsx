import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { text, type ResultObject } from '../api/cmdlets';
import type { Ends } from '../dialog/FormDialog';
import { usePlace } from '../frame/address';
import { ListView, type ListProps } from './ListView';

/** The key of all rows that are objects of the organization. */
export const guid = (row: ResultObject) => text(row, 'Guid');

/** Which dialog of a page is open, and how often one was saved. */
export interface Dialogs<D> {
  readonly open: D | undefined;
  readonly show: (dialog: D) => void;
  /** Another number after each save: what it changed is fetched anew. */
  readonly round: number;
  readonly ends: Ends;
}

export function useDialogs<D>(): Dialogs<D> {
  const [open, show] = useState<D>();
  const [round, setRound] = useState(0);
  const onClose = useCallback(() => show(undefined), []);
  const onDone = useCallback(() => {
    show(undefined);
    setRound((now) => now + 1);
  }, []);
  const ends = useMemo(() => ({ onDone, onClose }), [onDone, onClose]);
  return { open, show, round, ends };
}

interface Props<D> extends Omit<ListProps, 'rowKey' | 'round' | 'initialKey' | 'watches'> {
  readonly dialogs: Dialogs<D>;
  readonly dialog: (open: D, ends: Ends) => ReactNode;
  /** The kinds of objects that the rows come from: what others change of them is told below the list. */
  readonly watches: readonly string[];
  /** The parameter of the address that names the row with which the page begins. */
  readonly address?: string;
}

/** A page of objects: their list with toolbar and details, its dialogs, and word of what others changed. */
export function ListPage<D>({ dialogs, dialog, address, ...list }: Props<D>) {
  const { parameters } = usePlace();
  const initial = address === undefined ? null : parameters.get(address);
  return (
    <>
      <ListView {...list} rowKey={guid} round={dialogs.round} {...(initial === null ? {} : { initialKey: initial })} />
      {dialogs.open !== undefined && dialog(dialogs.open, dialogs.ends)}
    </>
  );
}
