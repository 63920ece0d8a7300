import { askProvider, newEachTime } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';

export const rateLimitedGuide = defineGuide({
  id: 'rate-limited',
  title: 'Too many requests',
  intro: 'The server bounds how often a client may ask. The numbers are not published.',
  references: ['RFC 6585 §4'],
  start: 'kind',
  nodes: {
    kind: {
      kind: 'suspects',
      title: 'What sends so many requests',
      suspects: [
        { id: 'poll', ask: 'Does the program poll, or retry without a pause?', checks: [], to: 'c-poll' },
        {
          id: 'cache',
          ask: 'Does it fetch discovery or key sets for every request?',
          checks: [],
          to: 'c-cache',
        },
        { id: 'test', ask: 'Is a load test running?', checks: [], to: 'c-test' },
      ],
      otherwise: 'end',
    },
    'c-poll': fault('rate-limited', {
      steps: [
        'Retry at most three times, with growing pauses. CIBA: wait at least 30 seconds between tries.',
        newEachTime,
      ],
    }),
    'c-cache': {
      kind: 'conclusion',
      title: 'Documents are fetched too often',
      steps: ['Keep the discovery document and the key set for an hour or more.'],
    },
    'c-test': askProvider('A load test runs against the provider', [
      'Stop it; agree on it with the provider first.',
    ]),
    end: askProvider('The limit is reached, and nothing here asks too often', [
      'Wait: where the answer has a Retry-After header, it says how long.',
      'Count the requests of all instances and jobs that send this client_id.',
      'Ask the provider which limit it was.',
    ]),
  },
});
