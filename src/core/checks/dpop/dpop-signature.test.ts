import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { dpopKey, signingKey } from '../../../testing/keys.ts';
import { toDer } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopSignature } from './dpop-signature.ts';

testCheck(dpopSignature, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'a key of another curve than alg': [
      async () => fapiCase({ proof: { header: { jwk: (await signingKey('sig-384', 'ES384')).publicJwk } } }),
      { certainty: 'proof', path: 'header.jwk.crv', expected: 'P-256' },
    ],
    'a key that is no point': [
      () => fapiCase({ proof: { header: { jwk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } } } }),
      { certainty: 'proof', path: 'header.jwk.x', found: '3 bytes' },
    ],
    'a key without kty': [
      () => fapiCase({ proof: { header: { jwk: { crv: 'P-256', x: 'AAAA', y: 'AAAA' } } } }),
      { certainty: 'proof', path: 'header.jwk.kty', found: 'missing' },
    ],
    'a signature in DER': [
      async () => {
        const [header, payload, signature = ''] = (await makeDpopProof({ key: await dpopKey() })).split('.');
        const der = toDer(new Uint8Array(Buffer.from(signature, 'base64url')));
        return fapiCase({ dpop: `${header}.${payload}.${Buffer.from(der).toString('base64url')}` });
      },
      { certainty: 'proof', path: 'signature', found: /der/ },
    ],
    'another key': [
      async () => fapiCase({ proof: { header: { jwk: (await dpopKey('dpop-2')).publicJwk } } }),
      { certainty: 'proof', path: 'signature' },
    ],
    'changed claims': [
      async () => {
        const [header, , signature] = (await makeDpopProof({ key: await dpopKey() })).split('.');
        return fapiCase({
          dpop: `${header}.${Buffer.from('{"htm":"POST"}').toString('base64url')}.${signature}`,
        });
      },
      { certainty: 'proof', path: 'signature' },
    ],
  },
  undecided: {
    'the old profile': [() => legacyWithProof(), 'not-applicable'],
    'nothing pasted': [{}, 'cannot-tell'],
    'no key': [() => fapiCase({ proof: { header: { jwk: undefined } } }), 'not-applicable'],
  },
});
