import { testCheck } from '../../../testing/test-check.ts';
import { jweNestedNotVerified } from './jwe-nested-not-verified.ts';

const found = { certainty: 'hint', path: 'body' } as const;

testCheck(jweNestedNotVerified, {
  accepts: {
    'another message of a client': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'Node 20': [{ response: `SyntaxError: Unexpected token 'e', "eyJhbGciOi"... is not valid JSON` }, found],
    'Node 18': [{ response: 'SyntaxError: Unexpected token e in JSON at position 0' }, found],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'a page read as JSON': [
      {
        response: `SyntaxError: Unexpected token '<', "<!DOCTYPE "... is not valid JSON`,
      },
      'not-applicable',
    ],
  },
});
