import { fapiCase, toHttpRequest } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { encodePart, makeDpopProof } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { dpopKeyChanged } from './dpop-key-changed.ts';

/** A call of userinfo with a token that names a key. */
async function userinfoCase(jkt: string): Promise<Case> {
  const htu = 'https://stg-id.singpass.gov.sg/fapi/userinfo';
  const proof = await makeDpopProof({ key: await dpopKey(), claims: { htm: 'GET', htu } });
  const token = `${encodePart({ alg: 'ES256' })}.${encodePart({ cnf: { jkt } })}.AA`;
  const request = toHttpRequest(htu, {}, [`Authorization: DPoP ${token}`, `DPoP: ${proof}`]);
  return { profile: 'singpass-fapi', request: request.replace('POST', 'GET') };
}

testCheck(dpopKeyChanged, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'the answer that says so': [
      {
        response: '{"error":"invalid_dpop_proof","error_description":"does not match the initial dpop_jkt"}',
      },
      { certainty: 'strong', path: 'error_description' },
    ],
    'another key': [
      async () => fapiCase({ proof: { key: await dpopKey('dpop-2') } }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
    'another key than the access token is bound to': [
      () => userinfoCase('UsBBjB_m-wNPQnG_GJczE1ay799JDZ7WWCqTMUgRuAo'),
      { certainty: 'proof', path: 'header.jwk', expected: /UsBBjB/ },
    ],
    'another dpop_jkt': [
      () =>
        fapiCase({
          authorization_request:
            'response_type=code&client_id=x&dpop_jkt=UsBBjB_m-wNPQnG_GJczE1ay799JDZ7WWCqTMUgRuAo',
        }),
      { certainty: 'proof', path: 'header.jwk' },
    ],
  },
  undecided: {
    'an answer that does not speak of it': [{ response: '{"error":"invalid_dpop_proof"}' }, 'cannot-tell'],
    'nothing pasted': [{}, 'cannot-tell'],
    'a PAR request without proof': [
      () => fapiCase({ authorization_request: 'response_type=code&client_id=x' }),
      'cannot-tell',
    ],
  },
});
