import { describe, expect, it } from 'vitest';
import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { dpopKey, signingKey, type TestKey } from '../../../testing/keys.ts';
import { toDer } from '../../../testing/signatures.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
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
      { certainty: 'proof', path: 'signature', found: 'verifies only once altered' },
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
    'no signature': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey() });
        return fapiCase({ dpop: proof.replace(/[^.]+$/, '') });
      },
      { certainty: 'strong', path: 'signature', found: 'missing' },
    ],
  },
  undecided: {
    'the old profile': [() => legacyWithProof(), 'not-applicable'],
    'nothing pasted': [{}, 'cannot-tell'],
    'no key': [() => fapiCase({ proof: { header: { jwk: undefined } } }), 'not-applicable'],
  },
});

describe('a key in the header that did not sign', () => {
  const noteOf = async (key: TestKey): Promise<string | undefined> => {
    const header = { jwk: (await dpopKey('dpop-2')).publicJwk };
    const outcome = await outcomeOf(dpopSignature, () => fapiCase({ proof: { key, header } }));
    return outcome.kind === 'found' ? outcome.finding.evidence[0].note : outcome.kind;
  };

  it('is told from the one that did, where the case holds it', async () => {
    expect(await noteOf(await dpopKey())).toBe('it was made with the key of the PAR proof');
    expect(await noteOf(await signingKey())).toBe('it was made with keys[0] of the client’s key set');
  });

  it('is all that can be said of a stranger', async () => {
    expect(await noteOf(await dpopKey('dpop-3'))).toBeUndefined();
  });
});
