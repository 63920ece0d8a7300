import { testGuide } from '../../testing/test-guide.ts';
import { successGuide } from './success.ts';

const yes = { fails: 'yes' };

testGuide(successGuide, {
  byHand: {
    'nothing fails': [{ fails: 'no' }, 'c-fine'],
    'the token is called malformed': [{ ...yes, encrypted: 'yes' }, 'c-encrypted'],
    'decryption fails': [{ ...yes, decrypt: 'yes' }, 'c-decrypt'],
    'the algorithm is not known': [{ ...yes, 'token-alg': 'yes' }, 'c-alg'],
    'a token is read as JSON': [{ ...yes, inner: 'yes' }, 'c-inner'],
    'iss, aud or nonce': [{ ...yes, 'token-claims': 'yes' }, 'c-claims'],
    'the times': [{ ...yes, times: 'yes' }, 'c-times'],
    'sub has another form': [{ ...yes, 'token-sub': 'yes' }, 'c-sub'],
    'userinfo has no data': [{ ...yes, 'no-data': 'yes' }, 'c-data'],
    'userinfo answers 401': [{ ...yes, userinfo: 'yes' }, 'c-userinfo'],
    'the access token is old': [{ ...yes, lapsed: 'yes' }, 'c-lapsed'],
    'nothing of all this': [yes, 'end'],
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
      'c-decrypt',
    ],
    'an algorithm that is not there': [
      { response: 'JOSENotSupported: Unsupported JWE Encryption Algorithm' },
      'jwe-alg-not-enabled',
      'c-alg',
    ],
    'RS256 expected': [
      { response: 'RPError: unexpected JWT alg received, expected RS256, got: ES256' },
      'idtoken-alg-expected',
      'c-alg',
    ],
    'another nonce': [
      { response: 'RPError: nonce mismatch, expected a, got: b' },
      'idtoken-nonce',
      'c-claims',
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
