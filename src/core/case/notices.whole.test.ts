import { describe, expect, it } from 'vitest';
import { keyLimit } from '../key-set/parse-key-set.ts';
import { buildSubject } from './build-subject.ts';
import type { Case } from './case.ts';
import { noticesOf } from './notices.ts';
import type { Subject } from './subject.ts';

const said = (given: Case, more: Partial<Subject> = {}): readonly string[] =>
  noticesOf({ ...buildSubject(given, 0), ...more });
const metadata = (changes: object): string =>
  JSON.stringify({ issuer: 'https://as.sg', token_endpoint: 'https://as.sg/token', ...changes });
const singpass = 'https://id.singpass.gov.sg/fapi';
const differing = `The metadata says token_endpoint: ${singpass}/other; the profile Singpass FAPI 2.0 has ${singpass}/token. The profile is used: look whether the metadata is that of another server, or newer.`;
const lack =
  'the cryptography of this browser has no P-521. Current versions of Chrome, Edge and Firefox have it, and so has the command line.';
const verified = { state: 'valid' } as unknown as NonNullable<Subject['verification']>['assertion'];
const lacking = { state: 'not-checkable', lacking: 'P-521' } as unknown as typeof verified;

describe('the notices of a case', () => {
  it.each<readonly [string, Case, readonly string[]]>([
    ['nothing', {}, []],
    [
      'metadata with a status',
      { discovery: 'HTTP/1.1 404 Not Found\r\n\r\n{}' },
      ['The discovery document was answered with status 404: nothing was taken from it.'],
    ],
    [
      'metadata that is a page',
      { discovery: '<html>' },
      ['The discovery document is not JSON: nothing was taken from it.'],
    ],
    [
      'metadata that is none',
      { discovery: '{"a":"b"}' },
      ['The discovery document names neither an issuer nor a token endpoint: nothing was taken from it.'],
    ],
    [
      'metadata of another server',
      { profile: 'singpass-fapi', discovery: metadata({}) },
      [
        'The metadata is that of https://as.sg, which is no issuer of the profile Singpass FAPI 2.0: nothing was taken from it.',
      ],
    ],
    [
      'metadata that differs',
      {
        profile: 'singpass-fapi',
        environment: 'production',
        discovery: metadata({ issuer: singpass, token_endpoint: `${singpass}/other` }),
      },
      [differing],
    ],
    [
      'metadata without an issuer',
      {
        profile: 'singpass-fapi',
        environment: 'production',
        discovery: JSON.stringify({ token_endpoint: `${singpass}/token` }),
      },
      [],
    ],
    [
      'metadata in an environment of one’s own',
      {
        profile: 'singpass-fapi',
        environment: 'custom',
        discovery: metadata({ issuer: singpass, token_endpoint: `${singpass}/other` }),
      },
      [differing],
    ],
    [
      'metadata of a server with no address of its own',
      { profile: 'mockpass-fapi', discovery: metadata({}) },
      [],
    ],
    [
      'methods without an assertion',
      {
        profile: 'rfc7523',
        discovery: metadata({ token_endpoint_auth_methods_supported: ['a_jwt_b', 'none'] }),
      },
      [
        'By its metadata the server takes no client assertion: token_endpoint_auth_methods_supported is a_jwt_b, none.',
      ],
    ],
    [
      'methods with an assertion',
      {
        profile: 'rfc7523',
        discovery: metadata({ token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'] }),
      },
      [],
    ],
    [
      'another service, and an answer of one',
      {
        token_endpoint: 'https://api.id.gov.sg/x',
        response: '{"error":"Invalid PKI Signature"}',
        discovery: '<html>',
      },
      [
        'This is sgID, not the API that is judged here: it takes a client_secret and no client assertion, so none of these rules apply.',
        'The answer is in the words of Myinfo v3 or v4, which ended on 30 September 2026: another API than the one that is judged here.',
        'The discovery document is not JSON: nothing was taken from it.',
      ],
    ],
  ])('with %s', (_name, given, wanted) => expect(said(given)).toEqual(wanted));

  it('say which signatures are not checked, and why', () => {
    expect(
      said({}, { verification: { assertion: lacking, dpop: lacking } as Subject['verification'] }),
    ).toEqual([
      `The signature of the client assertion is not checked: ${lack}`,
      `The signature of the DPoP proof is not checked: ${lack}`,
    ]);
    expect(said({}, { verification: { assertion: verified } as Subject['verification'] })).toEqual([]);
  });

  it('say how many keys were read', () => {
    const keySet = buildSubject({ jwks: '{"keys":[{"kty":"EC"}]}' }, 0).keySet;
    const many = (count: number): Partial<Subject> => ({
      keySet: keySet && { ...keySet, keys: Array(count).fill(keySet.keys[0]) },
    });
    expect(said({}, many(keyLimit - 1))).toEqual([]);
    expect(said({}, many(keyLimit))).toEqual([
      'Only the first 50,000 keys of the key set were read: what is said of it holds for those.',
    ]);
  });
});
