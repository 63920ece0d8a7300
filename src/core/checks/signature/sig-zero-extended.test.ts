import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { toBase64Url } from '../../assertion/base64url.ts';
import { sigZeroExtended } from './sig-zero-extended.ts';

testCheck(sigZeroExtended, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    '96 bytes': [
      async () =>
        fapiCase({
          parameters: {
            client_assertion: await alteredAssertion({
              form: (raw) =>
                Uint8Array.from([
                  ...Array(16).fill(0),
                  ...raw.slice(0, 32),
                  ...Array(16).fill(0),
                  ...raw.slice(32),
                ]),
            }),
          },
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'P-256 numbers at the width of ES512, without any key set': [
      async () => {
        const [header, payload] = (await makeAssertion({ header: { alg: 'ES512' } })).split('.');
        const half = [...Array(34).fill(0), ...Array(32).fill(7)];
        const client_assertion = `${header}.${payload}.${toBase64Url(Uint8Array.from([...half, ...half]))}`;
        return fapiCase({ jwks: undefined, parameters: { client_assertion } });
      },
      { certainty: 'proof', found: /34 zero bytes/ },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
