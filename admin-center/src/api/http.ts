import { ApiError, errorOf, isAborted } from './errors';

/** The token for changes, kept in memory only [WEB-37]. */
let forgeryToken = '';
let onSignedOut: () => void = () => {};

/** Sets the token that every change carries. */
export function setForgeryToken(token: string): void {
  forgeryToken = token;
}

/** Says what to do when the server no longer knows the session. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the server. Every answer that is not 2xx is thrown as {@link ApiError}. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<T> {
  const response = await send(path, asked);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : parsed(text);
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith('/signin') && path !== '/session') {
      onSignedOut();
    }
    throw errorOf(response.status, body);
  }
  return body as T;
}

/** Asks for lines of JSON, each as it comes. Whoever reads no further has given up. */
export async function* askLines<T>(path: string, asked: Asked = {}): AsyncGenerator<T> {
  const response = await send(path, asked);
  if (!response.ok || response.body === null) {
    throw errorOf(response.status, parsed(await response.text()));
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((each) => each !== '')) {
      yield JSON.parse(line) as T;
    }
  }
}

async function send(path: string, asked: Asked): Promise<Response> {
  const headers: Record<string, string> = { ...asked.headers };
  if (asked.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (asked.method !== undefined && asked.method !== 'GET' && forgeryToken !== '') {
    headers['X-CSRF-Token'] = forgeryToken;
  }
  try {
    return await fetch(path, {
      method: asked.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      ...(asked.signal === undefined ? {} : { signal: asked.signal }),
    });
  } catch (error) {
    if (isAborted(error)) {
      throw error;
    }
    throw new ApiError(0, 'Offline', '');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
