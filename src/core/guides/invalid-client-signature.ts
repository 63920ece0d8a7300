import { escalation } from './common.ts';
import { defineGuide } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { keySetGroups, keySetSuspects } from './key-set-suspects.ts';
import { requestSuspects } from './request-suspects.ts';
import { signatureGroups, signatureSuspects } from './signature-suspects.ts';
import { sometimesGroups, sometimesQuestion, sometimesSuspects } from './sometimes-suspects.ts';

export const invalidClientSignatureGuide = defineGuide({
  id: 'invalid-client-signature',
  title: 'invalid_client: not validated against known signing keys',
  intro: 'The server found no key that verifies the assertion. It does not say that the claims are right.',
  references: ['Singpass support: token endpoint', 'RFC 7515 §5.2'],
  start: 'signature',
  nodes: {
    signature: {
      kind: 'suspects',
      title: 'What was signed, with which key',
      suspects: [
        ...suspectsOf(signatureSuspects, idsOf(signatureSuspects)),
        ...suspectsOf(keySetSuspects, idsOf(keySetSuspects)),
        ...suspectsOf(requestSuspects, ['values']),
      ],
      groups: [...signatureGroups, ...keySetGroups],
      otherwise: 'claims-too',
    },
    ...endsOf(signatureSuspects, idsOf(signatureSuspects)),
    ...endsOf(keySetSuspects, idsOf(keySetSuspects)),
    ...endsOf(requestSuspects, ['values']),
    'claims-too': {
      kind: 'question',
      ask: 'Do the claims look right too: iss, sub, aud, times?',
      options: [
        { id: 'yes', label: 'Yes, all of them', to: 'sometimes' },
        { id: 'no', label: 'No, or not sure', to: 'c-claims' },
      ],
      probe: {
        checks: [
          'exp-past',
          'client-assertion-expired-cache',
          'exp-too-far',
          'exp-ms',
          'exp-missing',
          'exp-not-after-iat',
          'iat-future',
          'iat-tz-ahead',
          'iat-tz-behind',
          'iss-missing',
          'iss-wrong',
          'sub-missing',
          'sub-wrong',
          'iss-sub-aud-swapped',
          'aud-missing',
          'aud-array',
          'aud-token-endpoint',
          'aud-trailing-slash',
          'aud-wrong-env',
          'aud-wrong-profile',
          'jti-missing',
          'jti-reused',
        ],
        found: 'no',
      },
    },
    'c-claims': {
      kind: 'conclusion',
      title: 'Put the claims right as well',
      steps: ['Open the guide for missing or invalid claims and go through it: both can be wrong at once.'],
      nextGuide: 'invalid-client-claims',
    },
    sometimes: sometimesQuestion,
    'sometimes-why': {
      kind: 'suspects',
      title: 'What differs from one time to the next',
      suspects: [
        ...suspectsOf(sometimesSuspects, [
          'now-zeros',
          'now-instances',
          'now-slow',
          'now-edges',
          'now-rotation',
        ]),
      ],
      groups: sometimesGroups,
      otherwise: 'end',
    },
    ...endsOf(sometimesSuspects, ['now-zeros', 'now-instances', 'now-slow', 'now-edges', 'now-rotation']),
    end: escalation,
  },
});
