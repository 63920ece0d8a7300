import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, passed } from '../outcome.ts';
import { cacheWords, comparisonOf, complaintOf, keepsNoSet } from './rotation-outcome.ts';

export const jwkKidReusedAfterRotation = defineCheck({
  code: 'jwk-kid-reused-after-rotation',
  stage: 'signature',
  severity: 'warning',
  title: 'One kid names different keys in the two key sets',
  why: 'A server that still holds the older set finds a key under that name, so that it does not fetch the new one, and verifies with the wrong key.',
  falsePositives:
    'Only possible where nothing shows that the other set is an older one: two environments may use the same name.',
  example: 'sig-1 for two different keys, with the same encryption key in both sets',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['keySet', 'otherKeySet', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Give every new key a name of its own, for example its RFC 7638 thumbprint.',
      'Never use the name of a key again that was taken out.',
    ],
    recipe: 'public-jwk',
  },
  explainsAway: ['jwks-cached-after-rotation', 'jwks-instances-differ', 'jwks-not-registered'],
  run(subject) {
    const { reused, shared } = comparisonOf(subject);
    const named = member(subject.header, 'kid');
    const [first, ...rest] = [...reused]
      .sort((a, b) => Number(b.kid === named) - Number(a.kid === named))
      .slice(0, 10)
      .flatMap(({ kid, here, there }): readonly Evidence[] => [
        {
          source: 'jwks',
          path: `${here.path}.kid`,
          span: here.memberSpans?.get('kid'),
          found: kid,
          expected: 'a name of its own',
        },
        {
          source: 'other_jwks',
          path: `${there.path}.kid`,
          span: there.memberSpans?.get('kid'),
          found: kid,
          note: 'another key under the same name',
        },
      ]);
    if (first === undefined) return passed;
    const signedByOther = subject.verification.assertion?.verifiedBy?.path.startsWith('other.') === true;
    const complaint = complaintOf(subject, 'jwk-kid-reused-after-rotation');
    const concerns = reused.some(({ kid }) => kid === named);
    const bites = concerns && !keepsNoSet(subject) && (complaint === 'key-unknown' || signedByOther);
    return found({
      certainty: bites || (shared > 0 && complaint !== 'accepted') ? 'strong' : 'hint',
      severity: bites ? 'error' : complaint === 'accepted' ? 'note' : 'warning',
      evidence: [first, ...rest],
      steps: bites ? [`Wait until the set that the provider holds has run out: ${cacheWords(subject)}.`] : [],
      rules: [subject.profile.keySet.cacheSeconds],
    });
  },
});
