import { claimSuspects } from './claim-suspects.ts';
import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';
import { requestSuspects } from './request-suspects.ts';
import { signatureSuspects } from './signature-suspects.ts';

export const unrecognisedResponseGuide = defineGuide({
  id: 'unrecognised-response',
  title: 'An answer that is not known',
  intro: 'This answer tells no cause by its wording. What was pasted is checked all the same.',
  references: ['RFC 6749 §5.2'],
  start: 'usual',
  nodes: {
    'c-more': {
      kind: 'conclusion',
      title: 'Paste the whole answer',
      steps: ['Run the request with curl -i and paste all of its output.'],
    },
    usual: {
      kind: 'suspects',
      title: 'The usual causes',
      suspects: [
        {
          id: 'answer-cut',
          ask: 'Does the pasted answer lack its status, its headers or the end of its body?',
          checks: [],
          fact: 'answer-cut',
          to: 'c-more',
        },
        {
          id: 'no-answer',
          ask: 'Was there no answer at all?',
          checks: [],
          fact: 'no-answer',
          to: 'c-none',
        },
        {
          id: 'old-api',
          ask: 'Is it an answer of the old Myinfo APIs (v3, v4): Invalid PKI Signature, Duplicate client_assertion, status 440?',
          checks: [],
          fact: 'old-api',
          to: 'c-old-api',
        },
        { id: '5xx', ask: 'Is the status 500 to 599?', checks: [], fact: 'status-5xx', to: 'c-5xx' },
        ...suspectsOf(signatureSuspects, ['kid', 'form', 'key']),
        ...suspectsOf(claimSuspects, ['expired', 'aud', 'issub']),
        ...suspectsOf(requestSuspects, ['contenttype', 'missing', 'values']),
      ],
      groups: [
        { ask: 'What kind of answer is it?', of: ['answer-cut', 'no-answer', 'old-api', '5xx'] },
        { ask: 'Is something wrong with the signature or its key?', of: ['kid', 'form', 'key'] },
        { ask: 'Is something wrong with what the assertion says?', of: ['expired', 'aud', 'issub'] },
        { ask: 'Is something wrong with the body?', of: ['contenttype', 'missing', 'values'] },
      ],
      otherwise: 'end',
    },
    ...endsOf(signatureSuspects, ['kid', 'form', 'key']),
    ...endsOf(claimSuspects, ['expired', 'aud', 'issub']),
    ...endsOf(requestSuspects, ['contenttype', 'missing', 'values']),
    'c-old-api': {
      kind: 'conclusion',
      title: 'This is the answer of an API that has been switched off',
      steps: [
        'Myinfo v3 and v4 ended on 30 September 2026: move to Myinfo v5 with FAPI 2.0.',
        'Their signatures, parameters and addresses have nothing in common with the token request judged here.',
      ],
    },
    'c-5xx': fault('server-cannot-fetch-jwks', {
      title: 'An error of the server: rule out your key set first',
    }),
    'c-none': {
      kind: 'conclusion',
      title: 'There was no answer',
      steps: ['Open the guide for no answer: run curl -v and look where it stops.'],
      nextGuide: 'no-response',
    },
    end: escalation,
  },
});
