import type { Certainty, Need, Severity } from '../checks/outcome.ts';
import type { Mark, Stage } from '../profiles/profile.ts';
import type { Frequency } from './faults.ts';

/** The same words for the same thing on the page and on the command line. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  proof: 'proven',
  strong: 'very likely',
  hint: 'possible',
};

export const certaintyMeaning: Readonly<Record<Certainty, string>> = {
  proof: 'What was pasted decides it.',
  strong: 'Decides it unless something pasted is incomplete or stale.',
  hint: 'Raises the probability only.',
};

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Fault',
  warning: 'Risk',
  note: 'Note',
};

export const severityMeaning: Readonly<Record<Severity, string>> = {
  error: 'A real server refuses it.',
  warning: 'Some servers refuse it, or it breaks later.',
  note: 'Worth knowing.',
};

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  high: 'often',
  med: 'now and then',
  low: 'seldom',
};

/** Inputs that a person can paste, as they complete "Paste …". */
export const needWords: Readonly<Partial<Record<Need, string>>> = {
  request: 'the token request',
  assertion: 'the client assertion',
  keySet: 'your key set',
  otherKeySet: 'an older key set, or the one of the other environment',
  dpop: 'the DPoP proof',
  authorizationRequest: 'the authorization or PAR request',
  callback: 'the callback URL',
  previousRequest: 'an earlier request of the same client',
  response: 'the response',
  certificates: 'openssl s_client output for the key set host',
  registration: 'what is registered in the portal',
};

/** What is read from an input as soon as it is there. */
export const readFrom: Readonly<Partial<Record<Need, readonly Need[]>>> = {
  assertion: ['header', 'claims'],
  dpop: ['dpopHeader', 'dpopClaims'],
  response: ['recognised'],
  previousRequest: ['previousAssertion', 'previousDpop'],
};

const inputOf: ReadonlyMap<Need, Need> = new Map(
  (Object.entries(readFrom) as [Need, readonly Need[]][]).flatMap(([input, read]) =>
    read.map((need) => [need, input] as const),
  ),
);

/** The inputs that bring all this, each once; empty where nothing that can be pasted would. */
export function inputWords(needs: readonly Need[]): readonly string[] {
  return [...new Set(needs.flatMap((need) => needWords[inputOf.get(need) ?? need] ?? []))];
}

/** Where a server meets a fault. */
export const stageWords: Readonly<Record<Stage, string>> = {
  network: 'on the way to the server',
  transport: 'when it reads the HTTP request',
  parameters: 'when it reads the parameters',
  'assertion-format': 'when it takes the assertion apart',
  header: 'when it reads the header of the assertion',
  'key-set': 'when it fetches and reads the key set',
  signature: 'when it verifies the signature',
  claims: 'when it judges the claims',
  dpop: 'when it judges the DPoP proof',
  grant: 'when it redeems the code',
  'encryption-key': 'when it encrypts the answer',
  response: 'after the answer, in the client',
};

export const markWords: Readonly<Record<Mark | 'standard', string>> = {
  standard: 'published specification or manual',
  documented: 'documented by the provider',
  observed: 'observed on a server',
  inferred: 'inferred',
  'third-party': 'from public reports',
  'working-client': 'seen in working clients',
};
