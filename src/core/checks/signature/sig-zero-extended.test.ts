import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { toBase64Url } from '../../assertion/base64url.ts';
import type { Case } from '../../case/case.ts';
import { sigZeroExtended } from './sig-zero-extended.ts';

const zeros = (count: number): number[] => Array(count).fill(0);
const sevens = (count: number): number[] => Array(count).fill(7);

/** A signature of these bytes under ES384, by whatever key. */
const ofBytes = async (bytes: readonly number[]): Promise<Case> => {
  const [header, payload] = (await makeAssertion({ header: { alg: 'ES384' } })).split('.');
  const client_assertion = `${header}.${payload}.${toBase64Url(Uint8Array.from(bytes))}`;
  return fapiCase({ parameters: { client_assertion } });
};

testCheck(sigZeroExtended, {
  accepts: {
    'a healthy assertion': fapiCase,
    'zeros in front of one number only': () => ofBytes([...zeros(16), ...sevens(32), 0, ...sevens(47)]),
    'nothing but zeros': () => ofBytes(zeros(96)),
    'numbers with zeros in front, cut': () => ofBytes([...zeros(16), ...sevens(32), ...zeros(16), 7, 7]),
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
