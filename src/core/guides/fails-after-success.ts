import { answerGroups, answerSuspects } from './answer-suspects.ts';
import { askProvider } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';

const all = idsOf(answerSuspects);
const [first, ...rest] = suspectsOf(answerSuspects, all);

/** The token endpoint has answered with 200, and the client fails with what it got (faults.md §1, group K). */
export const failsAfterSuccessGuide = defineGuide({
  id: 'fails-after-success',
  title: '200, but the login still fails',
  intro:
    'The provider has let the request through: assertion, code and keys of the request are right. What fails is what the program does with the answer, in this order: read it, decrypt, verify, compare, fetch the person’s data, find the account.',
  references: ['OpenID Connect Core §3.1.3.7', 'RFC 7519 §7.2', 'Singpass FAPI: id_token'],
  start: 'with-the-answer',
  nodes: {
    'with-the-answer': {
      kind: 'suspects',
      title: 'What the program does with the answer',
      suspects: [
        first,
        ...rest.map((suspect) =>
          suspect.id === 'userinfo' ? ({ ...suspect, to: 'userinfo-why' } as const) : suspect,
        ),
      ],
      groups: answerGroups,
      otherwise: 'provider-signature',
    },
    ...endsOf(answerSuspects, all),
    'userinfo-why': {
      kind: 'suspects',
      title: 'Why userinfo refuses the access token',
      suspects: [
        {
          id: 'token-scheme',
          ask: 'Is the token sent as Bearer, although token_type is DPoP, or the reverse?',
          checks: ['userinfo-bearer-vs-dpop'],
          to: 'c-userinfo',
        },
        {
          id: 'token-ath',
          ask: 'Does the proof lack ath, or hold the hash of another text than this access token?',
          checks: ['dpop-ath'],
          to: 'c-ath',
        },
        {
          id: 'token-proof',
          ask: 'Is it the proof of another request: htm not GET, htu not the address of userinfo, or a jti sent before?',
          checks: ['dpop-htm', 'dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-reused-proof'],
          askedAnyway: true,
          to: 'c-token-proof',
        },
        {
          id: 'token-key',
          ask: 'Is the proof made with another key than the one of the token request?',
          help: 'The access token is bound to that key: a restart or another instance has lost it.',
          checks: ['dpop-key-changed'],
          askedAnyway: true,
          to: 'c-token-key',
        },
        {
          id: 'token-lapsed',
          ask: 'Is the access token older than 30 minutes (at Corppass ten), or cut, or from another environment?',
          checks: ['access-token-expired'],
          askedAnyway: true,
          to: 'c-lapsed',
        },
      ],
      groups: [
        {
          ask: 'Does the call of userinfo differ from what the provider asks for?',
          of: ['token-scheme', 'token-ath', 'token-proof', 'token-key', 'token-lapsed'],
        },
      ],
      otherwise: 'c-message',
    },
    'c-ath': fault('dpop-ath'),
    'c-token-proof': {
      kind: 'conclusion',
      title: 'The proof is not made for this call of userinfo',
      steps: [
        'Make a new proof for each call: htm GET, htu the address of userinfo without its query, a new jti, iat now, and ath.',
        'Sign it with the key of the token request.',
      ],
    },
    'c-token-key': fault('dpop-key-changed'),
    'provider-signature': {
      kind: 'question',
      ask: 'Does the program say that the signature of the decrypted id_token is wrong, or that its key is not found?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-provider-keys' },
        { id: 'no', label: 'No', to: 'own-session' },
        { id: 'unknown', label: 'I don’t know', to: 'own-session' },
      ],
    },
    'c-provider-keys': {
      kind: 'conclusion',
      title: 'The program does not have the key of the provider that signed the id_token',
      steps: [
        'Verify with the key set of the provider, from jwks_uri of its metadata, not with your own.',
        'Take that of the same environment: staging and production sign with different keys.',
        'Choose the key by kid in the header of the decrypted token, and fetch the set anew when none has that name.',
        'Paste the decrypted token here as the response, and the key set of the provider beside it: the signature is verified in this page.',
      ],
    },
    'own-session': {
      kind: 'question',
      ask: 'Has the program read the claims of the id_token, and shows the person as not signed in all the same?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-own-session' },
        { id: 'no', label: 'No', to: 'c-message' },
        { id: 'unknown', label: 'I don’t know', to: 'c-message' },
      ],
    },
    'c-own-session': {
      kind: 'conclusion',
      title: 'The login has succeeded; the program loses it afterwards',
      steps: [
        'Log whether the session that the login began with is the one that the callback finds: several instances need one store.',
        'Log sub as it is compared with the accounts that are known.',
        'Nothing of this can be seen in what was exchanged with the provider.',
      ],
    },
    'c-message': askProvider('No cause found from here: find out at which step the program stops', [
      'Log the message of the library in full, and paste it here.',
      'Log which step was the last to succeed: read, decrypt, verify, compare, userinfo, account.',
      'Read the header of the id_token: kid, alg and enc say which key it was encrypted to.',
      'Where every step succeeds with another person, ask the provider about this one.',
    ]),
  },
});
