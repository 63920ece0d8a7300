import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { encryptedIdTokenAnswer, signedIdTokenAnswer } from '../../testing/id-tokens.ts';
import { testGuide } from '../../testing/test-guide.ts';
import { successGuide } from './success.ts';

const yes = { fails: 'yes' };

testGuide(successGuide, {
  byHand: {
    'nobody knows whether it fails': [{ fails: 'unknown' }, 'end'],
    'nothing fails': [{ fails: 'no' }, 'c-fine'],
    'the token is called malformed': [{ ...yes, encrypted: 'yes' }, 'c-encrypted'],
    'decryption fails': [{ ...yes, decrypt: 'yes' }, 'c-decrypt'],
    'the algorithm is not known': [{ ...yes, 'token-alg': 'yes' }, 'c-alg'],
    'a token is read as JSON': [{ ...yes, inner: 'yes' }, 'c-inner'],
    'iss, aud or nonce': [{ ...yes, 'token-claims': 'yes' }, 'c-claims'],
    'the times': [{ ...yes, times: 'yes' }, 'c-times'],
    'sub has another form': [{ ...yes, 'token-sub': 'yes' }, 'c-token-sub'],
    'userinfo has no data': [{ ...yes, 'no-data': 'yes' }, 'c-no-data'],
    'userinfo answers 401': [{ ...yes, userinfo: 'yes' }, 'c-userinfo'],
    'the access token is old': [{ ...yes, lapsed: 'yes' }, 'c-lapsed'],
    'nothing of all this': [yes, 'end'],
  },
  byEvidence: {
    'Bearer at userinfo': [
      { request: "curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'Authorization: Bearer x'" },
      'userinfo-bearer-vs-dpop',
      'c-userinfo',
    ],
    'an id_token for another client': [
      () => legacyCase({ response: signedIdTokenAnswer({ aud: 'another', sub: 'u=1c0cee38' }) }),
      'idtoken-iss-aud',
      'c-claims',
    ],
    'an id_token that is encrypted to a key that is gone': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer({ kid: 'gone' }) }),
      'jwe-wrong-private-key',
      'c-decrypt',
    ],
  },
});
