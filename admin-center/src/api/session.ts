import { ApiError } from './errors';
import { ask, setForgeryToken } from './http';

/** Who is signed in, as the server tells it. */
export interface Session {
  /** The canonical name: contoso.com/Users/Administrator. */
  readonly user: string;
  readonly id: string;
  readonly organization: string;
  /** After the one-time sign-in: a password is to be set before anything else. */
  readonly mustSetPassword: boolean;
  readonly expires: string;
  readonly csrfToken?: string;
}

/** How people sign in here. */
export interface Methods {
  readonly password: boolean;
  /** Where a browser goes to sign in at the provider. */
  readonly oidc?: string;
}

function opened(session: Session): Session {
  setForgeryToken(session.csrfToken ?? '');
  return session;
}

/** The session of this browser, if it has one. */
export async function currentSession(): Promise<Session | undefined> {
  try {
    return opened(await ask<Session>('/session'));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      return undefined;
    }
    throw error;
  }
}

export function methods(): Promise<Methods> {
  return ask<Methods>('/signin/methods');
}

export async function signIn(user: string, password: string): Promise<Session> {
  return opened(await ask<Session>('/signin', { method: 'POST', body: { user, password } }));
}

export async function signInOnce(secret: string): Promise<Session> {
  return opened(await ask<Session>('/signin/once', { method: 'POST', body: { secret } }));
}

export function setPassword(newPassword: string, oldPassword?: string): Promise<void> {
  const body = oldPassword === undefined ? { newPassword } : { oldPassword, newPassword };
  return ask<void>('/session/password', { method: 'POST', body });
}

export async function signOut(): Promise<void> {
  await ask<void>('/signout', { method: 'POST' });
  setForgeryToken('');
}

/** The last part of a canonical name. */
export function shortName(canonicalName: string): string {
  return canonicalName.slice(canonicalName.lastIndexOf('/') + 1);
}
