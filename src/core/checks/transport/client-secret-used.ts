import type { FaultCode } from '../../catalogue/faults.ts';
import { headerValues } from '../../request/wire-request.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { hasAssertion } from '../parameters/assertion-missing.ts';

const instead: readonly FaultCode[] = ['assertion-missing', 'assertion-type-missing'];

export const clientSecretUsed = defineCheck({
  code: 'client-secret-used',
  stage: 'parameters',
  severity: 'error',
  title: 'A client secret is sent',
  why: 'The client is registered for private_key_jwt and has no secret; another way to authenticate does not fit the registration.',
  falsePositives: 'None: the parameter or the header stands in the paste.',
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
        certainty: 'proof',
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
      certainty: 'proof',
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
