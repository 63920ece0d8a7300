import { answerSuspects } from './answer-suspects.ts';
import { askProvider } from './common.ts';
import { defineGuide } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';

const all = idsOf(answerSuspects);

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
      suspects: suspectsOf(answerSuspects, all),
      otherwise: 'provider-signature',
    },
    ...endsOf(answerSuspects, all),
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
