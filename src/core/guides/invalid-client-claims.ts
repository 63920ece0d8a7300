import { claimGroups, claimSuspects } from './claim-suspects.ts';
import { escalation } from './common.ts';
import { defineGuide } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { requestGroups, requestSuspects } from './request-suspects.ts';

export const invalidClientClaimsGuide = defineGuide({
  id: 'invalid-client-claims',
  title: 'invalid_client: missing or invalid claims',
  intro:
    'The server read the assertion and refused what it says. The signature was probably accepted, or not looked at yet.',
  references: ['Singpass support: token endpoint', 'RFC 7523 §3'],
  start: 'claims',
  nodes: {
    claims: {
      kind: 'suspects',
      title: 'What the assertion says',
      suspects: [
        ...suspectsOf(claimSuspects, idsOf(claimSuspects)),
        ...suspectsOf(requestSuspects, ['values', 'shell', 'names']),
      ],
      groups: [...claimGroups, ...requestGroups],
      otherwise: 'end',
    },
    ...endsOf(claimSuspects, idsOf(claimSuspects)),
    ...endsOf(requestSuspects, ['values', 'shell', 'names']),
    end: escalation,
  },
});
