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
import { asApiError, isAborted, type ApiError } from '../api/errors';
import { Commands } from './Commands';
import { SavePreview } from './SavePreview';

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
  /** Who gains and who loses what, shown above the buttons; made of the commands unless there is another. */
  readonly preview?: ReactNode;
  /** Shows what is there now, after somebody else changed it meanwhile [WEB-37]; else the dialog is closed. */
  readonly onReload?: () => void;
  readonly size?: 'small' | 'large';
  readonly children: ReactNode;
}

/** A dialog that is saved or given up. */
export function FormDialog(props: Props) {
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [showing, setShowing] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const save = async () => {
    const controller = new AbortController();
    running.current = controller;
    setBusy(true);
    setError(undefined);
    try {
      await props.onSave(controller.signal);
    } catch (thrown) {
      if (!isAborted(thrown)) {
        setError(asApiError(thrown));
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
              {props.preview ?? (props.canSave && <SavePreview commands={props.commands} />)}
              {error !== undefined && (
                <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
                  <MessageBarBody>
                    {error.message}{' '}
                    {error.code === 'ChangedMeanwhile' && (
                      <Button size="small" onClick={props.onReload ?? props.onClose}>
                        Reload
                      </Button>
                    )}
                  </MessageBarBody>
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
