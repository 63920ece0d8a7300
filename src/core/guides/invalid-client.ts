import { claimGroups, claimSuspects } from './claim-suspects.ts';
import { askProvider, escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { keySetGroups, keySetSuspects } from './key-set-suspects.ts';
import { requestGroups, requestSuspects } from './request-suspects.ts';
import { signatureGroups, signatureSuspects } from './signature-suspects.ts';
import { sometimesGroups, sometimesQuestion, sometimesSuspects } from './sometimes-suspects.ts';

/** Asked in this order, the frequent first (faults.md §2). */
const claimed = [
  'expired',
  'aud',
  'clock',
  'env',
  'lifetime',
  'jti',
  'issub',
  'absent',
  'types',
  'typ',
  'extra',
  'codeclaim',
] as const;
const sent = ['missing', 'names', 'values', 'shell'] as const;
const sometimes = [
  'now-zeros',
  'now-instances',
  'now-clock',
  'now-slow',
  'now-edges',
  'now-jti',
  'now-rotation',
] as const;

export const invalidClientGuide = defineGuide({
  id: 'invalid-client',
  title: 'invalid_client',
  intro:
    'The server does not accept the client, and hides why. Three families: what the assertion says, how it is signed, which client it is. Under FAPI 2.0 the provider gives it with status 400: a 401 points to another server.',
  references: ['RFC 6749 §5.2', 'RFC 7523 §3.2'],
  start: 'claims',
  nodes: {
    claims: {
      kind: 'suspects',
      title: 'What it says',
      suspects: [
        {
          id: 'par-ok',
          ask: 'Did the PAR request of this very login succeed, with the same key, moments before?',
          help: 'FAPI 2.0 only. The same kind of assertion is checked there: then key, kid, alg, key set, iss, sub and aud are right.',
          checks: [],
          fact: 'client-accepted-by-par',
          to: 'after-par',
        },
        ...suspectsOf(claimSuspects, claimed),
      ],
      groups: claimGroups,
      otherwise: 'signature',
    },
    ...endsOf(claimSuspects, claimed),
    'after-par': {
      kind: 'suspects',
      title: 'What differs from the PAR request',
      suspects: [
        {
          id: 'par-again',
          ask: 'Is it the assertion of the PAR request once more, or its jti?',
          checks: ['jti-reused'],
          to: 'c-jti',
        },
        {
          id: 'par-late',
          ask: 'Had the assertion expired by the time of the token request?',
          help: 'The person needed longer to log in than an assertion lives.',
          checks: ['exp-past', 'client-assertion-expired-cache'],
          to: 'c-expired',
        },
        {
          id: 'par-place',
          ask: 'Does the token request name another environment, profile or client than PAR did?',
          checks: ['wrong-host-env', 'legacy-fapi-mixed', 'code-other-client-env', 'client-id-mismatch'],
          to: 'c-env',
        },
        {
          id: 'par-rotated',
          ask: 'Was the key set changed shortly before, so that the provider fetched another one in between?',
          checks: ['jwks-cached-after-rotation', 'jwk-kid-reused-after-rotation'],
          fact: 'set-kept',
          to: 'c-rotated',
        },
        {
          id: 'par-instance',
          ask: 'Does another instance of the program send the token request, with another key?',
          checks: ['sig-multi-instance-keys'],
          to: 'c-instances',
        },
      ],
      groups: [
        {
          ask: 'Does the token request differ from the PAR request?',
          of: ['par-again', 'par-late', 'par-place', 'par-rotated', 'par-instance'],
        },
      ],
      otherwise: 'sometimes',
    },
    signature: {
      kind: 'suspects',
      title: 'How it is signed',
      suspects: [
        ...suspectsOf(signatureSuspects, idsOf(signatureSuspects)),
        ...suspectsOf(keySetSuspects, idsOf(keySetSuspects)),
        {
          id: 'enc-key',
          ask: 'Does the key set lack an encryption key that the provider can use?',
          help: 'Under FAPI 2.0 each app needs one, with use enc and alg ECDH-ES with key wrap.',
          checks: ['jwks-no-enc', 'jwk-enc-alg-missing', 'jwk-enc-alg-unsupported'],
          to: 'c-enc-key',
        },
      ],
      groups: [...signatureGroups, ...keySetGroups],
      otherwise: 'sent',
    },
    ...endsOf(signatureSuspects, idsOf(signatureSuspects)),
    ...endsOf(keySetSuspects, idsOf(keySetSuspects)),
    'c-enc-key': fault('jwks-no-enc', {
      steps: ['Is there one? Open the guide “No valid encryption key”: it goes through what it can lack.'],
      nextGuide: 'no-encryption-key',
    }),
    sent: {
      kind: 'suspects',
      title: 'How it was sent',
      suspects: [...suspectsOf(requestSuspects, sent)],
      groups: requestGroups,
      otherwise: 'client',
    },
    ...endsOf(requestSuspects, sent),
    client: {
      kind: 'suspects',
      title: 'Which client it is',
      suspects: [
        ...suspectsOf(requestSuspects, ['clientid']),
        {
          id: 'mechanism',
          ask: 'Is another way of authentication sent along: client_secret, Basic, Bearer?',
          checks: ['basic-header-plus-assertion', 'client-secret-used', 'bearer-header-plus-assertion'],
          to: 'c-mechanism',
        },
        {
          id: 'active',
          ask: 'Is the app inactive, not synced, or its agreement unsigned?',
          checks: ['app-not-active'],
          askedAnyway: true,
          to: 'c-active',
        },
        {
          id: 'stricter',
          ask: 'Did it work until lately, without a change on your side?',
          help: 'A server or library that becomes stricter refuses what it let pass before.',
          checks: ['server-strictness-changed'],
          askedAnyway: true,
          to: 'c-stricter',
        },
      ],
      groups: requestGroups,
      otherwise: 'sometimes',
    },
    ...endsOf(requestSuspects, ['clientid']),
    'c-mechanism': requestSuspects.secret.end,
    'c-active': askProvider('The app is not active', [
      'Check in the portal: app active, configuration "Synced successfully", agreement signed, right environment.',
    ]),
    'c-stricter': fault('server-strictness-changed', {
      title: 'What servers tolerated before may be refused by now',
    }),
    sometimes: sometimesQuestion,
    'sometimes-why': {
      kind: 'suspects',
      title: 'What differs from one time to the next',
      suspects: [...suspectsOf(sometimesSuspects, sometimes)],
      groups: sometimesGroups,
      otherwise: 'end',
    },
    ...endsOf(sometimesSuspects, sometimes),
    end: escalation,
  },
});
