import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeJwt } from '../assertion/decode.ts';
import type { JsonPart } from '../assertion/decoded-jwt.ts';
import { encodedSpan } from './encoded-span.ts';

function partOf(text: string): JsonPart {
  const part = decodeJwt(`e30.${text}.AAAA`).payload;
  if (part === undefined) throw new Error('no claims');
  return part;
}

describe('the characters of a token that hold decoded ones', () => {
  it('are the fewest that hold all of their bits', () => {
    const cases = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(cases, ([decoded, first, second]) => {
        fc.pre(!decoded.includes('\uFFFD'));
        const characters = [...decoded];
        const from = first % characters.length;
        const to = from + 1 + (second % (characters.length - from));
        const before = characters.slice(0, from).join('');
        const upTo = characters.slice(0, to).join('');
        const part = partOf(Buffer.from(decoded).toString('base64url'));
        const { start, end } = encodedSpan(part, { start: before.length, end: upTo.length });
        const [firstBit, lastBit] = [before, upTo].map((text) => Buffer.byteLength(text) * 8) as [
          number,
          number,
        ];
        const [at, after] = [start - part.span.start, end - part.span.start];
        expect(at * 6).toBeLessThanOrEqual(firstBit);
        expect((at + 1) * 6).toBeGreaterThan(firstBit);
        expect(after * 6).toBeGreaterThanOrEqual(lastBit);
        expect((after - 1) * 6).toBeLessThan(lastBit);
      }),
    );
  });

  it('are counted past what does not count', () => {
    const plain = Buffer.from('{"iss":"a"}').toString('base64url');
    const span = { start: 8, end: 9 };
    const expected = encodedSpan(partOf(plain), span);
    const at = expected.start - 4;
    const broken = `${plain.slice(0, 2)}\n*${plain.slice(2, at + 1)}=${plain.slice(at + 1)}`;
    const found = encodedSpan(partOf(broken), span);
    expect(found).toEqual({ start: expected.start + 2, end: expected.end + 3 });
  });
});
