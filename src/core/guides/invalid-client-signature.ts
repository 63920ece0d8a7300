import { escalation } from './common.ts';
import { defineGuide } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { signatureSuspects } from './signature-suspects.ts';

export const invalidClientSignatureGuide = defineGuide({
  id: 'invalid-client-signature',
  title: 'invalid_client: not validated against known signing keys',
  intro: 'The server found no key that verifies the assertion. That the claims are right is not said by it.',
  references: ['Singpass support: token endpoint', 'RFC 7515 §5.2'],
  start: 'signature',
  nodes: {
    signature: {
      kind: 'suspects',
      title: 'What was signed, with which key',
      suspects: [...suspectsOf(signatureSuspects, idsOf(signatureSuspects))],
      otherwise: 'claims-too',
    },
    ...endsOf(signatureSuspects, idsOf(signatureSuspects)),
    'claims-too': {
      kind: 'question',
      ask: 'Do the claims look right too: iss, sub, aud, times?',
      options: [
        { id: 'yes', label: 'Yes, all of them', to: 'end' },
        { id: 'no', label: 'No, or not sure', to: 'c-claims' },
      ],
      probe: { checks: ['exp-past', 'aud-missing', 'iss-wrong', 'sub-wrong'], found: 'no' },
    },
    'c-claims': {
      kind: 'conclusion',
      title: 'Put the claims right as well',
      steps: ['Open the guide for missing or invalid claims and go through it: both can be wrong at once.'],
    },
    end: escalation,
  },
});
