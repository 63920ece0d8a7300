import { expect, it } from 'vitest';
import { isDescription } from './described.ts';

it.each([
  ['what a table says of parameters', [['grant_type', 'string']], true],
  [
    'the type of a value',
    [
      ['client_assertion', 'JWT'],
      ['client_assertion_type', 'JWT'],
    ],
    true,
  ],
  [
    'values',
    [
      ['grant_type', 'authorization_code'],
      ['code', 'abc'],
    ],
    false,
  ],
  [
    'a wrong type beside a whole token',
    [
      ['client_assertion', `eyJ${'a'.repeat(20)}.${'b'.repeat(20)}.${'c'.repeat(20)}`],
      ['client_assertion_type', 'JWT'],
    ],
    false,
  ],
] as const)('tells a description from values: %s', (_, pairs, wanted) =>
  expect(isDescription(pairs)).toBe(wanted),
);
