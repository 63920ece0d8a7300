import { signedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { userinfoParsedAsJson } from './userinfo-parsed-as-json.ts';

const found = { certainty: 'strong', path: 'body' } as const;

testCheck(userinfoParsedAsJson, {
  accepts: {
    'another message of a client': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'a token as the whole answer, as a note': [
      { response: 'HTTP/1.1 200 OK\r\nContent-Type: application/jwt\r\n\r\neyJhbGciOiJ4In0.a.b.c.d' },
      { certainty: 'hint', severity: 'note', path: 'body' },
    ],
    'the refusal of a library': [
      { response: 'RPError: expected application/json, got application/jwt; charset=utf-8' },
      found,
    ],
    'with its code': [
      { response: 'code: OAUTH_RESPONSE_IS_NOT_CONFORM\ncontent-type: application/jwt' },
      found,
    ],
  },
  undecided: {
    'an id_token that was decrypted and pasted alone': [
      { response: signedIdTokenAnswer().split('"id_token":"')[1]?.slice(0, -2) ?? '' },
      'not-applicable',
    ],
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
