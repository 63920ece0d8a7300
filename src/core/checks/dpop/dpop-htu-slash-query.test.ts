import { fapiCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopHtuSlashQuery } from './dpop-htu-slash-query.ts';

testCheck(dpopHtuSlashQuery, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    'a slash': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token/' } } }),
      { certainty: 'proof', severity: 'error', path: 'claims.htu' },
    ],
    'a slash that is missing': [
      async () => {
        const proof = await makeDpopProof({ key: await dpopKey(), claims: { htu: 'https://op.test/token' } });
        return {
          profile: 'rfc7523',
          request: `curl https://op.test/token/ -H 'DPoP: ${proof}' -d grant_type=authorization_code`,
        };
      },
      { certainty: 'proof', found: 'https://op.test/token', expected: 'https://op.test/token/' },
    ],
    'a query': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token?a=1' } } }),
      { certainty: 'strong', severity: 'warning', path: 'claims.htu' },
    ],
    'a fragment': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token#a' } } }),
      { certainty: 'strong', severity: 'warning', path: 'claims.htu' },
    ],
    'a slash and a query': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/token/?a=1' } } }),
      { certainty: 'proof', severity: 'error', path: 'claims.htu' },
    ],
  },
  undecided: {
    'a server whose address nobody knows': [
      async () => ({
        profile: 'rfc7523',
        environment: 'custom',
        dpop: await makeDpopProof({ key: await dpopKey() }),
      }),
      'not-applicable',
    ],
    'an htu that is no address': [() => fapiCase({ proof: { claims: { htu: 'token' } } }), 'not-applicable'],
    'another endpoint': [
      () => fapiCase({ proof: { claims: { htu: 'https://stg-id.singpass.gov.sg/fapi/par' } } }),
      'not-applicable',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
