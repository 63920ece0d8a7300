import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { comparisonOf, complaintOf, nameOf } from './rotation-outcome.ts';

export const jwksInstancesDiffer = defineCheck({
  code: 'jwks-instances-differ',
  stage: 'key-set',
  severity: 'note',
  title: 'The two key sets differ; if both come from one address, its servers do not agree',
  why: 'Behind a load balancer or a CDN each server may hand out a set of its own: the provider then knows the key of one instance only, and requests fail now and then.',
  falsePositives: 'Only possible: the sets of two environments, or of two days, differ rightly.',
  example: 'Two key sets with different keys',
  references: ['Public reports', 'Singpass: key sets'],
  needs: ['keySet', 'otherKeySet', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Fetch the address several times, and from each server, and compare the answers.',
      'Let all instances read the keys from one store, and empty the CDN when the set changes.',
    ],
  },
  run(subject) {
    const { onlyHere, onlyThere, shared } = comparisonOf(subject);
    if (onlyHere.length + onlyThere.length === 0)
      return shared > 0 ? passed : notApplicable('neither set has keys that can be read');
    const complaint = complaintOf(subject, 'jwks-instances-differ');
    const complains = complaint === 'key-unknown' || complaint === 'possible';
    const names = (keys: typeof onlyHere): string =>
      keys.length === 0
        ? 'nothing that the other lacks'
        : `only here: ${keys.slice(0, 10).map(nameOf).join(', ')}`;
    return found({
      certainty: 'hint',
      severity: complains ? 'warning' : 'note',
      evidence: [
        { source: 'jwks', path: 'keys', found: names(onlyHere) },
        { source: 'other_jwks', path: 'keys', found: names(onlyThere) },
      ],
    });
  },
});
