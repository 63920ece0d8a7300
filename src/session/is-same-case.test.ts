import { expect, it } from 'vitest';
import type { Case } from '../core/case/case.ts';
import { isSameCase } from './is-same-case.ts';

const given: Case = {
  client_assertion: 'eyJ.eyJ.x',
  parameters: { code: 'abc' },
  expected: { redirect_uris: ['https://a.example', 'https://b.example'] },
};

it.each<[string, Case, boolean]>([
  ['a copy', structuredClone(given), true],
  [
    'members in another order',
    { parameters: given.parameters, expected: given.expected, client_assertion: given.client_assertion },
    true,
  ],
  ['a member that is not given', { ...given, response: undefined }, true],
  ['one that is empty', { ...given, response: '' }, false],
  ['one member less', { client_assertion: given.client_assertion, parameters: given.parameters }, false],
  ['another parameter', { ...given, parameters: { code: 'abd' } }, false],
  ['one parameter more', { ...given, parameters: { code: 'abc', state: 'x' } }, false],
  [
    'a list in another order',
    { ...given, expected: { redirect_uris: ['https://b.example', 'https://a.example'] } },
    false,
  ],
  ['a shorter list', { ...given, expected: { redirect_uris: ['https://a.example'] } }, false],
])('%s', (_, other, same) => {
  expect(isSameCase(given, other)).toBe(same);
  expect(isSameCase(other, given)).toBe(same);
});
