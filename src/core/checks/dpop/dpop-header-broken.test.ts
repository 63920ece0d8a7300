import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopHeaderBroken } from './dpop-header-broken.ts';

testCheck(dpopHeaderBroken, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'two headers': [() => fapiCase({ headers: ['DPoP: eyJ.e.A'] }), { certainty: 'proof', path: 'text' }],
    'a scheme word': [
      async () => fapiCase({ dpop: `DPoP ${await makeDpopProof({ key: await dpopKey() })}` }),
      { certainty: 'proof', path: 'text' },
    ],
    'the proof as a parameter': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey() });
        return { profile: 'singpass-fapi', request: `grant_type=authorization_code&dpop=${proof}` };
      },
      { certainty: 'proof', path: 'parameters.dpop', expected: 'the header DPoP' },
    ],
    'no token': [() => fapiCase({ dpop: 'proof' }), { certainty: 'proof', path: 'text' }],
    'a header that is no JSON': [
      () => fapiCase({ dpop: 'AAAA.e30.AAAA' }),
      { certainty: 'proof', path: 'text' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
