import { member } from '../../assertion/json-text.ts';
import { originOf } from '../../signature/key-origin.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { cacheWords, comparisonOf, complaintOf, keepsNoSet, nameOf } from './rotation-outcome.ts';

export const jwksCachedAfterRotation = defineCheck({
  code: 'jwks-cached-after-rotation',
  stage: 'signature',
  severity: 'note',
  title: 'A server that still holds the other key set does not know the key that signs',
  why: 'A provider keeps the set that it fetched for a while. A key that is used sooner after its publication is unknown there; it heals by itself.',
  falsePositives: 'Not proven: neither what the server holds nor when the set was changed can be seen.',
  example:
    'The assertion verifies, the other set lacks its key, and the server says that it knows no such key',
  references: ['Singpass: key sets', 'Public reports'],
  needs: ['keySet', 'otherKeySet', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'At a rotation publish the new key beside the old one, wait until the cached set has run out, and only then sign with it.',
      'Leave the old key in the set for as long again.',
    ],
  },
  explainsAway: ['jwks-instances-differ', 'jwks-not-registered'],
  run(subject) {
    if (keepsNoSet(subject)) return notApplicable('this server fetches the key set for each request');
    const { assertion } = subject.verification;
    const kid = member(subject.header, 'kid');
    if (assertion === undefined) return cannotTell(['assertion']);
    const fits = assertion.verifiedBy?.path;
    if (assertion.state !== 'verified' || fits === undefined || originOf(fits) !== 'set')
      return notApplicable('the assertion does not verify with the set in force');
    const key = comparisonOf(subject).onlyHere.find(({ path }) => path === fits);
    if (key === undefined) return passed;
    if (kid !== undefined && kid !== member(key.jwk, 'kid')) return notApplicable('kid names another key');
    const complaint = complaintOf(subject, 'jwks-cached-after-rotation');
    if (complaint === 'accepted') return notApplicable('the server accepted the request');
    return found({
      certainty: complaint === 'key-unknown' ? 'strong' : 'hint',
      severity: complaint === 'key-unknown' ? 'error' : complaint === 'possible' ? 'warning' : 'note',
      evidence: [
        {
          source: 'jwks',
          path: key.path,
          span: key.span,
          found: `${nameOf(key)} verifies the assertion`,
          note: 'the other set does not have it',
        },
      ],
      steps: [`Wait ${cacheWords(subject)} from the change: so long may the provider keep the other set.`],
      rules: [subject.profile.keySet.cacheSeconds],
    });
  },
});
