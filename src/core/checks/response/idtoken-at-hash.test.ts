import { createHash } from 'node:crypto';
import { legacyCase } from '../../../testing/cases.ts';
import { signedIdTokenAnswer, testAccessToken, testAtHash } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { idtokenAtHash } from './idtoken-at-hash.ts';

const answer =
  (at_hash: unknown, accessToken = testAccessToken) =>
  () =>
    legacyCase({ response: signedIdTokenAnswer({ at_hash }, accessToken) });
const digest = (hash: string) => createHash(hash).update(testAccessToken).digest();

testCheck(idtokenAtHash, {
  accepts: {
    'the example of OpenID Connect Core, appendix A.3': answer(testAtHash),
    'another message of a client': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'the hash of another token': [
      answer('d2UBDXrLBNLwMlLYsimYYw'),
      { certainty: 'strong', path: 'id_token.at_hash', expected: testAtHash },
    ],
    'the whole hash, proven by the token beside it': [
      answer(digest('sha256').toString('base64url')),
      { certainty: 'proof', path: 'id_token.at_hash' },
    ],
    'another hash than that of alg': [
      answer(digest('sha512').subarray(0, 32).toString('base64url')),
      { certainty: 'proof', path: 'id_token.at_hash' },
    ],
    'a number': [answer(7), { certainty: 'strong', found: '7' }],
    'the refusal of a library': [
      { response: 'RPError: at_hash mismatch, expected I0ddFCDK3AY, got: d2UBDXrLBNW' },
      { certainty: 'strong', path: 'body', found: /at_hash/ },
    ],
  },
  undecided: {
    'an access token that was blacked out': [answer(testAtHash, '[redacted]'), 'cannot-tell'],
    'an access token that was cut': [answer(testAtHash, 'jHkWEdUX…'), 'cannot-tell'],
    'no at_hash': [answer(undefined), 'not-applicable'],
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
