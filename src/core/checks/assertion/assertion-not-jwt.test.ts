import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { assertionNotJwt } from './assertion-not-jwt.ts';

testCheck(assertionNotJwt, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'a random text': [
      () => fapiCase({ parameters: { client_assertion: '0123456789abcdef0123456789abcdef' } }),
      { certainty: 'proof' },
    ],
    'base64 of id:secret': [
      () => fapiCase({ parameters: { client_assertion: 'bXktY2xpZW50OnMzY3JldA==' } }),
      { certainty: 'proof' },
    ],
    'a private key, which is taken out before anything looks at it': [
      () =>
        fapiCase({
          client_assertion: [
            '-----BEGIN PRIVATE KEY-----',
            'MIGHAgEAMBMGByqGSM49',
            '-----END PRIVATE KEY-----',
          ].join('\n'),
        }),
      { certainty: 'hint', path: 'text' },
    ],
    'the answer in the field of the assertion': [
      () => fapiCase({ client_assertion: '{"error":"invalid_client"}' }),
      { certainty: 'hint', path: 'text' },
    ],
    'a token in quotation marks, without the request': [
      async () => ({ client_assertion: `"${await makeAssertion()}"` }),
      { certainty: 'strong', path: 'text' },
    ],
    'three words': [
      () => fapiCase({ parameters: { client_assertion: 'one.two!.three' } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'an assertion that the person hid': [
      () => fapiCase({ parameters: { client_assertion: '[REDACTED]' } }),
      'cannot-tell',
    ],
    'a token whose signature was taken off for sharing, and whose form another check judges': [
      async () => fapiCase({ client_assertion: `${await makeAssertion()}=`, signature_removed: true }),
      'not-applicable',
    ],
  },
});
