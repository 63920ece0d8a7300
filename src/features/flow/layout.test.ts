import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow, FlowStep } from '../../core/flow/flow.ts';
import { clockTime, layOut, wrap } from './layout.ts';

const step = (id: FlowStep['id'], pieces: readonly string[]): FlowStep => ({
  id,
  title: id,
  from: id === 'callback' ? 'provider' : 'server',
  to: id === 'callback' ? 'server' : 'provider',
  state: 'given',
  pieces: pieces.map((label) => ({ field: 'request', label })),
  time: { seconds: 1_795_155_200, from: 'Date of the answer', clock: 'server' },
  remarks: [],
  carries: 'code',
  field: 'request',
});

const flowWith = (labels: readonly string[]): Flow => ({
  profileTitle: 'x',
  hasPar: true,
  steps: [step('par', labels), step('callback', []), step('token', labels)],
  intervals: [
    {
      id: 'code',
      from: 'callback',
      to: 'token',
      label: 'From the callback to the token request',
      seconds: 70,
      limit: { seconds: 60 },
      isKept: false,
    },
    { id: 'assertion', from: 'token', to: 'token', label: 'From iat to the answer', seconds: 5 },
  ],
  isEmpty: false,
});

describe.each(['wide', 'narrow'] as const)('the %s picture', (kind) => {
  it('lays everything one below the other, inside its frame, whatever the labels', () => {
    const labels = fc.array(fc.string({ maxLength: 90 }), { maxLength: 6 });
    fc.assert(
      fc.property(labels, (given) => {
        const { width, height, steps, intervals } = layOut(flowWith(given), kind);
        const blocks = [
          ...steps.map((each) => ({ top: each.top, bottom: each.top + each.height })),
          ...intervals.map(({ top }) => ({ top, bottom: top + 24 })),
        ].sort((one, other) => one.top - other.top);
        for (const [at, { top, bottom }] of blocks.entries()) {
          expect(top).toBeGreaterThanOrEqual(blocks[at - 1]?.bottom ?? 0);
          expect(bottom).toBeLessThanOrEqual(height);
        }
        for (const { lines, top, height: tall } of steps)
          for (const line of lines) expect(line.y).toBeLessThan(top + tall);
        for (const each of intervals) expect(each.width).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('puts a span of time in front of the step at which it ends, and that of one step behind it', () => {
    const { steps, intervals } = layOut(flowWith(['Token request']), kind);
    const [callback, token] = [steps[1], steps[2]];
    const [code, assertion] = intervals;
    expect(code?.top).toBeGreaterThan(callback?.top ?? 0);
    expect(code?.top).toBeLessThan(token?.top ?? 0);
    expect(assertion?.top).toBeGreaterThan(token?.top ?? 0);
  });

  it('says how long a span was and how long it may be', () => {
    const { intervals } = layOut(flowWith([]), kind);
    expect(intervals.map(({ text }) => text)).toEqual(['code: 70 s of 60 s, too late', 'assertion: 5 s']);
  });
});

describe('the texts', () => {
  it.each([
    ['a b c', 3, ['a b', 'c']],
    ['', 3, []],
    ['abcdef', 3, ['ab…']],
    ['a abcdef b', 3, ['a', 'ab…', 'b']],
  ])('wrap %j to %i', (text, longest, lines) => {
    expect(wrap(text, longest)).toEqual(lines);
  });

  it('never are longer than the line', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (text, longest) =>
        wrap(text, longest).every((line) => line.length <= longest),
      ),
    );
  });

  it('show the time of day, and none beyond the calendar', () => {
    expect(clockTime(1_795_155_200)).toBe('06:13:20 UTC');
    expect(clockTime(1e15)).toBeUndefined();
  });
});
