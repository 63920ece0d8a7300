import { describeDuration } from '../../assertion/describe-time.ts';
import { readTime } from '../../assertion/read-time.ts';
import type { Subject } from '../../case/subject.ts';
import { already, cannotTell, defineChange, needed, type Verdict } from '../change.ts';

/** singpass.md §1.9. Two clocks are compared, so this is an estimate and says so. */
export const codeLife = defineChange({
  id: 'code-life',
  title: 'The code lives for a shorter time',
  look({ from, to, subject }) {
    const [was, is] = [from.code.lifetimeSeconds.value, to.code.lifetimeSeconds];
    if (was <= is.value) return undefined;
    return {
      before: describeDuration(was),
      after: describeDuration(is.value),
      step: `Redeem the code at once: no queue, no retry later than ${describeDuration(is.value)}.`,
      rule: is,
      ...verdict(subject, is.value),
    };
  },
});

function verdict({ callback, claims }: Subject, life: number): Verdict {
  const made = claims && readTime(claims, 'iat').seconds;
  if (callback?.at === undefined || made === undefined || !Number.isFinite(made))
    return cannotTell(
      'Paste the callback as the log has it, with its time, to see how soon the code is redeemed.',
    );
  return made - callback.at < life
    ? already('The assertion was made in time after the callback, by the clocks of log and signer.')
    : needed('The assertion was made too long after the callback, by the clocks of log and signer.');
}
