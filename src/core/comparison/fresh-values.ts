import type { Reference } from '../catalogue/sources.ts';
import type { Freshness } from './comparison.ts';

/** Where a value that is made anew can stand. */
export type FreshPlace = 'assertion' | 'proof' | 'parameters' | 'login' | 'answer';

/** A value that two requests do not share, and what it says when they do. */
export interface FreshRule {
  readonly per: Freshness['per'];
  readonly source: Reference;
  readonly reuse: NonNullable<Freshness['reused']>;
  /** Why it differs. */
  readonly why: string;
  /** What follows where both cases hold the same value. */
  readonly whenSame: string;
}

const once = (source: Reference, why: string, whenSame: string): FreshRule => ({
  per: 'request',
  source,
  reuse: 'refused',
  why,
  whenSame,
});

const moment = (source: Reference): FreshRule => ({
  per: 'request',
  source,
  reuse: 'suspect',
  why: 'Each request has its own moment; its age and life are compared above.',
  whenSame: 'The same moment in both: made within one second, or not made anew.',
});

const perLogin = (source: Reference, why: string): FreshRule => ({
  per: 'login',
  source,
  reuse: 'suspect',
  why,
  whenSame: 'The same value in both, though each login makes its own.',
});

const code = once(
  'RFC 6749 §4.1.2',
  'A code is good for one request.',
  'The same code in both: it is good for one request, and the second is refused.',
);
const signature = once(
  'RFC 7515 §5.1',
  'It covers header and claims, so it changes with them.',
  'The same signature in both: the same token, letter for letter.',
);
const token = (source: Reference): FreshRule =>
  once(
    source,
    'Each request needs a token of its own; what it says is compared by itself.',
    'The very same token in both: a server that remembers it refuses the second use.',
  );
const verifier = perLogin('RFC 7636 §4.1', 'Each authorization request has a verifier of its own.');
const requestUri = once(
  'RFC 9126 §2.2',
  'A request_uri is good for one login.',
  'The same request_uri in both: it is good for one login.',
);
const answer = (source: Reference): FreshRule => ({
  per: 'answer',
  source,
  reuse: 'allowed',
  why: 'Each answer brings its own.',
  whenSame: 'The same value in both: perhaps the same answer was pasted twice.',
});

/**
 * The values that are expected to differ from one request to the next, by where they stand. The times of a token are on the
 * list as moments; as durations they are compared like anything else.
 */
const freshValues: Readonly<Record<FreshPlace, ReadonlyMap<string, FreshRule>>> = {
  assertion: new Map([
    [
      'claims.jti',
      once(
        'RFC 7519 §4.1.7',
        'A name for one token.',
        'The same jti in both: a server that remembers it refuses the second use.',
      ),
    ],
    ['claims.iat', moment('RFC 7519 §4.1.6')],
    ['claims.exp', moment('RFC 7519 §4.1.4')],
    ['claims.nbf', moment('RFC 7519 §4.1.5')],
    ['claims.code', code],
    ['age', moment('RFC 7519 §4.1.6')],
    ['signature', signature],
  ]),
  proof: new Map([
    [
      'claims.jti',
      once(
        'RFC 9449 §11.1',
        'A name for one proof.',
        'The same jti in both: a proof is good for one request, and a replay is refused.',
      ),
    ],
    ['claims.iat', moment('RFC 9449 §4.2')],
    ['claims.exp', moment('RFC 7519 §4.1.4')],
    ['claims.nbf', moment('RFC 7519 §4.1.5')],
    [
      'claims.nonce',
      {
        per: 'request',
        source: 'RFC 9449 §8',
        reuse: 'allowed',
        why: 'The server gives it, and gives a newer one when it likes.',
        whenSame: 'The same nonce in both: right for as long as the server has given no newer one.',
      },
    ],
    ['age', moment('RFC 9449 §4.2')],
    ['signature', signature],
  ]),
  parameters: new Map([
    ['code', code],
    ['code_verifier', verifier],
    ['client_assertion', token('RFC 7523 §3')],
  ]),
  login: new Map([
    ['code', code],
    ['state', perLogin('RFC 6749 §10.12', 'Each login has a state of its own.')],
    ['nonce', perLogin('OpenID Connect Core §15.5.2', 'Each login has a nonce of its own.')],
    ['code_challenge', perLogin('RFC 7636 §4.2', 'It is the hash of the verifier of this login.')],
    ['client_assertion', token('RFC 7523 §3')],
    ['request_uri', requestUri],
  ]),
  answer: new Map([
    ['access_token', answer('RFC 6749 §5.1')],
    ['refresh_token', answer('RFC 6749 §5.1')],
    ['id_token', answer('OpenID Connect Core §3.1.3.3')],
    ['request_uri', requestUri],
    ['trace_id', answer('Singpass: error response')],
    ['id', answer('Singpass: error response')],
    ['headers.dpop-nonce', answer('RFC 9449 §8.2')],
  ]),
};

/** The rule for a value; `undefined` for one that has no reason to differ. */
export function freshRule(place: FreshPlace, name: string): FreshRule | undefined {
  return freshValues[place].get(name);
}

/** What is known of two cases beyond the value itself. */
export interface SharedPast {
  /** Both hold the same code: they are attempts of one login. */
  readonly sameLogin: boolean;
  /** The value stands in a piece of evidence of an earlier step that is the same text in both: it was made once. */
  readonly madeOnce?: boolean | undefined;
}

/** What a rule says of two values that are there. */
export function freshness(
  rule: FreshRule,
  equal: boolean,
  { sameLogin, madeOnce = false }: SharedPast,
): Freshness {
  const { per, source, reuse, why, whenSame } = rule;
  if (!equal) return { per, source, words: why };
  if (madeOnce)
    return { per, source, reused: 'allowed', words: 'It is one and the same in both, made once.' };
  if (per === 'login' && sameLogin)
    return {
      per,
      source,
      reused: 'allowed',
      words: 'The same code, so the same login: the same value is right.',
    };
  return { per, source, reused: reuse, words: whenSame };
}
