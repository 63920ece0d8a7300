import { expect, it } from 'vitest';
import { analyse } from '../../core/analyse.ts';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { passedWords } from './passed-words.ts';

const wordsOf = async (given: Parameters<typeof analyse>[0]): Promise<string | undefined> =>
  passedWords(await analyse(given, testNow));

it('says how many checks passed, and which key verifies', async () => {
  const given = await fapiCase();
  const { kid } = JSON.parse(given.jwks ?? '').keys[0];
  expect(await wordsOf(given)).toMatch(
    new RegExp(`^\\d{2,} checks passed\\. The signature of the assertion verifies with the key ${kid}\\.$`),
  );
});

it('says nothing of a signature without a key set, and nothing at all where no request was given', async () => {
  const { jwks: _left, ...alone } = await fapiCase();
  expect(await wordsOf(alone)).toMatch(/^\d{2,} checks passed\.$/);
  expect(await wordsOf({})).toBeUndefined();
  expect(await wordsOf({ response: '{"error":"invalid_client"}' })).toBeUndefined();
});
