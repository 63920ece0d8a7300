import { describe, expect, it } from 'vitest';
import { exampleAnchor, readExampleAnchor } from './example-anchor.ts';
import { examples } from './registry.ts';

describe('the fragment of an example', () => {
  it.each(examples)('leads back to $id', ({ id }) => {
    expect(readExampleAnchor(exampleAnchor(id))).toBe(id);
  });

  it.each([
    ['#example=sig-der).', 'sig-der'],
    ['#example=SIG-DER', 'sig-der'],
    ['#example=Any-jwt2) and\nmore', 'any-jwt2'],
    ['#example=', ''],
    ['#example=)sig-der', ''],
    ['see #example=sig-der', undefined],
    ['#example', undefined],
    ['#rule=sig-der', undefined],
    ['', undefined],
  ])('%s: %s', (fragment, id) => {
    expect(readExampleAnchor(fragment)).toBe(id);
  });
});
