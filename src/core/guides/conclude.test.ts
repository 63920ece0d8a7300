import { describe, expect, it } from 'vitest';
import { expPast } from '../checks/claims/exp-past.ts';
import { conclusionWords } from './conclude.ts';

describe('the words of a conclusion', () => {
  it('are its own first, then those of the check of its cause', () => {
    expect(
      conclusionWords({ kind: 'conclusion', title: 'Its own', cause: 'exp-past', steps: ['First.'] }),
    ).toEqual({
      title: 'Its own',
      why: expPast.why,
      steps: ['First.', ...expPast.fix.steps],
      recipe: expPast.fix.recipe,
      references: expPast.references,
    });
  });

  it('are those of the check alone where it has none', () => {
    expect(conclusionWords({ kind: 'conclusion', cause: 'exp-past' })).toMatchObject({
      title: expPast.title,
      steps: expPast.fix.steps,
    });
  });

  it('hold no step twice', () => {
    const [step = ''] = expPast.fix.steps;
    const { steps } = conclusionWords({ kind: 'conclusion', cause: 'exp-past', steps: ['First.', step] });
    expect(steps).toEqual(['First.', ...expPast.fix.steps]);
  });

  it('say that no cause was found where there is none', () => {
    expect(conclusionWords({ kind: 'conclusion', steps: ['Ask.'] })).toEqual({
      title: 'No cause found',
      why: undefined,
      steps: ['Ask.'],
      recipe: undefined,
      references: [],
    });
  });
});
