import { expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { encryptedIdTokenAnswer, providerIdToken } from '../../testing/id-tokens.ts';
import { testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { failsAfterSuccessGuide } from './fails-after-success.ts';
import { walk } from './walk.ts';

const asked = { 'provider-signature': 'no', 'own-session': 'no' };

testGuide(failsAfterSuccessGuide, {
  byHand: {
    'the body is no JSON': [{ 'json-body': 'yes' }, 'c-json-body'],
    'the token is called malformed': [{ encrypted: 'yes' }, 'c-encrypted'],
    'decryption fails': [{ 'wrong-key': 'yes' }, 'c-wrong-key'],
    'no key is found': [{ 'no-key': 'yes' }, 'c-no-key'],
    'the algorithm is refused': [{ 'key-wrap': 'yes' }, 'c-key-wrap'],
    'a rare curve': [{ 'rare-curve': 'yes' }, 'c-rare-curve'],
    'a token is read as JSON': [{ inner: 'yes' }, 'c-inner'],
    'RS256 is expected': [{ 'signature-alg': 'yes' }, 'c-signature-alg'],
    'iss or aud': [{ 'iss-aud': 'yes' }, 'c-iss-aud'],
    nonce: [{ 'login-nonce': 'yes' }, 'c-login-nonce'],
    at_hash: [{ 'token-hash': 'yes' }, 'c-token-hash'],
    'the times': [{ times: 'yes' }, 'c-times'],
    'userinfo answers 401': [{ userinfo: 'yes' }, 'c-message'],
    'userinfo refuses the scheme': [{ userinfo: 'yes', 'token-scheme': 'yes' }, 'c-userinfo'],
    'userinfo refuses ath': [{ userinfo: 'yes', 'token-ath': 'yes' }, 'c-ath'],
    'userinfo refuses the proof': [{ userinfo: 'yes', 'token-proof': 'yes' }, 'c-token-proof'],
    'userinfo refuses the key': [{ userinfo: 'yes', 'token-key': 'yes' }, 'c-token-key'],
    'userinfo refuses an old token': [{ userinfo: 'yes', 'token-lapsed': 'yes' }, 'c-lapsed'],
    'the access token is old': [{ lapsed: 'yes' }, 'c-lapsed'],
    'userinfo has no data': [{ 'no-data': 'yes' }, 'c-no-data'],
    'sub has another form': [{ 'token-sub': 'yes' }, 'c-token-sub'],
    'the signature is not that of a known key': [{ 'provider-signature': 'yes' }, 'c-provider-keys'],
    'the session is lost': [{ 'provider-signature': 'no', 'own-session': 'yes' }, 'c-own-session'],
    'nothing of all this': [asked, 'c-message'],
    'nothing is known': [{ 'provider-signature': 'unknown', 'own-session': 'unknown' }, 'c-message'],
  },
  byEvidence: {
    'an encrypted token read as a signed one': [
      { response: 'JWSInvalid: Invalid Compact JWS' },
      'idtoken-treated-as-jws',
      'c-encrypted',
    ],
    'the wrong private key': [
      { response: 'JWEDecryptionFailed: decryption operation failed' },
      'jwe-wrong-private-key',
      'c-wrong-key',
    ],
    'no key': [{ response: 'no applicable decryption key' }, 'jwe-kid-handling', 'c-no-key'],
    'an algorithm that is not there': [
      { response: 'JOSENotSupported: Unsupported JWE Encryption Algorithm' },
      'jwe-alg-not-enabled',
      'c-key-wrap',
    ],
    'RS256 expected': [
      { response: 'RPError: unexpected JWT alg received, expected RS256, got: ES256' },
      'idtoken-alg-expected',
      'c-signature-alg',
    ],
    'another issuer': [{ response: 'unexpected "iss" claim value' }, 'idtoken-iss-aud', 'c-iss-aud'],
    'another nonce': [
      { response: 'RPError: nonce mismatch, expected a, got: b' },
      'idtoken-nonce',
      'c-login-nonce',
    ],
    'another at_hash': [
      { response: 'RPError: at_hash mismatch, expected 9q2w, got: Zk31' },
      'idtoken-at-hash',
      'c-token-hash',
    ],
    'a clock that is behind': [
      { response: 'RPError: id_token issued in the future, now 1795155200, iat 1795155260' },
      'idtoken-clock',
      'c-times',
    ],
    'userinfo that is a token': [
      { response: 'RPError: expected application/json, got application/jwt' },
      'userinfo-parsed-as-json',
      'c-inner',
    ],
    'Bearer at userinfo': [
      { request: "curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'Authorization: Bearer x'" },
      'userinfo-bearer-vs-dpop',
      'c-userinfo',
    ],
  },
});

it.each([
  [
    'a key that is not in the set',
    async () => fapiCase({ response: await encryptedIdTokenAnswer({ kid: 'gone' }) }),
    'c-wrong-key',
  ],
  [
    'another client in a decrypted token',
    async () =>
      legacyCase({ response: (await providerIdToken({ aud: 'another', sub: 'u=1c0cee38' })).idToken }),
    'c-iss-aud',
  ],
] as const)('sees in the answer itself: %s', async (_name, make, end) => {
  const { diagnosis } = await analyse(await make(), testNow);
  expect(walk(failsAfterSuccessGuide, {}, (code) => diagnosis.outcomes[code]).nodeId).toBe(end);
});
