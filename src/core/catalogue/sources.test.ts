import { expect, it } from 'vitest';
import { toCitation } from './sources.ts';

it.each([
  ['RFC 7523', undefined],
  ['RFC 7523 §3', '3'],
  ['RFC 7523 §4.1.2', '4.1.2'],
] as const)('%s is a citation of its source, of section %s', (reference, section) => {
  expect(toCitation(reference)).toEqual({
    id: 'RFC 7523',
    section,
    source: expect.objectContaining({ url: 'https://www.rfc-editor.org/rfc/rfc7523' }),
  });
});
