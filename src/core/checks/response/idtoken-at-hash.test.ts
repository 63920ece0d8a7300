import { testCheck } from '../../../testing/test-check.ts';
import { idtokenAtHash } from './idtoken-at-hash.ts';

testCheck(idtokenAtHash, {
  accepts: {
    'another message of a client': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'the refusal of a library': [
      { response: 'RPError: at_hash mismatch, expected I0ddFCDK3AY, got: d2UBDXrLBNW' },
      { certainty: 'strong', path: 'body', found: /at_hash/ },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
