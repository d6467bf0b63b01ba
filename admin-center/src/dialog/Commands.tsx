import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

/** Commands as one would type them, to be read and taken along [WEB-5]. */
function Commands({ commands }: { readonly commands: readonly string[] }) {
  const text = commands.join('\n');
  return (
    <section className="commands" aria-label="Commands">
      {commands.length === 0 ? <p>Nothing is changed yet.</p> : <pre tabIndex={0}>{text}</pre>}
      {commands.length > 0 && (
        <Button size="small" onClick={() => void navigator.clipboard.writeText(text)}>
          Copy
        </Button>
      )}
    </section>
  );
}

/** Commands that are shown on request, and the button for that. */
export function useCommands(commands: readonly string[], size: 'small' | 'medium' = 'medium'): { readonly button: ReactNode; readonly shown: ReactNode } {
  const [showing, setShowing] = useState(false);
  return {
    button: (
      <Button appearance="subtle" size={size} className="show-commands" aria-expanded={showing} onClick={() => setShowing(!showing)}>
        {showing ? 'Hide commands' : 'Show commands'}
      </Button>
    ),
    shown: showing && <Commands commands={commands} />,
  };
}
