import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopReusedProof } from './dpop-reused-proof.ts';

testCheck(dpopReusedProof, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'the proof of the PAR request': [
      async () => {
        const par = await parRequest();
        return fapiCase({ dpop: /^DPoP: (.*)$/m.exec(par)?.[1]?.trim() ?? '', authorization_request: par });
      },
      { certainty: 'proof', path: 'claims.jti' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no other request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
  },
});
