import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Command } from '../api/cmdlets';
import { asApiError, isAborted } from '../api/errors';
import { Commands } from './Commands';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Saves; what it throws is shown, and the dialog stays. */
  readonly onSave: (signal: AbortSignal) => Promise<void>;
  /** What stands on the button; "Save" unless told otherwise. */
  readonly saveLabel?: string;
  /** Whether there is anything to save and all of it is well-formed. */
  readonly canSave: boolean;
  /** The commands that Save will run [WEB-5]. */
  readonly commands: readonly Command[];
  /** Who gains and who loses what: a panel of its own, shown above the buttons. */
  readonly preview?: ReactNode;
  readonly size?: 'small' | 'large';
  readonly children: ReactNode;
}

/** A dialog that is saved or given up. */
export function FormDialog(props: Props) {
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const [showing, setShowing] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setError('');
    try {
      await props.onSave(controller.signal);
    } catch (thrown) {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown).message);
      }
    } finally {
      setBusy(false);
    }
  };
  const cancel = () => {
    if (busy) {
      running.current?.abort();
    } else {
      props.onClose();
    }
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open) { cancel(); } }}>
      <DialogSurface className={`dialog ${props.size ?? 'large'}`} aria-label={props.title}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (props.canSave && !busy) {
              void save();
            }
          }}
        >
          <DialogBody className="dialog-body">
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className="dialog-content">
              <div className="fields">{props.children}</div>
              {showing && <Commands commands={props.commands} />}
              {props.preview}
              {error !== '' && (
                <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
                  <MessageBarBody>{error}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions className="dialog-actions" fluid>
              <Button appearance="subtle" className="show-commands" aria-expanded={showing} onClick={() => setShowing(!showing)}>
                {showing ? 'Hide commands' : 'Show commands'}
              </Button>
              {busy && <Spinner size="tiny" label="Saving…" />}
              <Button type="submit" appearance="primary" disabled={!props.canSave || busy}>
                {props.saveLabel ?? 'Save'}
              </Button>
              <Button onClick={cancel}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
