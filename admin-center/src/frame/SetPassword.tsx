import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { asApiError } from '../api/errors';
import { setPassword, shortName, type Session } from '../api/session';

interface Props {
  readonly session: Session;
  readonly onDone: () => void;
}

/** After the one-time sign-in: the administrator sets his password. */
export function SetPassword({ session, onDone }: Props) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [error, setError] = useState('');
  const differ = second !== '' && first !== second;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPassword(first).then(onDone, (thrown: unknown) => setError(asApiError(thrown).message));
  };

  return (
    <main className="entrance">
      <form onSubmit={submit} className="entrance-form" aria-label="Set a password">
        <h1>Set a password</h1>
        <p>You signed in once as {shortName(session.user)}. From now on you sign in with a password.</p>
        {error !== '' && (
          <MessageBar intent="error" role="alert" politeness="assertive" layout="multiline">
            <MessageBarBody>{error}</MessageBarBody>
          </MessageBar>
        )}
        <Field label="New password">
          <Input type="password" value={first} autoComplete="new-password" autoFocus onChange={(_, data) => setFirst(data.value)} />
        </Field>
        <Field label="New password again" {...(differ ? { validationMessage: 'The two passwords differ.' } : {})}>
          <Input type="password" value={second} autoComplete="new-password" onChange={(_, data) => setSecond(data.value)} />
        </Field>
        <Button appearance="primary" type="submit" disabled={first === '' || first !== second}>
          Set password
        </Button>
      </form>
    </main>
  );
}
