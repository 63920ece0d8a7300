import { fault, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';

/** Where a client fails with an answer that is right, in the order in which it goes through it (faults.md §1, group K). */
export const answerSuspects = defineFamily({
  'json-body': {
    ask: 'Does the program fail to read the body as JSON, before it looks at any token?',
    help: 'A message such as "Unexpected token <" or "Expecting value: line 1 column 1".',
    checks: ['error-body-not-json'],
    end: fault('error-body-not-json'),
  },
  encrypted: {
    ask: 'Does the program say that the token is malformed, or has not three parts?',
    help: 'An id_token of five parts is encrypted.',
    checks: ['idtoken-treated-as-jws'],
    end: fault('idtoken-treated-as-jws'),
  },
  'wrong-key': {
    ask: 'Does decryption fail with a word of integrity, MAC, authentication tag or key unwrap?',
    help: 'The header of the id_token names the key that it was encrypted to.',
    checks: ['jwe-wrong-private-key'],
    askedAnyway: true,
    end: fault('jwe-wrong-private-key'),
  },
  'no-key': {
    ask: 'Does the library say that it has no key to decrypt with?',
    checks: ['jwe-kid-handling'],
    askedAnyway: true,
    end: fault('jwe-kid-handling'),
  },
  'key-wrap': {
    ask: 'Does the library refuse alg or enc of the encrypted token?',
    checks: ['jwe-alg-not-enabled'],
    askedAnyway: true,
    end: fault('jwe-alg-not-enabled'),
  },
  'rare-curve': {
    ask: 'Is the encryption key on P-521, or its alg ECDH-ES+A192KW?',
    help: 'It stands in your key set.',
    checks: ['jwe-p521-library'],
    end: fault('jwe-p521-library'),
  },
  inner: {
    ask: 'Does the program fail to read the decrypted text, or userinfo, as JSON?',
    help: 'Both hold a signed token inside the encrypted one.',
    checks: ['jwe-nested-not-verified', 'userinfo-parsed-as-json'],
    end: fault('jwe-nested-not-verified'),
  },
  'signature-alg': {
    ask: 'Does the program expect RS256 in the id_token?',
    help: 'It is the default of many libraries.',
    checks: ['idtoken-alg-expected'],
    end: fault('idtoken-alg-expected'),
  },
  'iss-aud': {
    ask: 'Are iss or aud of the id_token refused?',
    checks: ['idtoken-iss-aud'],
    askedAnyway: true,
    end: fault('idtoken-iss-aud'),
  },
  'login-nonce': {
    ask: 'Is the nonce of the id_token refused?',
    checks: ['idtoken-nonce'],
    askedAnyway: true,
    end: fault('idtoken-nonce'),
  },
  'token-hash': {
    ask: 'Is at_hash of the id_token refused?',
    checks: ['idtoken-at-hash'],
    askedAnyway: true,
    end: fault('idtoken-at-hash'),
  },
  times: {
    ask: 'Is the id_token refused as expired, or as made in the future?',
    checks: ['idtoken-clock'],
    askedAnyway: true,
    end: fault('idtoken-clock'),
  },
  userinfo: {
    ask: 'Does userinfo answer 401?',
    checks: ['userinfo-bearer-vs-dpop', 'dpop-ath'],
    fact: 'access-token-refused',
    end: fault('userinfo-bearer-vs-dpop'),
  },
  lapsed: {
    ask: 'Is the access token older than 30 minutes, or than ten at Corppass?',
    checks: ['access-token-expired'],
    end: fault('access-token-expired', {
      title: 'The access token is too old, not whole, or of another environment',
    }),
  },
  'no-data': {
    ask: 'Was it userinfo that answered invalid_request?',
    checks: ['userinfo-foreign-account'],
    end: fault('userinfo-foreign-account'),
  },
  'token-sub': {
    ask: 'Does the program take sub apart, and fail or find no account?',
    help: 'Before FAPI 2.0 it held pairs such as u=…; now it is a UUID alone.',
    checks: ['sub-format'],
    askedAnyway: true,
    end: fault('sub-format'),
  },
});

/** What one look at the message of the library answers. */
export const answerGroups: readonly SuspectGroup[] = [
  { ask: 'Does the program fail to read the answer?', of: ['json-body', 'encrypted', 'inner'] },
  {
    ask: 'Does it fail to decrypt it?',
    of: ['wrong-key', 'no-key', 'key-wrap', 'rare-curve', 'decrypt', 'token-alg'],
  },
  {
    ask: 'Does it refuse the id_token for what it says?',
    of: ['signature-alg', 'iss-aud', 'login-nonce', 'token-hash', 'times', 'token-claims'],
  },
  { ask: 'Does it fail at userinfo, or at the account?', of: ['userinfo', 'lapsed', 'no-data', 'token-sub'] },
];
