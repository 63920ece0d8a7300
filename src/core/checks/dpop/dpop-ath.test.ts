import { createHash } from 'node:crypto';
import { dpopKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopAth } from './dpop-ath.ts';

const userinfo = 'https://stg-id.singpass.gov.sg/fapi/userinfo';
const token = 'kz8wBs1gDPoPtokenOfATest.1234567890';
const hash = createHash('sha256').update(token).digest('base64url');
const withAth = async (ath: unknown, given = 'x') => {
  const dpop = await makeDpopProof({ key: await dpopKey(), claims: { htm: 'GET', htu: userinfo, ath } });
  return { request: `curl ${userinfo} -H 'Authorization: DPoP ${given}' -H 'DPoP: ${dpop}'` };
};

testCheck(dpopAth, {
  accepts: {
    'the hash of the access token': () => withAth(hash, token),
    'a hash, of a token that was blacked out': () => withAth('A'.repeat(43)),
    'a hash, of a token that was cut short': () => withAth('A'.repeat(43), 'kz8wBs1gDPoPtokenOfATest...'),
  },
  rejects: {
    'a number': [
      () => withAth(7),
      { certainty: 'proof', path: 'claims.ath', found: '7', expected: '43 characters of base64url' },
    ],
    'the hash of something else': [
      () => withAth('A'.repeat(43), token),
      { certainty: 'proof', path: 'claims.ath', expected: hash },
    ],
    none: [() => withAth(undefined), { certainty: 'proof', path: 'claims.ath' }],
    'a padded hash': [() => withAth(`${'A'.repeat(43)}=`), { certainty: 'proof' }],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
  },
});
