import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK } from 'jose';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { sigHmacPublicKey } from './sig-hmac-public-key.ts';

const hmac = async (secret: string, alg = 'HS256', hash = 'sha256'): Promise<Case> => {
  const [header, payload] = (await makeAssertion({ header: { alg } })).split('.');
  const code = createHmac(hash, secret).update(`${header}.${payload}`).digest('base64url');
  return fapiCase({ parameters: { client_assertion: `${header}.${payload}.${code}` } });
};
const publicPem = async (): Promise<string> => {
  const key = await importJWK((await signingKey()).publicJwk, 'ES256', { extractable: true });
  return exportSPKI(key as CryptoKey);
};

testCheck(sigHmacPublicKey, {
  accepts: { 'a healthy assertion': fapiCase },
  rejects: {
    'the PEM with its last line end': [
      async () => hmac(`${(await publicPem()).trim()}\n`),
      { certainty: 'proof', path: 'signature', found: /HS256 with the public key in PEM/ },
    ],
    'the PEM without it': [async () => hmac((await publicPem()).trim()), { certainty: 'proof' }],
    'the JWK, under HS512': [
      async () => hmac(JSON.stringify((await signingKey()).publicJwk), 'HS512', 'sha512'),
      { certainty: 'proof', found: /HS512 with the JWK/ },
    ],
    'the text of the key set': [
      async () => hmac(await makeKeySet()),
      { certainty: 'proof', found: /the pasted text/ },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'a secret that is not at hand': [() => hmac('a real secret'), 'cannot-tell'],
  },
});
