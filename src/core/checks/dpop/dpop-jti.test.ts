import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopJti } from './dpop-jti.ts';

testCheck(dpopJti, {
  accepts: {
    'a healthy request': fapiCase,
    'the PAR proof itself, which is reported as that': async () => {
      const par = await parRequest();
      return fapiCase({ dpop: /^DPoP: (.*)$/m.exec(par)?.[1]?.trim() ?? '', authorization_request: par });
    },
  },
  rejects: {
    'the jti of the PAR request in a proof of its own': [
      () => fapiCase({ proof: { claims: { jti: 'a52a7d16-9c39-4f2e-8b75-4c3f06f1f3a5' } } }),
      { certainty: 'proof', path: 'claims.jti', found: 'a52a7d16-9c39-4f2e-8b75-4c3f06f1f3a5' },
    ],
    missing: [
      () => fapiCase({ proof: { claims: { jti: undefined } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    'a number': [
      () => fapiCase({ proof: { claims: { jti: 7 } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    empty: [() => fapiCase({ proof: { claims: { jti: '' } } }), { certainty: 'proof', path: 'claims.jti' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
