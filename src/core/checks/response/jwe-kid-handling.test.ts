import { fapiCase } from '../../../testing/cases.ts';
import { encryptedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jweKidHandling } from './jwe-kid-handling.ts';

testCheck(jweKidHandling, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'a token that names none': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer({ kid: undefined }) }),
      { certainty: 'strong', severity: 'warning', path: 'id_token.header.kid' },
    ],
    'no key': [{ response: 'no applicable decryption key' }, { certainty: 'strong', path: 'body' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'a token that names its key': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer() }),
      'not-applicable',
    ],
  },
});
