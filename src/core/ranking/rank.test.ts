import { describe, expect, it } from 'vitest';
import { isDecisive } from '../checks/outcome.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import type { Candidate } from './candidate.ts';
import { byRank, byServerOrder, withoutEchoes } from './rank.ts';

const candidate = (
  code: Candidate['code'],
  certainty: Candidate['certainty'],
  explainsAway: Candidate['explainsAway'],
): Candidate => ({
  code,
  certainty,
  certaintyIfMeant: certainty,
  explainsAway,
  group: 'A',
  severity: 'error',
  stage: 'parameters',
  standing: 'no-answer',
  title: code,
  why: code,
  evidence: [{ source: 'request' }],
  fix: { kind: 'do', steps: ['x'] },
  references: ['RFC 6749 §5.2'],
  rules: [],
});
const left = (...candidates: readonly Candidate[]): readonly string[] =>
  withoutEchoes(candidates).map(({ code }) => code);

describe('the order', () => {
  const fault = candidate('exp-past', 'proof', []);
  const ordered = (
    candidates: readonly Candidate[],
    causes: readonly Candidate['code'][] = [],
  ): readonly string[] => {
    const recognised = { causes } as unknown as Parameters<typeof byRank>[1];
    return [...candidates].sort(byRank(singpassFapi, recognised)).map(({ title }) => title);
  };
  const inOrder: readonly Candidate[] = [
    { ...fault, title: 'a proven fault that explains' },
    { ...fault, certainty: 'strong', title: 'a likely fault' },
    { ...fault, standing: 'open', title: 'a proven fault that the answer leaves open' },
    { ...fault, severity: 'warning', title: 'a proven risk' },
    { ...fault, severity: 'warning', certainty: 'strong', title: 'a likely risk' },
    { ...fault, certainty: 'hint', title: 'a possible fault' },
    { ...fault, severity: 'warning', certainty: 'hint', title: 'a possible risk' },
    { ...fault, severity: 'warning', standing: 'open', title: 'a risk that the answer leaves open' },
    { ...fault, standing: 'contradicted', title: 'a fault that the answer contradicts' },
    {
      ...fault,
      certainty: 'hint',
      standing: 'contradicted',
      title: 'a possible fault that the answer contradicts',
    },
    { ...fault, severity: 'note', standing: 'explains', title: 'a note' },
  ];

  it('goes by the answer, then by how sure and how bad it is', () => {
    const titles = inOrder.map(({ title }) => title);
    expect(ordered(inOrder)).toEqual(titles);
    expect(ordered(inOrder.toReversed())).toEqual(titles);
  });

  it('follows the server, then the probable causes of the answer, then how frequent it is', () => {
    const at = (code: Candidate['code'], stage: Candidate['stage']): Candidate => ({
      ...fault,
      code,
      stage,
      title: code,
    });
    expect(ordered([at('exp-past', 'claims'), at('sig-der', 'signature')])).toEqual(['sig-der', 'exp-past']);
    const claims = [at('exp-past', 'claims'), at('iss-wrong', 'claims')];
    expect(ordered(claims, ['iss-wrong', 'exp-past'])).toEqual(['iss-wrong', 'exp-past']);
    expect(ordered(claims, ['exp-past', 'iss-wrong'])).toEqual(['exp-past', 'iss-wrong']);
    expect(ordered(claims, ['iss-wrong'])).toEqual(['iss-wrong', 'exp-past']);
  });

  it('puts the frequent before the rare where nothing else tells them apart, with or without an answer', () => {
    const places = { ...singpassFapi, order: { ...singpassFapi.order, value: [] } };
    const of = (code: Candidate['code']): Candidate => ({ ...fault, code, stage: 'claims', title: code });
    const faults = [of('crit-header'), of('nbf-future'), of('exp-past')];
    for (const recognised of [undefined, { causes: [] } as unknown as Parameters<typeof byRank>[1]])
      expect([...faults].sort(byRank(places, recognised)).map(({ title }) => title)).toEqual([
        'exp-past',
        'nbf-future',
        'crit-header',
      ]);
  });

  it('of predictions puts the surer of two at one place first', () => {
    const strong = { ...fault, certainty: 'strong' } as const;
    expect([strong, fault].sort(byServerOrder(singpassFapi)).map(({ certainty }) => certainty)).toEqual([
      'proof',
      'strong',
    ]);
  });

  it('is decided by errors that are proven or likely', () => {
    expect(isDecisive(fault)).toBe(true);
    expect(isDecisive({ ...fault, certainty: 'strong' })).toBe(true);
    expect(isDecisive({ ...fault, certainty: 'hint' })).toBe(false);
    expect(isDecisive({ ...fault, severity: 'warning' })).toBe(false);
  });
});

describe('echoes', () => {
  it('stay where nothing else explains them away, not even they themselves', () => {
    expect(left(candidate('sig-der', 'proof', ['sig-der']))).toEqual(['sig-der']);
  });

  it('go where the cause is at least as certain', () => {
    const cause = candidate('sig-der', 'proof', ['sig-wrong-key']);
    expect(left(cause, candidate('sig-wrong-key', 'strong', []))).toEqual(['sig-der']);
    expect(
      left(candidate('sig-wrong-key', 'proof', []), candidate('sig-der', 'hint', ['sig-wrong-key'])),
    ).toEqual(['sig-wrong-key', 'sig-der']);
  });

  it('never take each other away', () => {
    const one = candidate('plus-becomes-space', 'proof', ['assertion-line-wrapped']);
    const two = candidate('assertion-line-wrapped', 'proof', ['plus-becomes-space']);
    expect(left(one, two)).toEqual(['plus-becomes-space']);
    expect(left({ ...one, certaintyIfMeant: 'strong' }, two)).toEqual(['assertion-line-wrapped']);
  });

  it('are told apart as if the profile were known, where it is only assumed', () => {
    const cause = candidate('alg-missing', 'proof', ['alg-jwk-alg-mismatch']);
    const echo = candidate('alg-jwk-alg-mismatch', 'proof', []);
    expect(left({ ...cause, certainty: 'strong' }, echo)).toEqual(['alg-missing']);
  });
});
