import { REFUSAL } from './address';

/** What is said to whom the provider sends back not signed in, by the server's word in the address. */
const SENTENCES = new Map([
  ['cancelled', 'You are not signed in: it was cancelled at your organization’s provider.'],
  ['notAdmitted', 'Your organization’s provider knows you, but you are no user here, or your account may not sign in.'],
  ['failed', 'Signing in at your organization’s provider failed, or took too long. Begin again.'],
  ['unavailable', 'Your organization’s provider can’t be asked now. Try again later.'],
]);

/** The sentence that the address calls for; empty for none. */
export function noSignIn(place: URLSearchParams): string {
  return SENTENCES.get(place.get(REFUSAL) ?? '') ?? '';
}
