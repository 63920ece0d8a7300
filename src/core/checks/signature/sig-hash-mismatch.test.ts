import { sign } from 'node:crypto';
import { anyKey } from '../../../testing/any-key.ts';
import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart, makeAssertion, signBytes } from '../../../testing/tokens.ts';
import { toBase64Url } from '../../assertion/base64url.ts';
import { encodeUtf8 } from '../../runtime.ts';
import { sigHashMismatch } from './sig-hash-mismatch.ts';

testCheck(sigHashMismatch, {
  accepts: {
    'a healthy assertion': fapiCase,
    'the hash of the key’s own curve, under the name of another': () =>
      fapiCase({ assertion: { header: { alg: 'ES384' } } }),
    'the right hash under the wrong padding': () => {
      const { jwk, privateKey } = anyKey('RS256');
      const header = `${encodePart({ alg: 'PS256', kid: jwk.kid })}.${encodePart({ iss: 'a' })}`;
      const signature = sign('sha256', Buffer.from(header), privateKey).toString('base64url');
      return { client_assertion: `${header}.${signature}`, jwks: JSON.stringify({ keys: [jwk] }) };
    },
    'another hash under a name that no algorithm has, so that none is the right one': async () => {
      const key = await signingKey();
      const [, payload] = (await makeAssertion()).split('.');
      const input = `${encodePart({ alg: 'es256', kid: key.kid })}.${payload}`;
      const raw = await signBytes(encodeUtf8(input), key, 'ES256', 'SHA-512');
      return fapiCase({ parameters: { client_assertion: `${input}.${toBase64Url(raw)}` } });
    },
  },
  rejects: {
    'SHA-512 under ES256': [
      async () => fapiCase({ parameters: { client_assertion: await alteredAssertion({ hash: 'SHA-512' }) } }),
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
