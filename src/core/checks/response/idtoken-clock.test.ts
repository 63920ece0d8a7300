import { legacyCase } from '../../../testing/cases.ts';
import { signedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { idtokenClock } from './idtoken-clock.ts';

const found = { certainty: 'strong', path: 'body' } as const;

testCheck(idtokenClock, {
  accepts: {
    'a token of now': () => legacyCase({ response: signedIdTokenAnswer() }),
    'a token a minute ahead': () => legacyCase({ response: signedIdTokenAnswer({ iat: testNow + 60 }) }),
    'another message of a client': { response: 'RPError: nonce mismatch, expected a, got: b' },
  },
  rejects: {
    'a token that is made later': [
      () => legacyCase({ response: signedIdTokenAnswer({ iat: testNow + 61 }) }),
      { certainty: 'strong', path: 'id_token.iat' },
    ],
    'a token that is over': [
      () => legacyCase({ response: signedIdTokenAnswer({ exp: testNow - 61 }) }),
      { certainty: 'strong', path: 'id_token.exp' },
    ],
    'a token of the future': [
      { response: 'RPError: id_token issued in the future, now 1795155200, iat 1795155260' },
      found,
    ],
    'a token that has expired': [{ response: 'RPError: JWT expired, now 1795155200, exp 1795155100' }, found],
    'a token that is not valid yet': [
      { response: 'RPError: id_token not active yet, now 1795155200, nbf 1795155260' },
      found,
    ],
  },
  undecided: {
    'a token by this machine’s clock': [
      () => ({ response: signedIdTokenAnswer().split('\r\n\r\n')[1] ?? '' }),
      'cannot-tell',
    ],
    'no response': [{}, 'cannot-tell'],
    'a server that speaks of the assertion': [
      {
        response:
          '{"error":"invalid_client","error_description":"Unable to verify client_assertion: \\"exp\\" claim timestamp check failed"}',
      },
      'not-applicable',
    ],
    'a log line about some token': [{ response: '"exp" claim timestamp check failed' }, 'not-applicable'],
  },
});
