import { defineGuide, fault } from './define-guide.ts';

export const successGuide = defineGuide({
  id: 'success',
  title: 'The server accepted the request',
  intro:
    'Tokens were issued: nothing of the request is wrong. If the program fails all the same, it fails with the answer.',
  references: ['RFC 6749 §5.1', 'Singpass FAPI: id_token'],
  start: 'fails',
  nodes: {
    fails: {
      kind: 'question',
      ask: 'Does the program fail all the same?',
      options: [
        { id: 'no', label: 'No', to: 'c-fine' },
        { id: 'yes', label: 'Yes', to: 'answer' },
      ],
      probe: {
        checks: [
          'idtoken-treated-as-jws',
          'jwe-wrong-private-key',
          'jwe-kid-handling',
          'jwe-alg-not-enabled',
          'idtoken-alg-expected',
          'idtoken-iss-aud',
          'idtoken-nonce',
          'idtoken-at-hash',
          'idtoken-clock',
          'sub-format',
          'userinfo-bearer-vs-dpop',
          'userinfo-parsed-as-json',
          'access-token-expired',
          'dpop-ath',
        ],
        found: 'yes',
      },
    },
    'c-fine': {
      kind: 'conclusion',
      title: 'Nothing to mend',
      steps: [
        'Five parts: decrypt the id_token with the encryption key, then verify what comes out. Three parts: verify it with the provider’s keys.',
        'Check iss, aud, nonce and the times.',
        'token_type DPoP: use the token with Authorization: DPoP and a new proof with ath.',
      ],
    },
    answer: {
      kind: 'suspects',
      title: 'What the program does with the answer',
      suspects: [
        {
          id: 'encrypted',
          ask: 'Does the program say that the token is malformed, or has not three parts?',
          checks: ['idtoken-treated-as-jws'],
          to: 'c-encrypted',
          help: 'An id_token of five parts is encrypted.',
        },
        {
          id: 'decrypt',
          ask: 'Does decryption fail?',
          checks: ['jwe-wrong-private-key', 'jwe-kid-handling', 'jwe-p521-library'],
          to: 'c-decrypt',
        },
        {
          id: 'token-alg',
          ask: 'Does the library not know the algorithm?',
          checks: ['jwe-alg-not-enabled', 'idtoken-alg-expected'],
          to: 'c-alg',
        },
        {
          id: 'inner',
          ask: 'Does the program fail to read the decrypted text, or userinfo, as JSON?',
          checks: ['jwe-nested-not-verified', 'userinfo-parsed-as-json'],
          to: 'c-inner',
          help: 'Both hold a signed token inside the encrypted one.',
        },
        {
          id: 'token-claims',
          ask: 'Are iss, aud, nonce or at_hash of the id_token refused?',
          checks: ['idtoken-iss-aud', 'idtoken-nonce', 'idtoken-at-hash'],
          to: 'c-claims',
        },
        {
          id: 'times',
          ask: 'Is the id_token refused as expired, or as made in the future?',
          checks: ['idtoken-clock'],
          to: 'c-times',
        },
        {
          id: 'token-sub',
          ask: 'Does the program take sub apart, and fail or find no account?',
          checks: ['sub-format'],
          to: 'c-sub',
          help: 'Before FAPI 2.0 it held pairs such as u=…; now it is a UUID alone.',
        },
        {
          id: 'userinfo',
          ask: 'Does userinfo answer 401?',
          checks: ['userinfo-bearer-vs-dpop', 'dpop-ath'],
          to: 'c-userinfo',
        },
        {
          id: 'no-data',
          ask: 'Was it userinfo that answered invalid_request?',
          checks: ['userinfo-foreign-account'],
          to: 'c-data',
        },
        {
          id: 'lapsed',
          ask: 'Is the access token older than 30 minutes?',
          checks: ['access-token-expired'],
          to: 'c-lapsed',
        },
      ],
      otherwise: 'end',
    },
    'c-encrypted': fault('idtoken-treated-as-jws'),
    'c-decrypt': {
      kind: 'conclusion',
      title: 'The id_token cannot be decrypted with the keys at hand',
      steps: [
        'Read kid in the header of the id_token and use the private half of that key: the encryption key of this environment.',
        'Give that private JWK the same kid, alg and use as the published key.',
        'After a rotation keep the old private key for an hour.',
        'P-521 and AES-192 key wrap fail in some libraries: a key on P-256 with ECDH-ES+A256KW does not.',
      ],
    },
    'c-alg': {
      kind: 'conclusion',
      title: 'The library does not take the algorithms of the id_token',
      steps: [
        'Encryption: enable ECDH-ES+A256KW with A256CBC-HS512, and A256GCM for userinfo.',
        'Signature: expect ES256, not RS256.',
      ],
    },
    'c-inner': fault('jwe-nested-not-verified'),
    'c-claims': {
      kind: 'conclusion',
      title: 'The id_token is refused for what it says',
      steps: [
        'Compare iss with the issuer of the discovery document, with /fapi under FAPI 2.0, and aud with your client_id.',
        'Store the nonce of each login under its state, and hand that one to the check.',
        'at_hash: hand over the access token of the same answer, unchanged.',
      ],
    },
    'c-times': fault('idtoken-clock'),
    'c-sub': fault('sub-format'),
    'c-data': fault('userinfo-foreign-account'),
    'c-userinfo': fault('userinfo-bearer-vs-dpop'),
    'c-lapsed': fault('access-token-expired'),
    end: {
      kind: 'conclusion',
      title: 'Look closer at the id_token',
      steps: [
        'Paste the message of the library here.',
        'Read the header of the id_token: kid, alg and enc say which key it was encrypted to.',
      ],
    },
  },
});
