import { expect, it } from 'vitest';
import { notChecked } from './not-checked.ts';

it('says how many causes could not be judged, and names each input that is wanted once', () => {
  expect(notChecked({ cannotTell: [] })).toBeUndefined();
  const needs = ['header', 'claims', 'keySet'] as const;
  expect(notChecked({ cannotTell: [{ code: 'kid-unknown', needs }] })).toBe(
    'Not checked: 1 cause, for want of the client assertion; your key set.',
  );
});

it('names nothing where nothing that can be pasted would help', () => {
  const broken = [
    { code: 'sig-der', needs: [] },
    { code: 'sig-hex', needs: ['verification'] },
  ] as const;
  expect(notChecked({ cannotTell: broken })).toBe('Not checked: 2 causes.');
});
