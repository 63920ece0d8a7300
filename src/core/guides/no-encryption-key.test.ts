import { fapiCase, legacyCase, makeKeySet } from '../../testing/cases.ts';
import { changeKey } from '../../testing/key-sets.ts';
import { signingKey } from '../../testing/keys.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { noEncryptionKeyGuide } from './no-encryption-key.ts';

const response = errorAnswer(400, 'invalid_client', 'No valid encryption JWK');
const encryption = (members: Readonly<Record<string, unknown>>) => async () =>
  legacyCase({ jwks: changeKey(await makeKeySet(), 1, members), response });

testGuide(noEncryptionKeyGuide, {
  byHand: {
    'no key with use enc': [{ 'enc-none': 'yes' }, 'c-none'],
    'alg missing or wrong': [{ 'enc-alg': 'yes' }, 'c-alg'],
    'use missing or misspelt': [{ use: 'yes' }, 'c-use'],
    'not an EC key': [{ curve: 'yes' }, 'c-curve'],
    'broken numbers': [{ numbers: 'yes' }, 'c-numbers'],
    'no kid': [{ 'enc-kid': 'yes' }, 'c-kid'],
    'not a key set': [{ 'enc-document': 'yes' }, 'c-document'],
    'published just now': [{ recent: 'yes' }, 'c-recent'],
    'another set in the portal': [{ 'enc-registered': 'yes' }, 'c-registered'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'only a signing key, where the profile needs both': [
      async () => fapiCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }), response }),
      'jwks-no-enc',
      'c-none',
    ],
    'RSA-OAEP': [encryption({ alg: 'RSA-OAEP-256' }), 'jwk-enc-alg-unsupported', 'c-alg'],
    'no alg': [encryption({ alg: undefined }), 'jwk-enc-alg-missing', 'c-alg'],
    'use: encryption': [encryption({ use: 'encryption' }), 'jwk-use-wrong', 'c-use'],
    'crv of another spelling': [encryption({ crv: 'prime256v1' }), 'jwk-crv-mislabelled', 'c-curve'],
    'no y': [encryption({ y: undefined }), 'jwk-y-missing', 'c-numbers'],
    'one JWK alone': [
      async () => legacyCase({ jwks: JSON.stringify((await signingKey()).publicJwk), response }),
      'jwks-single-jwk',
      'c-document',
    ],
  },
});
