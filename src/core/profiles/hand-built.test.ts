import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import { answerTo } from './answer-to.ts';
import { positionOf } from './position-of.ts';
import type { Prediction, Profile } from './profile.ts';
import { profileOf, profiles } from './registry.ts';
import { documented, fixedValue, known } from './ruled.ts';
import { singpassFapi } from './singpass-fapi.ts';
import { toleratedBecause } from './tolerated.ts';

const listed = (...codes: readonly FaultCode[]) => known(codes, 'observed', 'RFC 7523 §3');
const server = (more: Partial<Profile>): Profile => ({ ...singpassFapi, title: 'Mock', ...more });

describe('a rule', () => {
  it('says where it stands and when that was read', () => {
    expect(documented(5, 'RFC 7523 §3')).toEqual({
      value: 5,
      source: 'RFC 7523 §3',
      date: '2026-03-08',
      mark: 'documented',
    });
    expect(documented(5, 'RFC 7523 §3', 'So.')).toMatchObject({ note: 'So.' });
    expect(known(5, 'observed', 'RFC 7523 §3', 'So.')).toEqual({
      value: 5,
      source: 'RFC 7523 §3',
      date: '2026-11-23',
      mark: 'observed',
      note: 'So.',
    });
    expect(known(5, 'observed', 'RFC 7523 §3')).not.toHaveProperty('note');
    expect(fixedValue('a')).toEqual({ presence: 'required', values: ['a'], preset: 'a' });
  });
});

describe('a fault that the server lets pass', () => {
  const tolerant = server({ tolerates: listed('sig-der'), standsFor: 'the real one' });

  it.each([
    ['sig-der', 'error', tolerant, 'Passes at Mock, is refused at the real one.'],
    ['sig-der', 'warning', tolerant, 'Passes at Mock; the real one may refuse it.'],
    ['sig-der', 'note', tolerant, 'Passes at Mock; the real one may refuse it.'],
    ['sig-der', 'error', server({ tolerates: listed('sig-der'), standsFor: undefined }), 'Passes at Mock.'],
    ['exp-past', 'error', tolerant, undefined],
    ['sig-der', 'error', server({ tolerates: undefined, standsFor: 'x' }), undefined],
  ] as const)('%s as %s', (code, severity, profile, said) => {
    expect(toleratedBecause(profile, code, severity)).toBe(said);
  });
});

describe('the answer of a server', () => {
  const prediction = (error: string, more: Partial<Prediction>): Prediction => ({
    status: 400,
    error,
    ...more,
  });
  const predictions = [
    prediction('one', { codes: ['sig-der'], stages: ['claims'] }),
    prediction('two', { codes: ['sig-der'] }),
    prediction('three', { codes: ['sig-der', 'exp-past'], parameters: ['code', 'scope'] }),
    prediction('four', { stages: ['header'] }),
    prediction('five', {}),
  ];
  const answer = (
    code: FaultCode,
    stage: Parameters<typeof answerTo>[1]['stage'],
    ...evidence: Parameters<typeof answerTo>[1]['evidence']
  ): string | undefined =>
    answerTo(server({ predictions, tolerates: undefined, leavesOpen: undefined }), { code, stage, evidence })
      ?.error;

  it('is the first that fits the code, the stage and the parameter', () => {
    expect(answer('sig-der', 'claims')).toBe('one');
    expect(answer('sig-der', 'signature')).toBe('two');
    expect(answer('sig-der', 'claims', {}, { path: 'parameters.scope' })).toBe('three');
    expect(answer('sig-der', 'claims', { path: 'claims.scope' })).toBe('one');
    expect(answer('sig-der', 'claims', { path: 'parameters.x', expected: 'code' })).toBe('three');
    expect(answer('exp-past', 'claims')).toBeUndefined();
    expect(answer('kid-missing', 'header')).toBe('four');
    expect(answer('kid-missing', 'claims')).toBeUndefined();
  });

  it('is none to what it lets pass', () => {
    const met = { code: 'sig-der', stage: 'claims', evidence: [] } as const;
    expect(answerTo(server({ predictions, tolerates: listed('sig-der') }), met)).toBeUndefined();
    expect(answerTo(server({ predictions, leavesOpen: listed('sig-der') }), met)).toBeUndefined();
  });
});

it('a fault stands at its own place, else at that of its stage, else last', () => {
  const profile = server({ order: known(['claims', 'sig-der', 'signature'], 'observed', 'RFC 7523 §3') });
  expect(positionOf(profile, 'sig-der', 'claims')).toBe(1);
  expect(positionOf(profile, 'sig-wrong-key', 'signature')).toBe(2);
  expect(positionOf(profile, 'exp-past', 'claims')).toBe(0);
  expect(positionOf(profile, 'kid-missing', 'header')).toBe(3);
});

it('a profile is found by its id', () => {
  expect(profileOf('singpass-fapi')).toBe(singpassFapi);
  expect(profileOf('none')).toBeUndefined();
  expect(profiles.map(({ id }) => profileOf(id)?.id)).toEqual(profiles.map(({ id }) => id));
});
