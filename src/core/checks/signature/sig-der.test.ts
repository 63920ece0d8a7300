import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart, signBytes } from '../../../testing/tokens.ts';
import { toBase64Url } from '../../assertion/base64url.ts';
import type { Case } from '../../case/case.ts';
import { encodeUtf8 } from '../../runtime.ts';
import { sigDer } from './sig-der.ts';

/** Most are of this length; what is said of one names it. */
const der = { form: toDer, until: (raw: Uint8Array) => toDer(raw).length === 71 };

const writtenDer = (writing: 'hex' | 'base64'): typeof der => ({
  form: (raw) => new Uint8Array(Buffer.from(Buffer.from(toDer(raw)).toString(writing))),
  until: der.until,
});

/** A healthy assertion in DER, but for the case of its `alg`. */
const underNoName = async (): Promise<Case> => {
  const key = await signingKey();
  const input = `${encodePart({ alg: 'es256', kid: key.kid })}.${encodePart({ iss: 'a' })}`;
  let raw = await signBytes(encodeUtf8(input), key);
  while (!der.until(raw)) raw = await signBytes(encodeUtf8(input), key);
  return fapiCase({ parameters: { client_assertion: `${input}.${toBase64Url(toDer(raw))}` } });
};

testCheck(sigDer, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    DER: [
      async () => fapiCase({ parameters: { client_assertion: await alteredAssertion(der) } }),
      { certainty: 'proof', path: 'signature' },
    ],
    'DER without a key set': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion(der) },
          jwks: undefined,
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'DER under a name that no algorithm has': [
      () => underNoName(),
      { certainty: 'proof', expected: 'r‖s of fixed width' },
    ],
    'DER in hexadecimal': [
      async () => fapiCase({ parameters: { client_assertion: await alteredAssertion(writtenDer('hex')) } }),
      { certainty: 'proof', path: 'signature' },
    ],
    'DER in hexadecimal, without a key set': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion(writtenDer('hex')) },
          jwks: undefined,
        }),
      { certainty: 'proof', path: 'signature' },
    ],
    'DER in base64': [
      async () =>
        fapiCase({ parameters: { client_assertion: await alteredAssertion(writtenDer('base64')) } }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
