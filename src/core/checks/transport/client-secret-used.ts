import type { FaultCode } from '../../catalogue/faults.ts';
import { headerValues } from '../../request/wire-request.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { type Finding, found, notApplicable, passed } from '../outcome.ts';
import { hasAssertion } from '../parameters/assertion-missing.ts';

const instead: readonly FaultCode[] = ['assertion-missing', 'assertion-type-missing'];

export const clientSecretUsed = defineCheck({
  code: 'client-secret-used',
  stage: 'parameters',
  severity: 'error',
  title: 'A client secret is sent',
  why: 'The client is registered for private_key_jwt and has no secret; another way to authenticate does not fit the registration.',
  falsePositives:
    'None where the provider takes assertions alone. A client of any other server may be registered with a secret; where it sends no assertion it is not called proven.',
  example: 'client_secret=… in the body',
  references: ['RFC 7523 §2.2', 'Singpass support: configuration', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take client_secret out of the request and out of the settings.',
      'Set the client library to private_key_jwt.',
    ],
  },
  run(subject) {
    const { request } = subject;
    // An empty one counts as left out (RFC 6749 §3.2), and is reported as empty-param.
    const secret = request.parameters.find(
      ({ name, value }) => (name === 'client_secret' || name === 'clientSecret') && value !== '',
    );
    const [basic] = headerValues(request.headers, 'authorization').filter((value) => /^Basic\b/i.test(value));
    if (secret !== undefined)
      return found({
        ...weightOf(subject),
        evidence: [parameterEvidence(secret, { secret: true })],
        explainsAway: [
          'unknown-param',
          // In place of an assertion it is the fault; that the assertion is missing follows.
          ...(hasAssertion(subject) ? [] : instead),
        ],
      });
    if (hasAssertion(subject)) return passed;
    if (basic === undefined)
      return request.headersComplete ? passed : notApplicable('the headers are not in the paste');
    return found({
      ...weightOf(subject),
      evidence: [
        {
          source: 'request',
          path: 'headers.authorization',
          found: basic,
          secret: true,
          note: 'in place of a client assertion',
        },
      ],
      explainsAway: instead,
    });
  },
});

/** At a server of any kind the client may be registered with a secret, where it sends no assertion beside it. */
function weightOf(subject: SubjectWith<'request'>): Pick<Finding, 'certainty' | 'severity'> {
  if (subject.profile.leavesOpen === undefined || hasAssertion(subject)) return { certainty: 'proof' };
  return isUnrefused(subject, 'client-secret-used') ? onlyPossible : { certainty: 'strong' };
}
