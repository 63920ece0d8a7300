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
          'jwe-alg-not-enabled',
          'userinfo-bearer-vs-dpop',
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
          checks: ['jwe-wrong-private-key', 'jwe-kid-handling'],
          to: 'c-decrypt',
        },
        {
          id: 'alg',
          ask: 'Does the library not know the algorithm?',
          checks: ['jwe-alg-not-enabled', 'idtoken-alg-expected'],
          to: 'c-alg',
        },
        {
          id: 'claims',
          ask: 'Are iss, aud or nonce of the id_token refused?',
          checks: ['idtoken-iss-aud', 'idtoken-nonce'],
          to: 'c-claims',
        },
        {
          id: 'userinfo',
          ask: 'Does userinfo answer 401?',
          checks: ['userinfo-bearer-vs-dpop'],
          to: 'c-userinfo',
        },
        { id: 'expired', ask: 'Is the access token older than 30 minutes?', checks: [], to: 'c-expired' },
      ],
      otherwise: 'end',
    },
    'c-encrypted': fault('idtoken-treated-as-jws'),
    'c-decrypt': fault('jwe-wrong-private-key'),
    'c-alg': fault('jwe-alg-not-enabled'),
    'c-claims': fault('idtoken-iss-aud'),
    'c-userinfo': fault('userinfo-bearer-vs-dpop'),
    'c-expired': {
      kind: 'conclusion',
      cause: 'access-token-expired',
      title: 'The access token has expired',
      steps: ['Begin a new login: there are no refresh tokens.'],
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
