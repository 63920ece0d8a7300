import { objectOf } from '../../assertion/decode.ts';
import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { already, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.5, §6: old code was written when the page did not list jti. */
export const jti = defineChange({
  id: 'jti',
  title: 'jti of the client assertion',
  recipe: 'jti',
  look({ to, subject }) {
    if (!to.assertion.requiredClaims.value.includes('jti')) return undefined;
    const found = member(subject.claims, 'jti');
    return {
      before:
        subject.claims === undefined
          ? 'not asked for in older code'
          : found === undefined
            ? 'no jti'
            : 'a jti',
      after: 'a new text in every assertion, used once',
      step: 'Put a new random jti into every client assertion.',
      rule: to.assertion.requiredClaims,
      ...verdict(subject),
    };
  },
});

function verdict({ claims, previousAssertion, authorizationRequest }: Subject): Verdict {
  if (claims === undefined) return cannotTell('Paste the client assertion to see its claims.');
  const found = member(claims, 'jti');
  if (typeof found !== 'string' || found === '') return needed('The assertion has no jti that is a text.');
  const others = [previousAssertion, authorizationRequest?.assertion].map((token) =>
    member(objectOf(token?.payload), 'jti'),
  );
  return others.includes(found)
    ? needed('Another assertion of the case has the same jti.')
    : already('The assertion has one; that it is new each time is not to be seen in one request.');
}
