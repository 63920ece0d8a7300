import { describeDuration, toUtc } from '../assertion/describe-time.ts';
import type { BoardCard, BoardCardId } from './board.ts';
import type {
  AssertionFacts,
  BoardFacts,
  ClockFacts,
  KeySetFacts,
  RequestFacts,
  ResponseFacts,
} from './board-facts.ts';

export const boardCardNames: Readonly<Record<BoardCardId, string>> = {
  request: 'Request',
  assertion: 'Assertion',
  keys: 'Keys',
  response: 'Response',
  clock: 'Clock',
};

export const boardStateWords: Readonly<Record<BoardCard['state'], string>> = {
  given: 'given',
  missing: 'missing',
  wanted: 'would help most',
};

const missingWords: Readonly<Record<BoardCardId, string>> = {
  request: 'Paste a request, or a token alone',
  assertion: 'Paste the JWT that the client sends',
  keys: 'Paste the public key set',
  response: 'Paste what came back',
  clock: 'This machine’s, until a response has a Date',
};

/** One line that says what is there, or what to paste. */
export function boardLine({ id, facts }: Pick<BoardCard, 'id' | 'facts'>): string {
  return facts === undefined ? missingWords[id] : lineOf(facts);
}

function lineOf(facts: BoardFacts): string {
  switch (facts.kind) {
    case 'request':
      return requestLine(facts);
    case 'assertion':
      return assertionLine(facts);
    case 'keys':
      return keysLine(facts);
    case 'response':
      return responseLine(facts);
    case 'clock':
      return clockLine(facts);
  }
}

const formWords: Readonly<Record<RequestFacts['form'], string>> = {
  curl: 'curl command',
  http: 'HTTP request',
  'form-body': 'Form body',
  'json-body': 'JSON body',
  url: 'URL',
  parameters: 'Form',
};

function requestLine(facts: RequestFacts): string {
  const { form, method, address, parameters, partial, hasProof, hasVerifier } = facts;
  return joined([
    address === undefined ? formWords[form] : [method, clipped(address, 120)].filter(Boolean).join(' '),
    parameters === 0 && method === 'GET' ? undefined : count(parameters, 'parameter'),
    partial ? 'being filled in' : undefined,
    hasProof ? 'DPoP' : undefined,
    hasVerifier ? 'PKCE' : undefined,
  ]);
}

const shapeWords: Readonly<Record<Exclude<AssertionFacts['shape'], 'jws'>, string>> = {
  jwe: 'Encrypted (five parts)',
  unsigned: 'Two parts, no signature',
  other: 'Not readable as a JWT',
  empty: 'Empty',
};

function assertionLine({ shape, readable, alg, kid, expiresIn, by }: AssertionFacts): string {
  if (shape === 'other' || shape === 'empty') return shapeWords[shape];
  return joined([
    shape === 'jws' ? undefined : shapeWords[shape],
    readable ? undefined : 'header not readable',
    readable ? (alg === undefined ? 'no alg' : clipped(alg, 24)) : undefined,
    readable ? (kid === undefined ? 'no kid' : `kid ${clipped(kid, 16)}`) : undefined,
    expiresIn === undefined ? undefined : expiry(expiresIn, by),
  ]);
}

const momentWords: Readonly<Record<Exclude<AssertionFacts['by'], 'clock'>, string>> = {
  'response-date': 'at the Date',
  given: 'at the time set',
};

/** By another clock than this machine's it is a matter of the past: the claims beside it are told by this machine's. */
function expiry(seconds: number, by: AssertionFacts['by']): string {
  if (by === 'clock') return seconds > 0 ? `expires in ${short(seconds)}` : `expired by ${short(seconds)}`;
  return `${seconds > 0 ? 'good for' : 'expired by'} ${short(seconds)} ${momentWords[by]}`;
}

const keySetWords: Readonly<Partial<Record<KeySetFacts['shape'], string>>> = {
  'invalid-json': 'Not readable as JSON',
  html: 'An HTML page',
  'other-json': 'JSON without keys',
  'other-text': 'A text without keys',
  certificate: 'A certificate',
  empty: 'Empty',
};

/** Kinds of keys that are named; the rest are only counted. */
const namedKinds = 3;

function keysLine({ shape, keys }: KeySetFacts): string {
  if (keys.length === 0) return keySetWords[shape] ?? 'No key in it';
  const counts = new Map<string, number>();
  for (const { name, purpose } of keys) {
    const words = [clipped(name, 24), purpose].filter(Boolean).join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const kinds = [...counts].map(([words, times]) => (times === 1 ? words : `${times} × ${words}`));
  const more = kinds.length > namedKinds ? ', …' : '';
  return `${count(keys.length, 'key')}: ${kinds.slice(0, namedKinds).join(', ')}${more}`;
}

const bodyWords: Readonly<Record<ResponseFacts['body'], string>> = {
  json: 'JSON, no error in it',
  html: 'HTML page',
  jwt: 'a JWT',
  text: 'text',
  'client-message': 'message of a client',
  empty: 'no body',
};

function responseLine({ body, status, error, accepted }: ResponseFacts): string {
  // A name stands as on the wire.
  const name = accepted || error === undefined ? undefined : clipped(error, 60);
  const words = accepted ? 'accepted' : bodyWords[body];
  if (status === undefined) return name ?? words.charAt(0).toUpperCase() + words.slice(1);
  return `${status} ${name ?? words}`;
}

function clockLine({ source, seconds, signed }: ClockFacts): string {
  const whose = source === 'given' ? `${toUtc(seconds) ?? 'A time'}, set by you` : 'The response’s Date';
  if (signed === undefined) return whose;
  if (Math.round(signed) === 0) return joined([whose, 'signed in that second']);
  return joined([whose, `signed ${short(signed)} ${signed > 0 ? 'after it' : 'before it'}`]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** `90 s`, `2 hours 5 minutes`. */
function short(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  return whole <= 120 ? `${whole} s` : describeDuration(whole);
}

function clipped(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
