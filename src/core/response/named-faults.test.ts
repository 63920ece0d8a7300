import { expect, it } from 'vitest';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { isRefusedFor } from './named-faults.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

const refused = (text: string, code: Parameters<typeof isRefusedFor>[1]): boolean => {
  const response = parseResponse(text);
  return isRefusedFor({ response, recognised: response && recogniseError(response, rfc7523) }, code);
};
const saying = (description: string): string =>
  JSON.stringify({ error: 'invalid_client', error_description: description });

it.each<[string, Parameters<typeof isRefusedFor>[1], boolean]>([
  [saying('Token was issued in the future'), 'iat-future', true],
  [saying('Token was issued in the future'), 'aud-array', false],
  [saying('Multiple audiences not allowed'), 'aud-array', true],
  [saying('audience must not contain more than one element'), 'aud-array', true],
  [saying('DPoP proof iat is in the future'), 'iat-future', false],
  ['{"error":"invalid_client"}', 'iat-future', false],
  ['{"access_token":"a","token_type":"DPoP","note":"issued in the future"}', 'iat-future', false],
])('%s names %s: %s', (text, code, wanted) => expect(refused(text, code)).toBe(wanted));

it('names nothing where no answer came', () => {
  expect(isRefusedFor({ response: undefined, recognised: undefined }, 'iat-future')).toBe(false);
});
