import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitJson } from './split-json.ts';

describe('splitJson', () => {
  it.each([
    ['two objects', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
    ['words between them', '{"a":1}\nand before:\n[2]', ['{"a":1}', '[2]']],
    ['brackets inside a text', '{"a":"}{"} {"b":"\\"}"}', ['{"a":"}{"}', '{"b":"\\"}"}']],
    ['a lone quotation mark in the words', '5" {"a":1} and {"b":2}', ['{"a":1}', '{"b":2}']],
    ['a lone bracket in the words', ':} {"a":1} and {"b":2}', ['{"a":1}', '{"b":2}']],
    ['two, and one that does not close', '{"a":1} {"b":2} {"c":', ['{"a":1} {"b":2} {"c":']],
    ['one object', ' {"a":{"b":[]}} ', [' {"a":{"b":[]}} ']],
    ['one that does not close', '{"a":1} {"b":', ['{"a":1} {"b":']],
    ['no JSON', 'curl', ['curl']],
  ])('%s', (_name, text, parts) => {
    expect(splitJson(text)).toEqual(parts);
  });

  it('takes apart what was put together', () => {
    const documents = fc.array(fc.dictionary(fc.string(), fc.string()), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(documents, (values) => {
        const texts = values.map((value) => JSON.stringify(value));
        expect(splitJson(texts.join('\n'))).toEqual(texts);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => splitJson(text).length > 0));
  });
});
