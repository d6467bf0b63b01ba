import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What went wrong, and what can be done about it; nothing for ''. */
export function Failure({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return text === '' ? null : (
    <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline" className="failure">
      <MessageBarBody>
        {text} {children}
      </MessageBarBody>
    </MessageBar>
  );
}
