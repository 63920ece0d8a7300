import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, signCompact } from '../../../testing/tokens.ts';
import { payloadNotJson } from './payload-not-json.ts';

testCheck(payloadNotJson, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'Python words': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('{"iss": None}').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
    'an object that is never closed, signed so': [
      async () => {
        const key = await signingKey();
        const client_assertion = await signCompact({ alg: 'ES256', kid: key.kid }, '{"iss":"a"', key);
        return fapiCase({ parameters: { client_assertion } });
      },
      { certainty: 'proof', path: 'claims' },
    ],
    'an object that is not closed, in front of a whole signature that is not of it': [
      async () => {
        const [header, claims, signature] = (await makeAssertion()).split('.');
        const client_assertion = `${header}.${claims?.slice(0, -4)}.${signature}`;
        return fapiCase({ parameters: { client_assertion } });
      },
      { certainty: 'strong', path: 'claims' },
    ],
    'a number': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('42').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
    'an array': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('[1]').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
  },
  undecided: {
    'claims that are cut off, and with them the signature': [
      async () => {
        const [header, claims] = (await makeAssertion()).split('.');
        return fapiCase({ parameters: { client_assertion: `${header}.${claims?.slice(0, -4)}.AAAA` } });
      },
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
  },
});
