import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withXml } from '../../testing/report-schemas.ts';
import { toXml } from './xml.ts';

/** What an XML parser reads back from an attribute and from text. */
function readBack(value: string): readonly [string, string] {
  const text = toXml({ name: 'a', attributes: { b: value }, children: [value] });
  return withXml(text, (root) => [root.attr('b')?.value ?? '', root.content]);
}

/** Characters that XML 1.0 can hold (§2.2). */
const allowed = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/;

describe('XML', () => {
  it('gives back any text that XML can hold, and reads as XML whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom(...`<>&"'\t\n\r]]>-é😀`),
            fc.string({ unit: 'binary', maxLength: 1 }),
          ),
        }),
        (value) => {
          const back = readBack(value);
          if (allowed.test(value)) expect(back).toEqual([value, value]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['\u0000', '\\u0000'],
    ['\u0008\u001b[31m', '\\u0008\\u001b[31m'],
    ['\ud83d', '\\ud83d'],
    ['\udca9\ud83d', '\\udca9\\ud83d'],
    ['\ufffe\uffff', '\\ufffe\\uffff'],
    ['💩\u0085\u2028', '💩\u0085\u2028'],
    [']]>', ']]>'],
    ['<!-- & -->', '<!-- & -->'],
    ['a\r\nb\tc', 'a\r\nb\tc'],
  ])('reads %j back as %j', (value, expected) => {
    expect(readBack(value)).toEqual([expected, expected]);
  });

  it('writes no CDATA section', () => {
    expect(toXml({ name: 'a', children: ['<b>'] })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>&lt;b&gt;</a>\n',
    );
  });
});
