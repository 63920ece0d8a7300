import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopReusedProof } from './dpop-reused-proof.ts';

testCheck(dpopReusedProof, {
  accepts: {
    'a healthy request': fapiCase,
    'a proof of its own with the jti of the PAR proof': () =>
      fapiCase({ proof: { claims: { jti: 'a52a7d16-9c39-4f2e-8b75-4c3f06f1f3a5' } } }),
  },
  rejects: {
    'the request sent again': [
      async () => {
        const { request } = await fapiCase();
        return request === undefined ? {} : fapiCase({ request, previous_request: request });
      },
      { certainty: 'proof', path: 'claims.jti' },
    ],
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
