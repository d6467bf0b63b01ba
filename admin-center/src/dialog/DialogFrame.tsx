import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly size?: 'small' | 'large';
  /** What it is besides, for its style. */
  readonly kind?: 'picker';
  /** A click beside the dialog closes it: where nothing can be lost by that. */
  readonly isLight?: boolean;
  readonly onClose: () => void;
  /** What Enter in a field does; without it nothing. */
  readonly onSubmit?: () => void;
  /** The buttons. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What is behind a dialog is dimmed, be it the page or another dialog. */
const DIMMED = { style: { backgroundColor: 'var(--colorBackgroundOverlay)' } };

/**
 * Whoever works by keyboard goes on where he was before the dialog, or around it where that can't be used any more. The dialog is
 * taken out of the document at once, so Fluent does not see it close.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    const places = [document.querySelector('#page [role=grid]'), before?.closest('[role$=dialog]'), before];
    if (document.activeElement === document.body) {
      places.forEach((place) => { if (place instanceof HTMLElement && place.isConnected) { place.focus(); } });
    }
  }, [before]);
}

/** The window of every dialog: title, what is scrolled, buttons. */
export function DialogFrame({ title, size = 'large', kind, isLight = false, onClose, onSubmit, actions, children }: Props) {
  useFocusBack();
  const body = (
    <DialogBody className="dialog-body">
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={kind === undefined ? 'dialog-content' : `dialog-content ${kind}-content`}>{children}</DialogContent>
      <DialogActions className="dialog-actions" fluid>
        {actions}
      </DialogActions>
    </DialogBody>
  );
  return (
    <Dialog open modalType={isLight ? 'modal' : 'alert'} onOpenChange={(_, { open }) => { if (!open) { onClose(); } }}>
      <DialogSurface className={['dialog', size, kind].filter((each) => each !== undefined).join(' ')} aria-label={title} backdrop={DIMMED}>
        {onSubmit === undefined ? (
          body
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onSubmit();
            }}
          >
            {body}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  );
}
