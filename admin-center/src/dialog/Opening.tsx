import { Button, Spinner } from '@fluentui/react-components';
import { Fragment, useState, type ReactNode } from 'react';
import { faultTo } from '../api/errors';
import { useRequest } from '../api/useRequest';
import { useCenter } from '../frame/center';
import { DialogFrame, useFocusBack } from './DialogFrame';
import { Failure } from './Failure';

/**
 * What a dialog needs before its fields can be shown, why it can't be had, and how to read it anew. It is read when the dialog
 * opens and when it is told to: what is typed must not go when a list behind it is fetched anew.
 */
export function useOpening<T>(load: (signal: AbortSignal) => Promise<T>): [T | undefined, string, () => void] {
  const [opened, setOpened] = useState<T>();
  const [error, setError] = useState('');
  const [round, setRound] = useState(0);
  useRequest((signal) => {
    load(signal).then(setOpened, faultTo(setError));
  }, [round]);
  return [opened, error, () => setRound((now) => now + 1)];
}

/** At which version the fields of a dialog were read, and how to read them anew. */
export interface Reading {
  readonly version: number;
  readonly onReload: () => void;
}

interface Props<T> {
  readonly title: string;
  readonly load: (signal: AbortSignal) => Promise<T>;
  readonly onClose: () => void;
  /** The dialog itself, when all is there; another one after it was read anew. */
  readonly children: (opened: T, reading: Reading) => ReactNode;
}

/** A dialog that has to be read first: until it is there, or why it can't be. */
export function Opening<T>({ title, load, onClose, children }: Props<T>) {
  const { changes } = useCenter();
  useFocusBack(); // the dialog that comes of it knows only this one
  const [opened, error, onReload] = useOpening(async (signal) => {
    // The version first: what is read after it is no older, so no change in between goes unnoticed [WEB-37].
    const version = await changes.version(signal);
    return { version, fields: await load(signal) };
  });
  if (opened !== undefined) {
    return <Fragment key={opened.version}>{children(opened.fields, { version: opened.version, onReload })}</Fragment>;
  }
  return (
    <DialogFrame title={title} onClose={onClose} actions={<Button onClick={onClose}>Cancel</Button>}>
      {error === '' ? <Spinner label="Loading…" /> : <Failure text={error} />}
    </DialogFrame>
  );
}
