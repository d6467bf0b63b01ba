/**
 * What went wrong, with the code of the server's error catalogue. The server's sentence says which object and what to do; where
 * a sentence would puzzle whoever does not know the shell, plain words stand before it.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** What the server said, word for word. */
  readonly detail: string;

  constructor(status: number, code: string, detail: string) {
    super(plainWords(code, detail));
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  CrossSite: 'Your session has changed in another window. Reload the page.',
  ChangedMeanwhile: 'Changed meanwhile: somebody else changed this since you opened it. Close, refresh and look again before you save.',
  NotGroupManager: 'You are not among those who manage this group.',
  LastDelegatingAssignment: 'This would lock everybody out: nobody could assign the role any more, so it is not done.',
  LastRoleManagementAssignment: 'This would lock everybody out: nobody could manage roles any more, so it is not done.',
  LastRoleManagementMember: 'This would lock everybody out: nobody could manage roles any more, so it is not done.',
  Offline: 'The server can’t be reached. Check the connection and try again.',
  OutOfWriteScope: 'This object is outside of what you may change.',
};

/** The code and a sentence in plain words. */
function plainWords(code: string, detail: string): string {
  const plain = PLAIN[code];
  if (plain === undefined) {
    return detail;
  }
  return detail === '' ? plain : `${plain} ${detail}`;
}

/** Whether a request was given up by whoever asked. */
export function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What is thrown, as one of ours. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError(0, 'Unexpected', error instanceof Error ? error.message : String(error));
}

/** Tells what went wrong in words; nothing where whoever asked gave up. */
export function faultTo(tell: (fault: string) => void): (error: unknown) => void {
  return (error) => {
    if (!isAborted(error)) {
      tell(asApiError(error).message);
    }
  };
}

/** Reads the error out of an answer: of a cmdlet (OData), or of any other route. */
export function errorOf(status: number, body: unknown): ApiError {
  const error = record(record(body)['error']);
  const inner = record(error['innererror']);
  const code = text(inner['code']) || text(error['code']) || `Http${status}`;
  const detail = step(body) + (text(record(inner['internalexception'])['message']) || text(error['message']));
  return new ApiError(status, code, detail || `The server answered ${status}.`);
}

/** Of several commands, which one failed [WEB-4]. */
function step(body: unknown): string {
  const failed = record(record(body)['failed']);
  return typeof failed['step'] === 'number' ? `Step ${failed['step']}, ${text(failed['cmdlet'])}: ` : '';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
