import { describe, expect, it } from 'vitest';
import { recogniseDiscovery } from './recognise-discovery.ts';
import { isRedirectLine, recogniseRedirect } from './recognise-redirect.ts';

const place = 'https://rp.example.sg/cb';
const kindOf = (text: string): string | undefined => recogniseRedirect(text)?.[0]?.field;

describe('the kind of a redirect', () => {
  it.each([
    [`${place}?code=a&state=b`, 'callback'],
    [`${place}?error=access_denied`, 'callback'],
    ['/cb?code=a', 'callback'],
    ['?error=x', 'callback'],
    [`${place}?response_type=code`, 'authorization_request'],
    [`${place}?client_id=a&request_uri=b`, 'authorization_url'],
    [`${place}?state=b`, undefined],
    [`${place}?code=a&grant_type=b`, undefined],
    [`${place}?code=a&client_assertion=b`, undefined],
    [`${place}?code=a&code_verifier=b`, undefined],
    [`${place}?code=a&redirect_uri=b`, undefined],
    [`POST ${place}?code=a HTTP/1.1`, undefined],
    [`curl '${place}?code=a'`, undefined],
    ['code=a', undefined],
  ])('%s fills %s', (text, field) => expect(kindOf(text)).toBe(field));

  it('is told in words', () => {
    expect(recogniseRedirect(`${place}?code=a`)?.[0]?.summary).toBe(
      'A callback URL with a code: fills the callback.',
    );
    expect(recogniseRedirect(`${place}?error=a`)?.[0]?.summary).toBe(
      'A callback URL with an error instead of a code: fills the callback.',
    );
  });

  it.each([
    [`${place}?code=a`, true],
    ['a?code=b', false],
    [`${place}?state=a`, false],
    [`Location: ${place}?code=a`, false],
    [`Referer: ${place}?code=a`, false],
    [`> ${place}?code=a`, false],
    [`${place}?code=a \\`, false],
    [`GET ${place}?code=a HTTP/1.1`, false],
    [`POST ${place}?code=a HTTP/1.1`, false],
  ])('stands alone in the line %j: %s', (line, wanted) => expect(isRedirectLine(line)).toBe(wanted));
});

describe('the metadata of a server', () => {
  it.each([
    [{ issuer: 'https://a.sg', token_endpoint: 'https://a.sg/t' }, 'https://a.sg'],
    [
      { issuer: 'https://a.sg', jwks_uri: 'https://a.sg/k', response_types_supported: ['code'] },
      'https://a.sg',
    ],
  ])('%j is recognised', (document, named) => {
    expect(recogniseDiscovery(JSON.stringify(document))?.[0]).toMatchObject({
      field: 'discovery',
      summary: `The metadata of ${named}: fills the discovery document.`,
    });
  });

  it.each(['{"error":"x"}', 'text', '{"keys":[]}'])('is not seen in %s', (text) =>
    expect(recogniseDiscovery(text)).toBeUndefined(),
  );
});
