import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';
import { isToldAlone } from './told-alone.ts';

/** The guide, and who is said to have answered. */
function guideOf(text: string): string | undefined {
  const response = parseResponse(text);
  const recognised = response && recogniseError(response, singpassFapi);
  return recognised && `${recognised.source}: ${recognised.guide}`;
}

describe('a sentence of the provider, passed on without its code', () => {
  it.each([
    ['The client_assertion has missing or invalid claims.', 'invalid-client-claims'],
    [
      'Error: The client_assertion could not be validated against known signing keys.',
      'invalid-client-signature',
    ],
    ['it says "could not be validated against known signing keys", what now?', 'invalid-client-signature'],
    ['No valid encryption JWK', 'no-encryption-key'],
    ['The grant requested is not valid.', 'invalid-grant'],
    ['The grant type is not supported.', 'unsupported-grant-type'],
    ['This is an invalid request.', 'client-side-error'],
    [
      'Incoming DPOP Proof JWT does not match the initial dpop_jkt sent at PAR endpoint',
      'invalid-dpop-proof',
    ],
    ['The login page shows PX-E0101 Invalid JWKS object', 'not-from-the-token-endpoint'],
  ])('%s', (text, guide) => {
    expect(guideOf(text)).toBe(`singpass: ${guide}`);
    expect(recognisePaste(text).pieces.map(({ field }) => field)).toEqual(['response']);
  });

  it.each([
    [
      'invalid_client - The client_assertion has missing or invalid claims.',
      'singpass: invalid-client-claims',
    ],
    ['invalid_client and "known signing keys" is all that it says', 'singpass: invalid-client'],
    ['invalid_grant, not that the client_assertion has missing or invalid claims', 'singpass: invalid-grant'],
  ])('counts beside its own code: %s', (text, wanted) => expect(guideOf(text)).toBe(wanted));

  it.each([
    'error code: 1020',
    'we get a page "Access Denied" with Reference #18.2d351ab8 instead of the token',
    'Missing Authentication Token',
    'Not Found',
  ])('is what a gateway says: %s', (text) => {
    expect(guideOf(text)).toMatch(/: not-from-the-token-endpoint$/);
    expect(recognisePaste(text).pieces.map(({ field }) => field)).toEqual(['response']);
  });

  it('is none in other words, nor in a log', () => {
    const words =
      'Our login does not work, and we do not know why: the grant type is right, and the keys are known.';
    expect(isToldAlone(words)).toBe(false);
    expect(recognisePaste(words).pieces.map(({ field }) => field)).toEqual([undefined]);
    expect(isToldAlone(`No valid encryption JWK${' '.repeat(1_000)}`)).toBe(false);
  });
});
