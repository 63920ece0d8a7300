import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { percentDecode } from './parse-form.ts';
import { standInOf } from './placeholder.ts';
import { type Damage, damageOf } from './value-damage.ts';
import type { WireParameter } from './wire-request.ts';

/**
 * What is wrong with the authorization code as it stands; exactly one kind. `damaged`: reported by the check of that damage;
 * `other-thing`: another value took its place; `encoded`: percent-encoded once more; `cut`: shorter than the callback's;
 * `mixed`: more than the code; `foreign`: characters that no code of this provider has; `other-code`: not the one that the callback
 * brought; `length`: unusual, no more.
 */
export type CodeVerdict =
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | {
      readonly kind:
        | 'fine'
        | 'other-thing'
        | 'encoded'
        | 'cut'
        | 'mixed'
        | 'foreign'
        | 'other-code'
        | 'length';
      readonly parameter: WireParameter;
      readonly expected?: string | undefined;
      readonly note?: string | undefined;
      /** Of an `other-thing`: by its characters it could be a code of this provider all the same. */
      readonly isPossible?: boolean | undefined;
    };

const longestJudged = 4_000;
const beginsAsToken = /^eyJ[\w-]{5,}\./;
/** Five parts (RFC 7516 §7.1). Some servers issue such tokens as codes, which hold their state. */
const isEncrypted = (token: string): boolean => token.split('.', 6).length === 5;
/** What languages print of a variable that was never set. */
const missingText = /^(?:undefined|null|None|nil|\[object Object\])$/;

/** Judges the code of the token request against the profile and, where they are pasted, callback and authorization request. */
export function classifyCode(subject: Subject): CodeVerdict {
  const { request, profile } = subject;
  const parameter = request?.parameters.find(({ name }) => name === 'code');
  if (request === undefined || parameter === undefined) return { kind: 'absent' };
  const damage = damageOf(parameter, request);
  if (damage !== undefined) return { kind: 'damaged', damage };
  const { value } = parameter;
  // The callback brought an error and no code: that is the cause, and reported as such.
  if (missingText.test(value) && subject.callback?.parameters.some(({ name }) => name === 'error'))
    return { kind: 'absent' };
  const other = otherThing(value, subject);
  if (other !== undefined) return { kind: 'other-thing', parameter, note: other };
  const came = subject.callback?.parameters.find(({ name }) => name === 'code')?.value;
  if (came !== undefined && came === value) return { kind: 'fine', parameter };
  const isPossible = new RegExp(`^(?:${profile.code.pattern.value})$`).test(value);
  if (beginsAsToken.test(value.slice(0, 2_000)) && !(isPossible && isEncrypted(value)))
    return { kind: 'other-thing', parameter, note: 'a JWT', ...(isPossible ? { isPossible } : {}) };
  const mixed =
    came !== undefined && came === value.replace(/\s/g, '')
      ? { note: 'it holds white space', expected: came }
      : mixedWith(value);
  if (mixed !== undefined) return { kind: 'mixed', parameter, ...mixed };
  if (/%[0-9A-Fa-f]{2}/.test(value)) return { kind: 'encoded', parameter, expected: percentDecode(value) };
  if (came !== undefined && value.length >= 4 && came.length > value.length && came.includes(value)) {
    return {
      kind: 'cut',
      parameter,
      expected: came,
      note: `${came.length - value.length} characters are missing`,
    };
  }
  const foreign = foreignCharacter(value, profile.code.pattern.value);
  if (foreign !== undefined) return { kind: 'foreign', parameter, note: foreign };
  if (isOfOtherCallback(value, subject))
    return { kind: 'other-code', parameter, note: 'the callback brought another one' };
  const usual = profile.code.usualLength?.value;
  if (usual !== undefined && value.length !== usual) {
    return { kind: 'length', parameter, expected: `${usual} characters`, note: `${value.length} characters` };
  }
  return { kind: 'fine', parameter };
}

/**
 * A hidden or shortened code of the callback is no other one, and neither is one for which tokens came. A callback whose code the
 * request before was sent with is the callback of that one.
 */
function isOfOtherCallback(value: string, { callback, recognised, previousRequest }: Subject): boolean {
  const came = callback?.parameters.find(({ name }) => name === 'code')?.value ?? '';
  if (came === '' || standInOf(came) !== undefined) return false;
  if (previousRequest?.parameters.some((sent) => sent.name === 'code' && sent.value === came)) return false;
  if (recognised?.guide === 'success' || recognised?.guide === 'fails-after-success') return false;
  return !came.includes(value) && percentDecode(came) !== value;
}

/** What the value is instead of a code. */
function otherThing(
  value: string,
  { authorizationRequest, callback, request, claims }: Subject,
): string | undefined {
  if (missingText.test(value)) return 'the text of a missing value';
  if (value.startsWith('urn:ietf:params:oauth:request_uri:')) return 'the request_uri of the pushed request';
  const rivals = [
    'state',
    'nonce',
    'code_verifier',
    'code_challenge',
    'client_id',
    'request_uri',
    'redirect_uri',
  ];
  const lists = [callback?.parameters, authorizationRequest?.parameters, request?.parameters];
  for (const name of rivals) {
    const same = lists.some((list) => list?.some((other) => other.name === name && other.value === value));
    if (same) return `the value of ${name}`;
  }
  return value !== '' && member(claims, 'jti') === value ? 'the jti of the assertion' : undefined;
}

/** The rest of the callback's query, or its beginning, came along. */
function mixedWith(value: string): { note: string; expected?: string | undefined } | undefined {
  if (value.length > longestJudged) return { note: `${value.length} characters: longer than any code` };
  const query = /[?&]code=([^&#\s]{1,2000})/.exec(value)?.[1];
  if (query !== undefined)
    return { note: 'the callback URL, not only its code', expected: percentDecode(query) };
  const prefix = /^code=([^&#\s]{1,2000})/.exec(value)?.[1];
  if (prefix !== undefined)
    return { note: 'the name of the parameter is in the value', expected: percentDecode(prefix) };
  const tail = /[&#?]\w{0,40}(?:=|$)/.exec(value);
  if (tail !== null) return { note: `it goes on with ${tail[0]}`, expected: value.slice(0, tail.index) };
  if (/[\s#&]/.test(value)) return { note: 'it holds a space, # or &', expected: undefined };
  return undefined;
}

function foreignCharacter(value: string, pattern: string): string | undefined {
  if (new RegExp(`^(?:${pattern})$`).test(value)) return undefined;
  const allowed = new RegExp(`^(?:${pattern})$`);
  const bad = [...value].find((character) => !allowed.test(character));
  return bad === undefined ? 'not the shape of a code' : `it holds ${JSON.stringify(bad)}`;
}
