import type { ConclusionNode } from './define-guide.ts';

/** What a ticket to the provider needs so that it can be answered at once (singpass.md §4). */
export const ticketContents = [
  'Environment, profile and client_id (App ID)',
  'The time of the request in UTC',
  'HTTP status and the whole JSON answer, with id and trace_id',
  'The address of the key set',
  'Header and claims of the assertion, without the signature',
  'What was checked here and found right',
] as const;

/** For every end that says to try again: what was sent before is refused (RFC 7523 §3, RFC 9449 §11.1). */
export const newEachTime =
  'Make a new assertion for each try, with a new jti and new iat and exp, and a new DPoP proof where one is sent: those that were sent are refused.';

/** The end where only the provider can look further. */
export function askProvider(title: string, steps: readonly string[]): ConclusionNode {
  return { kind: 'conclusion', title, steps, escalate: ticketContents };
}

export const escalation: ConclusionNode = askProvider('No cause found from here: ask the provider', [
  'Mend every fault that the verdict names, also one that does not explain this answer.',
  'Go back to what was answered with “I don’t know”, if anything was.',
  'Send the request once more with a fresh assertion and a fresh code, and note the time in UTC.',
  'Open a ticket with the provider and put in what is listed here.',
]);
