import { expect, it } from 'vitest';
import { firstOutcome } from './first-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from './outcome.ts';

const one = found({ certainty: 'hint', evidence: [{ source: 'request' }] });
const other = found({ certainty: 'proof', evidence: [{ source: 'response' }] });
const open = cannotTell(['request']);
const none = notApplicable('nothing of the kind');

it.each<[readonly [Outcome, ...Outcome[]], Outcome]>([
  [[passed], passed],
  [[one, other], one],
  [[passed, other], other],
  [[open, passed, none], passed],
  [[passed, open], passed],
  [[open, none], none],
  [[none, open, other], other],
])('of the outcomes %j the one that counts is %j', (outcomes, wanted) => {
  const [first, ...rest] = outcomes.map((outcome) => () => outcome);
  expect(first && firstOutcome(first, ...rest)).toBe(wanted);
});

it('asks no further once the fault is found', () => {
  const further = (): Outcome => {
    throw new Error('asked');
  };
  expect(firstOutcome(() => one, further)).toBe(one);
});
