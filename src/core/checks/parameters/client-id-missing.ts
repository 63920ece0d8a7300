import { parameterRule } from '../../profiles/parameter-rule.ts';
import { grantOf, isOtherGrant } from '../../request/grant.ts';
import { isForOtherEndpoint } from '../../request/other-endpoint.ts';
import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';
import { missingOutcome } from './missing-outcome.ts';

export const clientIdMissing = defineCheck({
  code: 'client-id-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'client_id is missing',
  why: 'This profile lists client_id as required, although the assertion names the client too.',
  falsePositives: 'Never proven: many servers take the client from the assertion.',
  example: 'A request of the old profile without client_id',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Add client_id: the same value as iss and sub of the assertion.'],
  },
  run(subject) {
    const grant = grantOf(subject.request);
    const taken = parameterRule(subject.profile, 'grant_type')?.value.values ?? [];
    const isOfProvider = grant !== undefined && isOtherGrant(grant) && taken.includes(grant.trim());
    if (isOfProvider || isForOtherEndpoint(subject.request))
      return notApplicable('the provider lists it for the grant of a code alone');
    return missingOutcome(subject, 'client_id', { cap: 'strong' });
  },
});
