import { escalation, newEachTime } from './common.ts';
import { defineGuide } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { requestGroups, requestSuspects } from './request-suspects.ts';

export const clientSideErrorGuide = defineGuide({
  id: 'client-side-error',
  title: 'CLIENT_SIDE_ERROR: the request is malformed',
  intro: 'The server could not read the request. Keys, claims and code have not been looked at yet.',
  references: ['Singpass support: token endpoint', 'RFC 6749 §3.2'],
  start: 'format',
  nodes: {
    format: {
      kind: 'suspects',
      title: 'The form of the request',
      suspects: [...suspectsOf(requestSuspects, idsOf(requestSuspects))],
      groups: requestGroups,
      otherwise: 'proxy',
    },
    ...endsOf(requestSuspects, idsOf(requestSuspects)),
    proxy: {
      kind: 'question',
      ask: 'Does a proxy or gateway of yours stand between the program and the provider?',
      options: [
        { id: 'yes', label: 'Yes', to: 'c-proxy' },
        { id: 'no', label: 'No', to: 'end' },
        { id: 'unknown', label: 'I don’t know', to: 'end' },
      ],
    },
    'c-proxy': {
      kind: 'conclusion',
      cause: 'proxy-altered-request',
      title: 'Something on the way may change the request',
      steps: [
        'Send such a request once without the proxy, or from another network.',
        newEachTime,
        'Ask for its log: body, Content-Type and Expect headers are the usual victims.',
      ],
    },
    end: escalation,
  },
});
