import { expect, it } from 'vitest';
import { decodeJwt } from '../assertion/decode.ts';
import { encodeUtf8 } from '../runtime.ts';
import { signingInput } from './signing-input.ts';

it('is the first two parts with their dot, as they stand', () => {
  expect(signingInput(decodeJwt(' eyJhIjoxfQ.e30=.c2ln '))).toEqual(encodeUtf8('eyJhIjoxfQ.e30='));
});

it('is made once for each token', () => {
  const token = decodeJwt('eyJhIjoxfQ.e30.c2ln');
  const [first, again, ofAnother] = [token, token, decodeJwt('eyJhIjoyfQ.e30.c2ln')].map(signingInput);
  expect(again).toBe(first);
  expect(ofAnother).toEqual(encodeUtf8('eyJhIjoyfQ.e30'));
});

it('is absent where a part is', () => {
  expect(signingInput(decodeJwt('eyJhIjoxfQ'))).toBeUndefined();
});
