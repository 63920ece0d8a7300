import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { dpopAlg } from './dpop-alg.ts';

testCheck(dpopAlg, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    none: [
      () => fapiCase({ proof: { header: { alg: 'none' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    RS256: [
      () => fapiCase({ proof: { header: { alg: 'RS256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    missing: [
      () => fapiCase({ proof: { header: { alg: undefined } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});

it('is the one finding of a proof by a key of another kind, which is not the key of PAR for that reason', async () => {
  const dpop = await makeDpopProof({
    key: await dpopKey(),
    header: { alg: 'RS256', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } },
  });
  const { diagnosis } = await analyse(await fapiCase({ dpop }), testNow);
  expect(diagnosis.findings.map(({ code }) => code)).toEqual(['dpop-alg']);
});
