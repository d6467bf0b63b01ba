import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { warningsOf } from '../api/changes';
import type { Command } from '../api/cmdlets';
import { commandText } from '../api/commandText';
import { asApiError, isAborted, type ApiError } from '../api/errors';
import { useCenter } from '../frame/center';
import { useCommands } from './Commands';
import { DialogFrame } from './DialogFrame';
import { Failure } from './Failure';
import { useOpening } from './Opening';
import { SavePreview } from './SavePreview';

/** What becomes of a dialog. */
export interface Ends {
  /** It was saved: what stands behind it is fetched anew. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export interface FormProps extends Ends {
  readonly title: string;
  /** The commands that Save will run [WEB-5]. */
  readonly commands: readonly Command[];
  /** Whether there is anything to save and all of it is well-formed. */
  readonly canSave: boolean;
  /** What is told when it is saved. */
  readonly said: string;
  /** The version that the fields were read at; the one that the dialog is opened at where nothing was read [WEB-37]. */
  readonly version?: number | undefined;
  /** Reads the fields anew, after somebody else changed it meanwhile; else they stay, and the next save is of what is there now. */
  readonly onReload?: () => void;
  /** Who gains and who loses what, shown above the buttons; made of the commands unless there is another. */
  readonly preview?: ReactNode;
  readonly size?: 'small' | 'large';
  /** A question has Yes and No, and Enter in a field of it is no Yes. */
  readonly isQuestion?: boolean;
  readonly children: ReactNode;
}

/**
 * A dialog that is saved or given up. A save is one transaction, refused where somebody else changed what it touches since the
 * dialog was opened; then the dialog stays and says so.
 */
export function FormDialog(props: FormProps) {
  const { changes, notify } = useCenter();
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [asked, fault, askAgain] = useOpening((signal) => (props.version === undefined ? changes.version(signal) : Promise.resolve(undefined)));
  const commands = useCommands(props.commands.map(commandText));
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const version = props.version ?? asked;
  const isReady = props.canSave && !busy && version !== undefined;

  const save = async (at: number) => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setError(undefined);
    try {
      const saved = await changes.save(props.commands, at, controller.signal);
      notify({ kind: 'success', text: props.said });
      warningsOf(saved).forEach((warning) => notify({ kind: 'warning', text: warning }));
      props.onDone();
    } catch (thrown) {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown));
      }
    } finally {
      setBusy(false);
    }
  };
  const submit = () => {
    if (isReady) {
      void save(version);
    }
  };
  const cancel = () => {
    if (busy) {
      running.current?.abort();
    } else {
      props.onClose();
    }
  };
  const reload = () => {
    setError(undefined);
    (props.onReload ?? askAgain)();
  };

  const isQuestion = props.isQuestion === true;
  return (
    <DialogFrame
      title={props.title}
      size={props.size ?? 'large'}
      onClose={cancel}
      {...(isQuestion ? {} : { onSubmit: submit })}
      actions={
        <>
          {commands.button}
          {busy && <Spinner size="tiny" label="Saving…" />}
          {/* While it saves, the button keeps the keyboard: who is refused goes on from there. */}
          <Button appearance="primary" disabled={!isReady && !busy} disabledFocusable={busy} {...(isQuestion ? { onClick: submit } : { type: 'submit' })}>
            {isQuestion ? 'Yes' : 'Save'}
          </Button>
          <Button onClick={cancel}>{isQuestion ? 'No' : 'Cancel'}</Button>
        </>
      }
    >
      <div className={isQuestion ? 'question' : 'fields'}>{props.children}</div>
      {commands.shown}
      {props.preview ?? (props.canSave && <SavePreview commands={props.commands} />)}
      <Failure text={error?.message ?? fault}>
        {error?.code === 'ChangedMeanwhile' && (
          <Button size="small" onClick={reload}>
            Reload
          </Button>
        )}
      </Failure>
    </DialogFrame>
  );
}
