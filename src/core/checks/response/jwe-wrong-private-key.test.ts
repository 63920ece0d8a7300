import { expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { encryptedIdTokenAnswer } from '../../../testing/id-tokens.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
import { jweWrongPrivateKey } from './jwe-wrong-private-key.ts';

testCheck(jweWrongPrivateKey, {
  accepts: {
    'another message of a client': {
      response: 'curl: (35) error:0A000410:SSL routines::wrong version number',
    },
  },
  rejects: {
    'a token encrypted to another key': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer({ kid: 'enc-of-last-year' }) }),
      { certainty: 'strong', path: 'id_token.header.kid', found: 'enc-of-last-year' },
    ],
    'a token whose own key is on another curve': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer({ epk: { kty: 'EC', crv: 'P-521' } }) }),
      { certainty: 'strong', path: 'id_token.header.epk.crv', found: 'P-521', expected: 'P-256' },
    ],
    'a token encrypted to the signing key': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer({ kid: 'sig-1' }) }),
      { certainty: 'strong', path: 'id_token.header.kid', found: 'sig-1', expected: 'a key with use enc' },
    ],
    jose: [
      { response: 'JWEDecryptionFailed: decryption operation failed' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'an encrypted token without the key set': [
      async () => fapiCase({ jwks: undefined, response: await encryptedIdTokenAnswer() }),
      'cannot-tell',
    ],
    'no response': [{}, 'cannot-tell'],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'a token encrypted to the key of the set': [
      async () => fapiCase({ response: await encryptedIdTokenAnswer() }),
      'not-applicable',
    ],
  },
});

it('says where the key is, when it is in the other set', async () => {
  const outcome = await outcomeOf(jweWrongPrivateKey, async () =>
    fapiCase({
      response: await encryptedIdTokenAnswer({ kid: 'enc-old' }),
      other_jwks: changeKey(await makeKeySet(), 1, { kid: 'enc-old' }),
    }),
  );
  expect(outcome).toMatchObject({
    finding: { evidence: [{ path: 'id_token.header.kid' }, { source: 'other_jwks', path: 'keys[1].kid' }] },
  });
});
