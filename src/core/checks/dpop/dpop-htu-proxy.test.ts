import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopHtuProxy } from './dpop-htu-proxy.ts';

const response = '{"error":"invalid_dpop_proof","error_description":"DPoP proof htu mismatch"}';

testCheck(dpopHtuProxy, {
  accepts: {
    'another answer': () => fapiCase({ response: '{"error":"invalid_grant"}' }),
  },
  rejects: {
    'an htu that is right': [
      () => fapiCase({ response }),
      { certainty: 'hint', severity: 'warning', path: 'error_description', found: /htu mismatch/ },
    ],
    'an htu that is right, and the words of the mock in place of the code': [
      () => fapiCase({ response: '{"error":"Invalid DPoP htu"}' }),
      { certainty: 'hint', severity: 'warning', path: 'error', found: 'Invalid DPoP htu' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'the old profile': [async () => ({ ...(await legacyWithProof()), response }), 'not-applicable'],
    'an htu that is wrong': [
      () => fapiCase({ response, proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/par' } } }),
      'not-applicable',
    ],
  },
});
