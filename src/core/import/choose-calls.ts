import { type Imported, type ImportedCall, listed, messageOf } from './imported.ts';

/** Files in the order of time end with the call that is asked about; those that a person ordered begin with it. */
export type CallOrder = 'time' | 'person';

type Chosen = Pick<Imported, 'request' | 'response' | 'responseNote' | 'pushed' | 'notices'>;

/** Finds the token request and the pushed authorization request among the calls of a file, and says which it took. */
export function chooseCalls(calls: readonly ImportedCall[], order: CallOrder): Chosen {
  const pushed = pick(calls.filter(isPushed), order);
  const able = calls.filter((call) => !isPushed(call) && tokenLikeness(call) > 0);
  // Spread into Math.max, a hundred thousand calls would overflow the stack.
  const best = able.reduce((most, call) => Math.max(most, tokenLikeness(call)), 0);
  const equals = able.filter((call) => tokenLikeness(call) === best);
  const token = pick(equals, order);
  const others = equals.filter((call) => call !== token);
  return {
    request: token && messageOf(token),
    // A login that fails at its first step has no other answer.
    response: (token ?? pushed)?.response,
    responseNote: (token ?? pushed)?.responseNote,
    pushed: pushed && messageOf(pushed),
    notices: [
      ...new Set([
        ...(token === undefined ? [] : othersSaid(token, others, order)),
        ...(token?.notices ?? []),
        ...(pushed?.notices ?? [])
          .filter((notice) => !token?.notices.includes(notice))
          .map((notice) => (token === undefined ? notice : `In the pushed request: ${notice}`)),
      ]),
    ],
  };
}

function pick(calls: readonly ImportedCall[], order: CallOrder): ImportedCall | undefined {
  return order === 'time' ? calls.at(-1) : calls[0];
}

function othersSaid(
  token: ImportedCall,
  others: readonly ImportedCall[],
  order: CallOrder,
): readonly string[] {
  if (others.length === 0) return [];
  const taken = token.name === '' ? `The ${order === 'time' ? 'last' : 'first'}` : listed([token.name]);
  return [
    `${taken} was taken of ${others.length + 1} token requests. To look at another, paste that one alone.`,
  ];
}

/** RFC 9126 §2.1: by its address, or by what only an authorization request has. */
function isPushed({ url, body }: ImportedCall): boolean {
  if (/\/par\/?(?:[?#]|$)/.test(url)) return true;
  return /\b(?:response_type|code_challenge)\b/.test(body) && !/\bgrant_type\b/.test(body);
}

function tokenLikeness({ method, url, body }: ImportedCall): number {
  const said = `${url} ${body}`;
  const grant = /\bgrant_type\b/.test(said) ? 4 : 0;
  const assertion = /\bclient_assertion\b/.test(said) ? 2 : 0;
  const code = /\bauthorization_code\b/.test(said) ? 1 : 0;
  const path = method === 'POST' && /\/token\/?(?:[?#]|$)/.test(url) ? 1 : 0;
  return grant + assertion + code + path;
}
