import { answerGroups, answerSuspects } from './answer-suspects.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';

/** Asked in the order in which a program meets them. */
const shared = ['times', 'token-sub', 'userinfo', 'no-data', 'lapsed'] as const;

export const successGuide = defineGuide({
  id: 'success',
  title: 'The server accepted the request',
  intro:
    'Tokens were issued: nothing of the request is wrong. If the program fails all the same, it fails with the answer: the guide “200, but the login still fails” goes through it step by step.',
  references: ['RFC 6749 §5.1', 'Singpass FAPI: id_token'],
  start: 'fails',
  nodes: {
    fails: {
      kind: 'question',
      ask: 'Does the program fail all the same?',
      options: [
        { id: 'no', label: 'No', to: 'c-fine' },
        { id: 'yes', label: 'Yes', to: 'answer' },
        { id: 'unknown', label: 'I don’t know', to: 'end' },
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
      title: 'The request was right; this is what comes next',
      steps: [
        'Five parts: decrypt the id_token with the encryption key, then verify what comes out. Three parts: verify it with the provider’s keys.',
        'Check iss, aud, nonce and the times.',
        'token_type DPoP: use the token with Authorization: DPoP and a new proof with ath.',
        'What else the verdict names was let pass this time; it may not be the next time.',
      ],
    },
    answer: {
      kind: 'suspects',
      title: 'What the program does with the answer',
      suspects: [
        ...suspectsOf(answerSuspects, ['encrypted']),
        {
          id: 'decrypt',
          ask: 'Does decryption fail?',
          checks: ['jwe-wrong-private-key', 'jwe-kid-handling', 'jwe-p521-library'],
          askedAnyway: true,
          to: 'c-decrypt',
        },
        {
          id: 'token-alg',
          ask: 'Does the library not know the algorithm?',
          checks: ['jwe-alg-not-enabled', 'idtoken-alg-expected'],
          askedAnyway: true,
          to: 'c-alg',
        },
        ...suspectsOf(answerSuspects, ['inner']),
        {
          id: 'token-claims',
          ask: 'Are iss, aud, nonce or at_hash of the id_token refused?',
          checks: ['idtoken-iss-aud', 'idtoken-nonce', 'idtoken-at-hash'],
          askedAnyway: true,
          to: 'c-claims',
        },
        ...suspectsOf(answerSuspects, shared),
      ],
      groups: answerGroups,
      otherwise: 'end',
    },
    ...endsOf(answerSuspects, ['encrypted', 'inner', ...shared]),
    'c-userinfo': fault('userinfo-bearer-vs-dpop', {
      title: 'Userinfo refuses the access token',
      steps: ['Open the guide “200, but the login still fails”: it goes through the reasons one by one.'],
      nextGuide: 'fails-after-success',
    }),
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
    'c-claims': {
      kind: 'conclusion',
      title: 'The id_token is refused for what it says',
      steps: [
        'Compare iss with the issuer of the discovery document, which ends with /fapi at Singpass under FAPI 2.0, and aud with your client_id.',
        'Store the nonce of each login under its state, and hand that one to the check.',
        'at_hash: hand over the access token of the same answer, unchanged.',
      ],
    },
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
