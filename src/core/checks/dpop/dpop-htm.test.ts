import { fapiCase, proofAlone } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopHtm } from './dpop-htm.ts';

testCheck(dpopHtm, {
  accepts: {
    'a healthy request': fapiCase,
    'GET in a proof for userinfo, pasted by itself': () =>
      proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/userinfo', htm: 'GET' }),
    'POST in the same': () => proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/userinfo' }),
  },
  rejects: {
    'POST for a call of userinfo': [
      async () => ({
        profile: 'singpass-fapi',
        request: `curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'DPoP: ${await makeDpopProof({ key: await dpopKey() })}'`,
      }),
      { certainty: 'proof', found: 'POST', expected: 'GET' },
    ],
    missing: [
      () => fapiCase({ proof: { claims: { htm: undefined } } }),
      { certainty: 'proof', path: 'claims.htm' },
    ],
    GET: [() => fapiCase({ proof: { claims: { htm: 'GET' } } }), { certainty: 'proof', path: 'claims.htm' }],
    'a proof pasted by itself, perhaps for another endpoint': [
      () => proofAlone({ htm: 'GET' }),
      { certainty: 'strong', path: 'claims.htm', expected: 'POST' },
    ],
    'another method for userinfo, in a proof pasted by itself': [
      () => proofAlone({ htu: 'https://stg-id.singpass.gov.sg/fapi/userinfo', htm: 'PUT' }),
      { certainty: 'strong', expected: 'GET or POST' },
    ],
    'lower case': [
      () => fapiCase({ proof: { claims: { htm: 'post' } } }),
      { certainty: 'proof', path: 'claims.htm' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
