import { describe, expect, it } from 'vitest';
import {
  found,
  smallGuide as guide,
  hand,
  known,
  type Outcomes,
  of,
  passed,
  proven,
  ruledOut,
} from '../../testing/small-guide.ts';
import type { Guide } from './define-guide.ts';
import { type Answers, answersBefore, walk } from './walk.ts';

describe('a walk', () => {
  it('ends at a node that is not there, and where it came by before', () => {
    const end = { ...guide, start: 'nowhere' };
    expect(walk(end, {}, of({}))).toEqual({ steps: [], nodeId: 'nowhere', path: [] });
    const loop: Guide = {
      ...guide,
      start: 'second',
      nodes: {
        second: {
          kind: 'suspects',
          title: 't',
          suspects: [{ id: 'a', ask: 'A?', checks: [], to: 'x' }],
          otherwise: 'second',
        },
      },
    };
    expect(walk(loop, { a: 'no' }, of({}))).toEqual({
      steps: [{ ...hand('par', 'no'), questionId: 'a', ask: 'A?' }],
      nodeId: 'second',
      path: ['second'],
    });
  });

  it('takes the surest of several suspects, wherever it stands, and what is told before it', () => {
    const several: Guide = {
      ...guide,
      start: 'all',
      nodes: {
        all: {
          kind: 'suspects',
          title: 'All',
          suspects: [
            { id: 'par', ask: 'Par?', checks: [], fact: 'client-accepted-by-par', to: 'p' },
            { id: 'alg', ask: 'Alg?', checks: ['alg-none'], to: 'a' },
            { id: 'aud', ask: 'Aud?', checks: ['aud-missing'], to: 'b' },
          ],
          otherwise: 'o',
        },
      },
    };
    const strong = found({ certainty: 'strong' });
    const taken = (answers: Answers, outcomes: Outcomes) => walk(several, answers, of(outcomes), known);
    expect(taken({}, { 'alg-none': strong, 'aud-missing': found() })).toEqual({
      steps: [proven('aud', 'aud-missing')],
      nodeId: 'b',
      path: ['all'],
    });
    expect(taken({}, { 'alg-none': strong, 'aud-missing': strong }).nodeId).toBe('a');
    expect(taken({}, { 'aud-missing': strong }).nodeId).toBe('b');
    expect(taken({}, {}).nodeId).toBe('p');
    expect(taken({ aud: 'yes' }, { 'alg-none': found() }).steps).toEqual([hand('aud', 'yes')]);
    expect(taken({ par: 'no', alg: 'no', aud: 'no' }, { 'alg-none': found() })).toEqual({
      steps: [hand('par', 'no', 'Yes'), hand('alg', 'no', 'Yes'), hand('aud', 'no')],
      nodeId: 'o',
      path: ['all'],
    });
  });

  it('lets what is found answer for who does not know', () => {
    const answers = { par: 'no', alg: 'unknown', aud: 'unknown', question: 'unknown' };
    const there = (outcomes: Outcomes) => walk(guide, answers, of(outcomes)).steps.slice(1);
    expect(there({ 'alg-none': found() })).toEqual([proven('alg', 'alg-none')]);
    expect(there({ 'aud-missing': found() })).toEqual([hand('alg', 'unknown'), proven('aud', 'aud-missing')]);
    expect(there({ 'alg-none': passed, 'alg-hmac': passed, 'exp-past': found() })).toEqual([
      ruledOut('alg'),
      hand('aud', 'unknown'),
      proven('question', 'exp-past'),
    ]);
  });

  it('goes back to before a question, and nowhere where it was not asked', () => {
    const answers = { par: 'no', alg: 'no', aud: 'no', other: 'yes' };
    const there = walk(guide, answers, of({}));
    expect(answersBefore(there, answers, 'alg')).toEqual({ par: 'no', other: 'yes' });
    expect(answersBefore(there, answers, 'par')).toEqual({ other: 'yes' });
    expect(answersBefore(there, answers, 'other')).toEqual({ other: 'yes' });
  });
});
