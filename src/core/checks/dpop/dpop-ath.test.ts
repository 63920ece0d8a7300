import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopAth } from './dpop-ath.ts';

const userinfo = 'https://stg-id.singpass.gov.sg/fapi/userinfo';
const withAth = async (ath: unknown) => {
  const dpop = await makeDpopProof({ key: await dpopKey(), claims: { htm: 'GET', htu: userinfo, ath } });
  return { request: `curl ${userinfo} -H 'Authorization: DPoP x' -H 'DPoP: ${dpop}'` };
};

testCheck(dpopAth, {
  accepts: {
    'a hash': () => withAth('A'.repeat(43)),
  },
  rejects: {
    none: [() => withAth(undefined), { certainty: 'proof', path: 'claims.ath' }],
    'a padded hash': [() => withAth(`${'A'.repeat(43)}=`), { certainty: 'proof' }],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
  },
});
