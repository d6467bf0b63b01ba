import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { asApiError, isAborted } from '../api/errors';
import { FormDialog } from './FormDialog';

/** What a dialog needs before its fields can be shown: loaded once, as it is when the dialog opens. */
export function useOpening<T>(load: (signal: AbortSignal) => Promise<T>): [T | undefined, string] {
  const [opened, setOpened] = useState<T>();
  const [error, setError] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal).then(setOpened, (thrown: unknown) => {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown).message);
      }
    });
    return () => controller.abort();
    // Once: what comes later is another state than the one that is edited.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return [opened, error];
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
