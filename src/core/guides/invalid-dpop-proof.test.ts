import { fapiCase } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { invalidDpopProofGuide } from './invalid-dpop-proof.ts';

const response = errorAnswer(401, 'invalid_dpop_proof');
const claims = (changes: Readonly<Record<string, unknown>>) => () =>
  fapiCase({ proof: { claims: changes }, response });

testGuide(invalidDpopProofGuide, {
  byHand: {
    'nobody knows of a proxy': [{ 'own-proxy': 'unknown', sometimes: 'no' }, 'end'],
    'ath at userinfo': [{ 'proof-ath': 'yes' }, 'c-ath'],
    'another key than at PAR': [{ 'proof-key': 'yes' }, 'c-key'],
    'another URL': [{ htu: 'yes' }, 'c-htu'],
    'another method': [{ htm: 'yes' }, 'c-htm'],
    'the times': [{ time: 'yes' }, 'c-time'],
    'the header': [{ 'proof-header': 'yes' }, 'c-header'],
    'typ or alg': [{ 'proof-typ': 'yes' }, 'c-typ'],
    jwk: [{ jwk: 'yes' }, 'c-jwk'],
    'the signature': [{ signature: 'yes' }, 'c-signature'],
    jti: [{ 'proof-jti': 'yes' }, 'c-jti'],
    'no proof': [{ 'proof-missing': 'yes' }, 'c-missing'],
    'instances with keys of their own': [{ 'proof-instances': 'yes' }, 'c-instances'],
    'a server behind a proxy': [{ 'own-proxy': 'yes' }, 'c-proxy'],
    'ath where there is no access token': [{ 'proof-more': 'yes' }, 'c-more'],
    'only sometimes: no common store': [
      { 'own-proxy': 'no', sometimes: 'yes', 'now-stores': 'yes' },
      'c-now-stores',
    ],
    'nothing of all this': [{ 'own-proxy': 'no', sometimes: 'no' }, 'end'],
  },
  byEvidence: {
    'another key than at PAR': [
      async () => fapiCase({ proof: { key: await dpopKey('dpop-2') }, response }),
      'dpop-key-changed',
      'c-key',
    ],
    'htu of PAR': [claims({ htu: 'https://stg-id.singpass.gov.sg/fapi/par' }), 'dpop-htu-endpoint', 'c-htu'],
    GET: [claims({ htm: 'GET' }), 'dpop-htm', 'c-htm'],
    'made an hour ago': [claims({ iat: testNow - 3600, exp: undefined }), 'dpop-iat', 'c-time'],
    'exp an hour ahead': [claims({ exp: testNow + 3600 }), 'dpop-exp', 'c-time'],
    'no jti': [claims({ jti: undefined }), 'dpop-jti', 'c-jti'],
    'typ JWT': [() => fapiCase({ proof: { header: { typ: 'JWT' } }, response }), 'dpop-typ', 'c-typ'],
    'no jwk': [
      () => fapiCase({ proof: { header: { jwk: undefined, kid: 'x' } }, response }),
      'dpop-jwk-missing',
      'c-jwk',
    ],
  },
});
