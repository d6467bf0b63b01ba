import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useCallback, useRef, useState } from 'react';
import type { Notice } from './center';

interface Shown extends Notice {
  readonly id: number;
}

const PATIENCE = 6000;

/** Notices and how to add one. Good news goes by itself; the rest stays until it is dismissed. */
export function useNotices(): [readonly Shown[], (notice: Notice) => void, (id: number) => void] {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const dismiss = useCallback((id: number) => setShown((now) => now.filter((each) => each.id !== id)), []);
  const notify = useCallback(
    (notice: Notice) => {
      const id = next.current++;
      setShown((now) => [...now.slice(-3), { ...notice, id }]);
      if (notice.kind === 'success' || notice.kind === 'info') {
        window.setTimeout(() => dismiss(id), PATIENCE);
      }
    },
    [dismiss],
  );
  return [shown, notify, dismiss];
}

export function Notices({ shown, onDismiss }: { readonly shown: readonly Shown[]; readonly onDismiss: (id: number) => void }) {
  return (
    <div className="notices" role="log" aria-label="Notifications" aria-live="polite">
      {shown.map((notice) => (
        <MessageBar key={notice.id} intent={notice.kind} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label="Dismiss"
                icon={<DismissRegular />}
                onClick={() => onDismiss(notice.id)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
