import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { asApiError } from '../api/errors';
import { setForgeryToken, whenSignedOut } from '../api/http';
import { currentSession, signOut, type Session } from '../api/session';
import { firstPlace, wordsOf } from './address';
import { Frame } from './Frame';
import { noSignIn } from './noSignIn';
import { SetPassword } from './SetPassword';
import { SignIn } from './SignIn';
import { useTheme } from './theme';

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signedOut'; readonly why: string; readonly refusal?: string }
  | { readonly kind: 'signedIn'; readonly session: Session };

/** The whole: nobody signed in, or the frame of whoever is. */
export function App() {
  const [choice, isDark, choose] = useTheme();
  const [state, setState] = useState<State>({ kind: 'asking' });

  const [refusal] = useState(() => noSignIn(firstPlace().parameters));

  useEffect(() => {
    if (refusal !== '') {
      window.history.replaceState(null, '', `#/${wordsOf(firstPlace())}`); // told once: not again when the page is loaded anew
    }
    whenSignedOut(() => {
      setForgeryToken('');
      setState({ kind: 'signedOut', why: 'Your session has ended. Sign in again.' });
    });
    currentSession().then(
      (session) =>
        setState(session === undefined ? { kind: 'signedOut', why: '', refusal } : { kind: 'signedIn', session }),
      (error: unknown) => setState({ kind: 'signedOut', why: asApiError(error).message }),
    );
  }, [refusal]);

  const leave = useCallback(() => {
    signOut().then(
      () => setState({ kind: 'signedOut', why: 'You are signed out.' }),
      () => window.location.reload(),
    );
  }, []);
  const enter = useCallback((session: Session) => setState({ kind: 'signedIn', session }), []);

  return (
    // Its class would be that of all that lies above the page, too: its height and colour would cover the page.
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} style={{ height: '100%' }}>
      <div className="app">
        {state.kind === 'asking' && <Spinner className="waiting" label="Loading…" />}
        {state.kind === 'signedOut' && <SignIn why={state.why} refusal={state.refusal ?? ''} onSignedIn={enter} />}
        {state.kind === 'signedIn' && state.session.mustSetPassword && (
          <SetPassword session={state.session} onDone={() => enter({ ...state.session, mustSetPassword: false })} />
        )}
        {state.kind === 'signedIn' && !state.session.mustSetPassword && (
          <Frame session={state.session} onSignOut={leave} theme={choice} onTheme={choose} />
        )}
      </div>
    </FluentProvider>
  );
}
