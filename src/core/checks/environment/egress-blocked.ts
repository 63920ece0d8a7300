import { clientMessageOf, unexplained } from '../../response/client-messages.ts';
import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const egressBlocked = defineCheck({
  code: 'egress-blocked',
  stage: 'network',
  severity: 'error',
  title: 'The call did not get out: the host name or the connection failed on the caller’s side',
  why: 'Nothing reached the token endpoint, so nothing of the request but its address is to blame.',
  falsePositives:
    'A misspelt host name and an outage look alike. Only possible where the client does not say what failed.',
  example: 'ENOTFOUND in a log',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Try the same host with curl from the same machine.',
      'Ask the network team to allow the host by name (FQDN), not by address.',
    ],
  },
  run: (subject) =>
    messageOutcome(
      subject,
      'egress-blocked',
      clientMessageOf(subject.response.body) === unexplained ? 'hint' : 'strong',
    ),
});
