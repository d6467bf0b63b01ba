import { Button, Field, Input, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import { asApiError } from '../api/errors';
import { methods, signIn, signInOnce, type Methods, type Session } from '../api/session';
import { usePlace, wordsOf } from './address';

interface Props {
  readonly why: string;
  /** Why signing in failed before this page was there. */
  readonly refusal: string;
  readonly onSignedIn: (session: Session) => void;
}

/** Signing in: by password, by the secret that a new server printed, or at the provider. */
export function SignIn({ why, refusal, onSignedIn }: Props) {
  const place = usePlace();
  const [ways, setWays] = useState<Methods>({ password: true });
  const [once, setOnce] = useState(false);
  const [user, setUser] = useState('');
  const [secret, setSecret] = useState('');
  const [error, setError] = useState(refusal);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    methods().then(setWays, (thrown: unknown) => setError(asApiError(thrown).message));
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError('');
    (once ? signInOnce(secret.trim()) : signIn(user.trim(), secret)).then(onSignedIn, (thrown: unknown) => {
      setBusy(false);
      setSecret('');
      setError(asApiError(thrown).message);
    });
  };

  return (
    <main className="entrance">
      <form onSubmit={submit} className="entrance-form" aria-label="Sign in">
        <h1>Reeve admin center</h1>
        {why !== '' && error === '' && <p role="status">{why}</p>}
        {error !== '' && (
          <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
            <MessageBarBody>{error}</MessageBarBody>
          </MessageBar>
        )}
        {!once && (
          <Field label="User name" hint="User principal name, DOMAIN\account or account">
            <Input value={user} onChange={(_, { value }) => setUser(value)} autoComplete="username" autoFocus />
          </Field>
        )}
        <Field label={once ? 'One-time secret' : 'Password'}>
          <Input
            type="password"
            value={secret}
            onChange={(_, { value }) => setSecret(value)}
            autoComplete={once ? 'one-time-code' : 'current-password'}
          />
        </Field>
        <Button appearance="primary" type="submit" disabled={busy || secret === '' || (!once && user.trim() === '')}>
          {busy ? 'Signing in…' : 'Sign in'}
        </Button>
        {ways.oidc !== undefined && <Link href={`${ways.oidc}?to=${encodeURIComponent(wordsOf(place))}`}>Sign in at your organization’s provider</Link>}
        <Link as="button" type="button" onClick={() => { setOnce(!once); setSecret(''); setError(''); }}>
          {once ? 'Sign in with name and password' : 'Sign in with a one-time secret'}
        </Link>
      </form>
    </main>
  );
}
