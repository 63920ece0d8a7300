import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import type { Case } from './case.ts';
import { isShownAsSent } from './sent-token.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
const proof = 'eyJhbGciOiJFUzI1NiJ9.eyJodG0iOiJQT1NUIn0.AA';
const whole = `POST /token HTTP/1.1\nHost: id.example\nDPoP: ${proof}\n\ngrant_type=a&client_assertion=${token}`;
const bare = 'POST /token HTTP/1.1\nHost: id.example\n\ngrant_type=a';
const list = `grant_type: a\nclient_assertion: ${token}`;

describe('a token is shown as it was sent', () => {
  it.each<readonly [string, string, Case, readonly [assertion: boolean, proof: boolean]]>([
    ['by the request that has it', whole, {}, [true, true]],
    ['by one that has neither, where none is given', bare, {}, [true, true]],
    [
      'where it stands in a field too',
      whole,
      { client_assertion: `\n${token}`, dpop: ` ${proof} ` },
      [true, true],
    ],
    ['unless another stands in the field', whole, { client_assertion: proof, dpop: token }, [false, false]],
    ['each by itself', whole, { client_assertion: token, dpop: token }, [true, false]],
    ['unless the request has none', bare, { client_assertion: token, dpop: proof }, [false, false]],
    ['unless it is a list of values', list, {}, [false, false]],
    ['unless there is no request', '', { client_assertion: token, dpop: proof }, [false, false]],
  ])('%s', (_name, text, given, wanted) => {
    const shown = { case: given, request: parseRequest(text) };
    expect([isShownAsSent(shown, 'client_assertion'), isShownAsSent(shown, 'dpop')]).toEqual(wanted);
  });
});
