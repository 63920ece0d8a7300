import { member } from '../../assertion/json-text.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { selectKeys } from '../../key-set/select-key.ts';
import { isNamedInRefusal, isUnrefused } from '../at-any-server.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const kidMissing = defineCheck({
  code: 'kid-missing',
  stage: 'header',
  severity: 'note',
  title: 'The header of the client assertion has no kid',
  why: 'Without kid a server tries every signing key, or refuses when there are several.',
  falsePositives: 'Where the provider tries all keys a missing kid is no fault.',
  example: 'A header without a member kid',
  references: ['RFC 7515 §4.1.4', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Put the kid of the signing key into the protected header.'],
    recipe: 'sign',
  },
  run(subject) {
    const { header, keySet } = subject;
    if (member(header, 'kid') !== undefined) return passed;
    const isNamed = ['x5t', 'x5t#S256'].some((name) => member(header, name) !== undefined);
    if (isNamed && isUnrefused(subject, 'kid-missing'))
      return notApplicable('the thumbprint of a certificate names the key');
    const signing = selectKeys(keySet?.keys ?? [], header);
    const several = signing.length > 1;
    const isMissed = isNamedInRefusal(subject, /\bkid\b/i);
    return found({
      certainty: several || isMissed ? 'strong' : 'hint',
      severity: isMissed ? 'error' : several ? 'warning' : 'note',
      evidence: [
        headerEvidence(subject, 'kid', {
          found: 'missing',
          expected: textMember(signing[0]?.jwk ?? {}, 'kid'),
        }),
      ],
    });
  },
});
