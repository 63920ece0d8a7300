import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { describeDuration, toUtc } from '../assertion/describe-time.ts';
import { isJsonObject, kindOf, member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import type { Reference } from '../catalogue/sources.ts';

/** A member of a token answer in words. `wrong`: the client fails on it; `note`: worth knowing; `absent`: it may
 * be left out. No token is ever in `found`. */
export interface AnswerMember {
  readonly name: 'token_type' | 'access_token' | 'expires_in' | 'scope' | 'refresh_token';
  readonly state: 'right' | 'wrong' | 'note' | 'absent';
  readonly found?: string | undefined;
  readonly words: string;
  readonly source: Reference;
}

/** What each member of the answer means for the next step (RFC 6749 §5.1). Empty for an answer that is no JSON object. */
export function answerMembers(subject: Subject): readonly AnswerMember[] {
  const json = subject.response?.json;
  if (json === undefined) return [];
  return [
    tokenType(json, subject),
    accessToken(json, subject),
    expiresIn(json),
    scope(json, subject),
    refreshToken(json),
  ];
}

function tokenType(json: JsonObject, subject: Subject): AnswerMember {
  const value = member(json, 'token_type');
  const about = { name: 'token_type', source: 'RFC 6749 §5.1' } as const;
  if (typeof value !== 'string')
    return {
      ...about,
      state: 'wrong',
      found: kindOf(value),
      words: 'It is required, as a text: a client that looks at it fails.',
    };
  const presence = subject.profile.dpop?.presence.value;
  // Compared without regard to case (RFC 6749 §5.1).
  switch (value.toLowerCase()) {
    case 'dpop':
      return {
        ...about,
        state: subject.profile.dpop === undefined ? 'note' : 'right',
        found: value,
        words:
          'Use the access token as Authorization: DPoP …, each time with a new proof by the same key, with ath.',
        source: 'RFC 9449 §7.1',
      };
    case 'bearer':
      return {
        ...about,
        state: presence === 'required' ? 'wrong' : subject.dpop === undefined ? 'right' : 'note',
        found: value,
        words: bearerWords(presence === 'required', subject.dpop !== undefined),
        source: subject.dpop === undefined ? 'RFC 6750 §2.1' : 'RFC 9449 §5',
      };
    default:
      return {
        ...about,
        state: 'note',
        found: value,
        words: 'A client must not use a type that it does not know.',
      };
  }
}

function bearerWords(dpopRequired: boolean, proofSent: boolean): string {
  if (dpopRequired)
    return 'This profile issues DPoP tokens: a client that insists on DPoP refuses this answer.';
  return proofSent
    ? 'A proof was sent, and the server did not bind the token to its key: a client that wants DPoP must refuse it.'
    : 'Use the access token as Authorization: Bearer …';
}

function accessToken(json: JsonObject, subject: Subject): AnswerMember {
  const value = member(json, 'access_token');
  const about = { name: 'access_token', source: 'RFC 6749 §5.1' } as const;
  if (typeof value !== 'string' || value === '')
    return {
      ...about,
      state: 'wrong',
      found: value === '' ? 'empty' : kindOf(value),
      words: 'It is required, as a text: without it there is nothing to call userinfo with.',
    };
  const claims = objectOf(decodeJwt(value).payload);
  if (claims === undefined)
    return {
      ...about,
      state: 'right',
      found: `${value.length} ${value.length === 1 ? 'character' : 'characters'}`,
      words: 'Not for the client to read: hand it on as it is.',
    };
  const exp = member(claims, 'exp');
  const until = typeof exp === 'number' ? ` It ends ${toUtc(exp) ?? 'beyond the calendar'}.` : '';
  const bound = boundTo(subject, member(claims, 'cnf'));
  return {
    ...about,
    state: bound === 'other' ? 'wrong' : 'right',
    found: `a JWT of ${value.length} characters`,
    words: `Made for the server that takes it, not for the client to read.${until}${boundWords[bound]}`,
    source: bound === 'nothing' ? 'RFC 6749 §1.4' : 'RFC 9449 §6.1',
  };
}

type Bound = 'nothing' | 'own' | 'other' | 'unknown';

const boundWords: Readonly<Record<Bound, string>> = {
  nothing: '',
  own: ' It is bound to the key of the DPoP proof that was sent.',
  other: ' It is bound to another key than that of the DPoP proof that was sent.',
  unknown: ' It is bound to a DPoP key.',
};

/** RFC 9449 §6.1: `cnf.jkt` is the thumbprint of the key. */
function boundTo({ verification }: Subject, cnf: unknown): Bound {
  const jkt = isJsonObject(cnf) ? member(cnf, 'jkt') : undefined;
  if (typeof jkt !== 'string') return 'nothing';
  const own = verification?.thumbprints.dpop;
  if (own === undefined) return 'unknown';
  return own === jkt ? 'own' : 'other';
}

function expiresIn(json: JsonObject): AnswerMember {
  const value = member(json, 'expires_in');
  const about = { name: 'expires_in', source: 'RFC 6749 §5.1' } as const;
  if (value === undefined)
    return {
      ...about,
      state: 'absent',
      words: 'It may be left out: the documents of the server tell how long the token lives.',
    };
  // JSON.parse makes Infinity of 1e999.
  if (typeof value === 'number' && value <= 0)
    return {
      ...about,
      state: 'note',
      found: String(value),
      words: 'By this number the token has ended already: it counts the seconds that are left.',
    };
  if (typeof value === 'number' && Number.isFinite(value))
    return {
      ...about,
      state: 'right',
      found: String(value),
      words: `${describeDuration(value)} from the moment of this answer.`,
    };
  return {
    ...about,
    state: 'note',
    found: typeof value === 'string' ? JSON.stringify(value) : kindOf(value),
    words: 'It should be a number: strict clients refuse anything else.',
  };
}

function scope(json: JsonObject, subject: Subject): AnswerMember {
  const value = member(json, 'scope');
  const about = { name: 'scope', source: 'RFC 6749 §5.1' } as const;
  if (value === undefined)
    return {
      ...about,
      state: 'absent',
      words: 'It may be left out where it is what was asked for.',
    };
  if (typeof value !== 'string')
    return {
      ...about,
      state: 'note',
      found: kindOf(value),
      words:
        'It should be one text, its names with a space between them: strict clients refuse anything else.',
    };
  const asked = subject.authorizationRequest?.parameters.find(({ name }) => name === 'scope')?.value;
  const given = value.split(' ');
  const refused = asked?.match(/[^ ]+/g)?.filter((each) => !given.includes(each)) ?? [];
  if (refused.length === 0) return { ...about, state: 'right', found: value, words: 'What was granted.' };
  return {
    ...about,
    state: 'note',
    found: value,
    words: `Asked for and not granted: ${refused.join(', ')}.`,
  };
}

function refreshToken(json: JsonObject): AnswerMember {
  const value = member(json, 'refresh_token');
  const about = { name: 'refresh_token', source: 'RFC 6749 §5.1' } as const;
  const none = value === undefined || value === null || value === '';
  return none
    ? {
        ...about,
        state: 'absent',
        words: 'Once the access token has ended, a new login is needed.',
      }
    : {
        ...about,
        state: 'right',
        found: 'there',
        words: 'A secret of long life: keep it on the server only.',
      };
}
