import { fapiCase } from '../../../testing/cases.ts';
import { encryptedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jweAlgNotEnabled } from './jwe-alg-not-enabled.ts';

const encrypted =
  (header: Readonly<Record<string, unknown>> = {}) =>
  async () =>
    fapiCase({ response: await encryptedIdTokenAnswer(header) });

testCheck(jweAlgNotEnabled, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'another algorithm than that of the key': [
      encrypted({ alg: 'ECDH-ES+A128KW' }),
      { certainty: 'strong', severity: 'warning', path: 'id_token.header.alg', expected: 'ECDH-ES+A256KW' },
    ],
    'one that the profile does not list': [
      encrypted({ alg: 'RSA-OAEP-256' }),
      {
        certainty: 'strong',
        severity: 'warning',
        path: 'id_token.header.alg',
        expected: /ECDH-ES\+A128KW, /,
      },
    ],
    'a content encryption that the profile does not list': [
      encrypted({ enc: 'A128GCM' }),
      { certainty: 'strong', severity: 'warning', path: 'id_token.header.enc', found: 'A128GCM' },
    ],
    'no enc at all': [
      encrypted({ enc: undefined }),
      { certainty: 'strong', severity: 'warning', path: 'id_token.header.enc', found: 'missing' },
    ],
    'not supported': [
      { response: 'JOSENotSupported: Unsupported JWE Encryption Algorithm' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'the algorithm of the key, and A256CBC-HS512': [encrypted(), 'not-applicable'],
    'A256GCM, which userinfo and mock servers use': [encrypted({ enc: 'A256GCM' }), 'not-applicable'],
  },
});
