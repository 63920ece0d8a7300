import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { invalidClientSignatureGuide } from './invalid-client-signature.ts';

const response = errorAnswer(
  401,
  'invalid_client',
  'The client_assertion could not be validated against known signing keys.',
);
const header = (changes: Readonly<Record<string, unknown>>) => () =>
  legacyCase({ assertion: { header: changes }, response });

testGuide(invalidClientSignatureGuide, {
  byHand: {
    'quotation marks round it': [{ values: 'yes' }, 'c-values'],
    'not a JWT': [{ malformed: 'yes' }, 'c-malformed'],
    'not signed correctly: its form': [{ form: 'yes' }, 'c-form'],
    'not signed correctly: its input': [{ input: 'yes' }, 'c-input'],
    'kid does not match': [{ kid: 'yes' }, 'c-kid'],
    'the wrong alg': [{ alg: 'yes' }, 'c-alg'],
    'alg does not fit the key': [{ algkey: 'yes' }, 'c-algkey'],
    'the key is not in the key set': [{ key: 'yes' }, 'c-key'],
    'the provider holds an old set': [{ rotated: 'yes' }, 'c-rotated'],
    'the portal holds another set': [{ registered: 'yes' }, 'c-registered'],
    'an instance has another key': [{ instances: 'yes' }, 'c-instances'],
    'the claims are wrong too': [{ 'claims-too': 'no' }, 'c-claims'],
    'the key set cannot be fetched': [{ fetch: 'yes' }, 'c-fetch'],
    'the header holds too much': [{ header: 'yes' }, 'c-header'],
    'only sometimes: another edge': [
      { 'claims-too': 'yes', sometimes: 'yes', 'now-edges': 'yes' },
      'c-now-edges',
    ],
    'nothing of all this': [{ 'claims-too': 'yes', sometimes: 'no' }, 'end'],
  },
  byEvidence: {
    'a DER signature': [
      async () =>
        fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) }, response }),
      'sig-der',
      'c-form',
    ],
    'an unknown kid': [header({ kid: 'key-of-last-year' }), 'kid-unknown', 'c-kid'],
    'the kid of the encryption key': [header({ kid: 'enc-1' }), 'kid-enc-key', 'c-kid'],
    HS256: [header({ alg: 'HS256' }), 'alg-hmac', 'c-alg'],
    'ES384 on P-256': [header({ alg: 'ES384' }), 'alg-curve-mismatch', 'c-algkey'],
    'a key from elsewhere': [
      async () =>
        legacyCase({
          assertion: { key: await signingKey('sig-elsewhere'), header: { kid: 'sig-1' } },
          response,
        }),
      'sig-wrong-key',
      'c-key',
    ],
    'the encryption key': [
      async () =>
        legacyCase({ assertion: { key: await encryptionKey(), header: { kid: 'sig-1' } }, response }),
      'sig-enc-key',
      'c-otherkey',
    ],
    'an empty key set': [() => legacyCase({ jwks: '{"keys":[]}', response }), 'jwks-empty', 'c-key'],
    'a page in place of the key set': [
      () => legacyCase({ jwks: '<!doctype html><title>Sign in</title>', response }),
      'jwks-html',
      'c-document',
    ],
  },
});
