import { expect, it } from 'vitest';
import type { LocatedText } from './location.ts';
import { placeOfText } from './place-of-text.ts';

it.each<[LocatedText, string, string | undefined]>([
  ['endpoint', 'request', 'url'],
  ['parameters.code', 'request', 'parameters.code'],
  ['client_assertion', 'client_assertion', undefined],
  ['dpop.claims', 'dpop', 'claims'],
  ['expected.jwks_uri', 'expected', 'jwks_uri'],
  ['callback', 'callback', undefined],
])('%s is looked for at %s %s', (text, source, path) => {
  expect(placeOfText(text)).toEqual({ source, path });
});
