import { askProvider, newEachTime } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const temporarilyUnavailableGuide = defineGuide({
  id: 'temporarily-unavailable',
  title: 'temporarily_unavailable',
  intro: 'The server, or a gateway before it, cannot serve just now.',
  references: ['RFC 9110 §15'],
  start: 'who',
  nodes: {
    who: {
      kind: 'suspects',
      title: 'Who answered',
      suspects: [
        {
          id: 'page-proxy',
          ask: 'Does the page come from a proxy of your own network?',
          checks: ['proxy-altered-request'],
          fact: 'page',
          to: 'c-proxy',
        },
      ],
      otherwise: 'since',
    },
    since: {
      kind: 'question',
      ask: 'How long has it been so?',
      options: [
        { id: 'minutes', label: 'A few minutes', to: 'c-wait' },
        { id: 'hours', label: 'An hour or more', to: 'own' },
        { id: 'unknown', label: 'I don’t know', to: 'own' },
      ],
    },
    own: {
      kind: 'question',
      ask: 'Is your key set reachable from outside, in less than three seconds?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-ask' },
        { id: 'no', label: 'No, or not tried', to: 'c-keys' },
      ],
      probe: { checks: ['jwks-http-error', 'jwks-html', 'jwks-tls-chain'], found: 'no' },
    },
    'c-proxy': fault('proxy-altered-request'),
    'c-wait': {
      kind: 'conclusion',
      cause: 'server-outage',
      title: 'Wait and try again',
      steps: [
        'Try at most three times, with growing pauses, then offer another way in.',
        newEachTime,
        'Begin a new login: the code of this one may be spent.',
      ],
    },
    'c-keys': fault('server-cannot-fetch-jwks', { title: 'Rule out the key set first' }),
    'c-ask': askProvider('The provider has an outage', [
      'Look at the page of scheduled downtimes.',
      'Open a ticket.',
    ]),
  },
});
