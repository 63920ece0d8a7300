import { describe, expect, it } from 'vitest';
import { elsewhere, found, type Outcomes, of, passed } from '../../testing/small-guide.ts';
import type { CheckCode } from '../checks/registry.ts';
import { judgeBy } from './evidence.ts';

const nothingFound = 'the checks looked and found nothing of the kind';

describe('what the checks say together', () => {
  const title = 'The client assertion is not signed: alg is none';
  const proof = {
    kind: 'found',
    code: 'alg-none',
    certainty: 'proof',
    because: 'It is so',
    steps: undefined,
  };
  it.each<readonly [string, Outcomes, readonly CheckCode[], object | undefined]>([
    ['no check ran', {}, ['alg-none'], undefined],
    ['there is none to ask', {}, [], undefined],
    ['one passed', { 'alg-none': passed }, ['alg-none'], { kind: 'ruled-out', because: nothingFound }],
    [
      'one passed, one did not apply',
      { 'alg-none': passed, 'alg-hmac': elsewhere },
      ['alg-none', 'alg-hmac'],
      { kind: 'ruled-out', because: nothingFound },
    ],
    ['none applied', { 'alg-none': elsewhere }, ['alg-none'], undefined],
    ['one passed, one did not run', { 'alg-none': passed }, ['alg-none', 'alg-hmac'], undefined],
    [
      'one cannot tell',
      { 'alg-none': passed, 'alg-hmac': { kind: 'cannot-tell', needs: [] } },
      ['alg-none', 'alg-hmac'],
      undefined,
    ],
    ['another found', { 'aud-missing': found() }, ['alg-none'], undefined],
    ['one found', { 'alg-none': found() }, ['alg-none'], proof],
    [
      'one found without words of its own',
      {
        'alg-none': {
          kind: 'found',
          finding: { certainty: 'strong', evidence: [{ source: 'now' }], steps: ['A.'] },
        },
      },
      ['alg-none'],
      { ...proof, certainty: 'strong', because: title, steps: ['A.'] },
    ],
    [
      'the surer comes first',
      { 'alg-hmac': found({ certainty: 'strong' }), 'alg-none': found() },
      ['alg-hmac', 'alg-none'],
      proof,
    ],
    [
      'a hint',
      { 'alg-none': found({ certainty: 'hint' }) },
      ['alg-none'],
      { kind: 'hint', because: 'It is so', ofFault: true },
    ],
    [
      'a note',
      { 'alg-none': found({ severity: 'note' }) },
      ['alg-none'],
      { kind: 'hint', because: 'It is so', ofFault: false },
    ],
    [
      'a hint without words of its own',
      { 'alg-none': { kind: 'found', finding: { certainty: 'hint', evidence: [{ source: 'now' }] } } },
      ['alg-none'],
      { kind: 'hint', because: title, ofFault: true },
    ],
    [
      'an echo of a surer one',
      { 'alg-none': found({ certainty: 'strong' }), 'aud-missing': found({ explainsAway: ['alg-none'] }) },
      ['alg-none'],
      { kind: 'hint', because: 'It is so', ofFault: false },
    ],
    [
      'an echo of one as sure',
      { 'alg-none': found(), 'aud-missing': found({ explainsAway: ['alg-none'] }) },
      ['alg-none'],
      { kind: 'hint', because: 'It is so', ofFault: false },
    ],
    [
      'an echo of one less sure',
      { 'alg-none': found(), 'aud-missing': found({ certainty: 'strong', explainsAway: ['alg-none'] }) },
      ['alg-none'],
      proof,
    ],
    ['an echo of itself', { 'alg-none': found({ explainsAway: ['alg-none'] }) }, ['alg-none'], proof],
  ])('where %s', (_name, outcomes, codes, wanted) => {
    expect(judgeBy(of(outcomes))(codes)).toEqual(wanted);
  });

  it.each<readonly [Outcomes, readonly CheckCode[], object | undefined]>([
    [{ 'alg-none': found() }, ['alg-none'], { kind: 'ruled-out', because: 'PAR took alg' }],
    [
      { 'alg-none': { kind: 'cannot-tell', needs: [] } },
      ['alg-none'],
      { kind: 'ruled-out', because: 'PAR took alg' },
    ],
    [{ 'alg-none': passed }, ['alg-none'], { kind: 'ruled-out', because: nothingFound }],
    [{ 'alg-none': found(), 'alg-hmac': found() }, ['alg-none', 'alg-hmac'], { ...proof, code: 'alg-hmac' }],
    [
      { 'alg-none': found(), 'alg-hmac': passed },
      ['alg-none', 'alg-hmac'],
      { kind: 'ruled-out', because: 'PAR took alg' },
    ],
    [{ 'alg-none': found() }, ['alg-none', 'alg-hmac'], undefined],
  ])('is ruled out where PAR accepted it: %j %j', (outcomes, codes, wanted) => {
    const judge = judgeBy(of(outcomes), {
      acceptedByPar: (code) => (code === 'alg-none' ? 'PAR took alg' : undefined),
    });
    expect(judge(codes)).toEqual(wanted);
  });

  it('asks what PAR accepted of what was found or cannot be told, with its evidence', () => {
    const asked: unknown[] = [];
    const outcomes = {
      'alg-none': found(),
      'alg-hmac': { kind: 'cannot-tell', needs: [] },
      'aud-missing': passed,
      'exp-past': elsewhere,
    } as const;
    judgeBy(of(outcomes), {
      acceptedByPar: (code, evidence) => {
        asked.push([code, evidence]);
        return undefined;
      },
    });
    expect(asked).toEqual(
      expect.arrayContaining([
        ['alg-none', [{ source: 'request' }]],
        ['alg-hmac', []],
      ]),
    );
    expect(asked).toHaveLength(2);
  });
});
