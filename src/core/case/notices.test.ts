import { describe, expect, it } from 'vitest';
import { buildSubject } from './build-subject.ts';
import type { Case } from './case.ts';
import { noticesOf } from './notices.ts';

const notices = (given: Case): readonly string[] => noticesOf(buildSubject(given, 0));
const metadata = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    issuer: 'https://as.example.sg',
    token_endpoint: 'https://as.example.sg/token',
    ...changes,
  });

describe('what is said of a case as a whole', () => {
  it('is nothing where nothing is to be said', () => {
    expect(notices({})).toEqual([]);
    expect(notices({ profile: 'generic', discovery: metadata() })).toEqual([]);
  });

  it.each([
    ['HTTP/1.1 404 Not Found\r\n\r\n', /answered with status 404: nothing was taken/],
    ['<html>', /is not JSON: nothing was taken/],
    ['{"keys":[]}', /neither an issuer nor a token endpoint: nothing was taken/],
  ])('is why nothing was taken from the metadata: %j', (discovery, wanted) => {
    expect(notices({ profile: 'generic', discovery })).toEqual([expect.stringMatching(wanted)]);
  });

  it('is that the metadata is that of another server', () => {
    expect(notices({ profile: 'singpass-fapi', discovery: metadata() })).toEqual([
      expect.stringMatching(
        /^The metadata is that of https:\/\/as\.example\.sg, .*nothing was taken from it\.$/,
      ),
    ]);
  });

  it('is where the metadata says other than the profile', () => {
    const discovery = metadata({
      issuer: 'https://id.singpass.gov.sg/fapi',
      token_endpoint: 'https://id.singpass.gov.sg/fapi/other',
    });
    expect(notices({ profile: 'singpass-fapi', environment: 'production', discovery })).toEqual([
      expect.stringMatching(/token_endpoint: https:\/\/id\.singpass\.gov\.sg\/fapi\/other; .*\/fapi\/token/),
    ]);
  });

  it.each([
    [undefined, false],
    [['client_secret_basic', 'none'], true],
    [['client_secret_basic', 'private_key_jwt'], false],
    [['client_secret_jwt'], false],
  ])('is that the server takes no assertion, where its methods are %j', (methods, said) => {
    const discovery = metadata({ token_endpoint_auth_methods_supported: methods });
    expect(notices({ profile: 'generic', discovery })).toEqual(
      said ? [expect.stringMatching(/takes no client assertion: .* is client_secret_basic, none\.$/)] : [],
    );
  });
});
