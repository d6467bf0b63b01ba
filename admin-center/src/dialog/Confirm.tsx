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
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Command } from '../api/cmdlets';
import { asApiError, type ApiError } from '../api/errors';
import { Commands } from './Commands';
import { SavePreview } from './SavePreview';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly commands: readonly Command[];
  readonly preview?: ReactNode;
  /** Does it; what it throws is shown, and the question stays. */
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}

/** A question with Yes and No. */
export function Confirm({ title, children, commands, preview, onYes, onNo }: Props) {
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const [showing, setShowing] = useState(false);
  const yes = () => {
    setBusy(true);
    setError(undefined);
    onYes().catch((thrown: unknown) => {
      setBusy(false);
      setError(asApiError(thrown));
    });
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => { if (!open) { onNo(); } }}>
      <DialogSurface className="dialog small" aria-label={title}>
        <DialogBody className="dialog-body">
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="dialog-content">
            <div className="question">{children}</div>
            {showing && <Commands commands={commands} />}
            {preview ?? <SavePreview commands={commands} />}
            {error !== undefined && (
              <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
                <MessageBarBody>
                  {error.message}{' '}
                  {error.code === 'ChangedMeanwhile' && (
                    <Button size="small" onClick={onNo}>
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
            <Button appearance="primary" disabled={busy} onClick={yes}>
              Yes
            </Button>
            <Button onClick={onNo}>No</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
