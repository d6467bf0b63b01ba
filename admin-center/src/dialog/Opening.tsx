import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { asApiError, isAborted } from '../api/errors';
import { FormDialog } from './FormDialog';

/**
 * What a dialog needs before its fields can be shown, why it can't be had, and how to read it anew. It is read when the dialog
 * opens and when it is told to: what is typed must not go when a list behind it is fetched anew.
 */
export function useOpening<T>(load: (signal: AbortSignal) => Promise<T>): [T | undefined, string, () => void] {
  const [opened, setOpened] = useState<T>();
  const [error, setError] = useState('');
  const [round, setRound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(setOpened, (thrown: unknown) => {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown).message);
      }
    });
    return () => controller.abort();
  }, [round]);
  return [opened, error, () => setRound((now) => now + 1)];
}

interface Props {
  readonly title: string;
  readonly error: string;
  readonly onClose: () => void;
}

/** The dialog until it is opened, or why it can't be. */
export function Opening({ title, error, onClose }: Props) {
  return (
    <FormDialog title={title} onClose={onClose} onSave={() => Promise.resolve()} canSave={false} commands={[]}>
      {error === '' ? (
        <Spinner label="Loading…" />
      ) : (
        <MessageBar intent="error" role="alert" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
    </FormDialog>
  );
}
