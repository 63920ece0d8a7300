import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSubject } from './case/build-subject.ts';
import { addressBookFor, addressBookOf } from './difference/address-book.ts';
import { describeDifference } from './difference.ts';
import { profiles } from './profiles/registry.ts';

const nameOf = (found: string, expected: string): string | undefined =>
  describeDifference(found, expected)?.name;

const issuer = 'https://stg-id.singpass.gov.sg/fapi';
const callback = 'https://rp.example.sg/callback';

/** Texts that are near each other more often than two at random: one is an edit of the other. */
const near = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.nat(30),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  .map(([text, at, piece]) => [text, text.slice(0, at) + piece + text.slice(at + 1)] as const);
const pair = fc.oneof(
  near,
  fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
  fc.tuple(fc.webUrl({ withQueryParameters: true }), fc.webUrl({ withFragments: true })),
);

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

describe('the difference of two values', () => {
  it.each([
    [`${callback}/`, callback, 'trailing-slash'],
    [`${callback}/?a=1`, `${callback}?a=1`, 'trailing-slash'],
    ['http://rp.example.sg/callback', callback, 'scheme'],
    ['rp.example.sg/callback', callback, 'scheme'],
    ['https://rp.example.sg/Callback', callback, 'case'],
    ['https://rp.exаmple.sg/callback', callback, 'look-alike'],
    ['https://rp.example.sg/call\u200bback', callback, 'invisible'],
    [`\ufeff${callback}`, callback, 'invisible'],
    [`${callback}\n`, callback, 'whitespace'],
    ['https://rp.example.sg/call back', callback, 'whitespace'],
    ['https%3A%2F%2Frp.example.sg%2Fcallback', callback, 'percent-encoding'],
    ['https%253A%252F%252Frp.example.sg%252Fcallback', callback, 'percent-encoding'],
    [`"${callback}"`, callback, 'quotes'],
    ['https://rp.example.sg:8443/callback', callback, 'port'],
    ['https://rp.example.sg:443/callback', callback, 'port'],
    [`${callback}?a=1`, callback, 'query'],
    [`${callback}#x`, `${callback}?a=1`, 'query'],
    ['https://www.rp.example.sg/callback', callback, 'host'],
    ['https://rp.example.sg//callback', callback, 'path'],
    ['https://rp.example.sg/oidc/return', callback, 'path'],
    ['https://rp.example.sg/calback', callback, 'one-character'],
    ['https://id.singpass.gov.sg/fapi', issuer, 'environment'],
    ['https://id.singpass.gov.sg/fapi/token', issuer, 'environment'],
    ['https://stg-id.singpass.gov.sg', issuer, 'profile-path'],
    ['https://stg-id.singpass.gov.sg/token', `${issuer}/token`, 'profile-path'],
    [`${issuer}/token`, issuer, 'endpoint-or-issuer'],
    [`${issuer}/.well-known/openid-configuration`, issuer, 'discovery-url'],
    [`["${issuer}","${issuer}/token"]`, issuer, 'array-or-string'],
    ['"1795155200"', '1795155200', 'type'],
    ['sig-2', 'sig-1', 'one-character'],
    ['sig-😀', 'sig-1', 'one-character'],
    ['my-sig-1', 'sig-1', 'prefix'],
    ['sig-1-2026', 'sig-1', 'prefix'],
    ['sig-2026', 'sig-1975', 'part'],
    ['alpha', 'bravo!', 'different'],
    ['', 'x', 'one-character'],
  ])('names %s beside %s: %s, both ways', (found, expected, wanted) => {
    expect([nameOf(found, expected), nameOf(expected, found)]).toEqual([wanted, wanted]);
  });

  it('says which environment, profile and role', () => {
    const words = (found: string): string | undefined => describeDifference(found, issuer)?.kind;
    expect(words('https://id.singpass.gov.sg/fapi')).toBe(
      'the environment: the issuer of production, not of staging',
    );
    expect(words(`${issuer}/token`)).toBe('the role: the token endpoint, not the issuer');
    expect(words('https://stg-id.singpass.gov.sg')).toMatch(
      /^the profile: the issuer of .+, not of Singpass FAPI 2\.0$/,
    );
  });

  it('has no words for what sets a value apart from a description', () => {
    const words = (found: string, expected: string): string | undefined =>
      describeDifference(found, expected)?.kind;
    expect(words('120 seconds after iat', 'at most 120 seconds after iat')).toBeUndefined();
    expect(words('missing', 'a number: seconds since 1970 UTC')).toBeUndefined();
    expect(words('sig-1', 'sig-2')).toBe('one character');
    expect(words('openid ', 'openid')).toBe('white space around it');
  });

  it('knows no provider but those it is told of', () => {
    const production = 'https://id.singpass.gov.sg/fapi';
    expect(describeDifference(production, issuer, [])?.name).toBe('host');
    expect(describeDifference(production, issuer, addressBookOf(profiles))?.name).toBe('environment');
  });

  it('knows the addresses of a server of one’s own from the case', () => {
    const endpoint = 'https://op.example.org/oidc/token';
    const subject = buildSubject(
      { environment: 'custom', profile: 'singpass-legacy', token_endpoint: endpoint },
      0,
    );
    const own = 'https://op.example.org/oidc';
    expect(describeDifference(endpoint, own)?.name).toBe('prefix');
    expect(describeDifference(endpoint, own, addressBookFor(subject))?.kind).toBe(
      'the role: the token endpoint, not the issuer',
    );
  });

  it('is none between equal values, and the same from both sides', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(describeDifference(one, one)).toBeUndefined();
        expect(nameOf(one, other)).toBe(nameOf(other, one));
        expect(nameOf(one, other) === undefined).toBe(one === other);
      }),
      { numRuns: 2_000 },
    );
  });

  it('cuts both values into pieces that make them up again, and no character in two', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const difference = describeDifference(one, other);
        fc.pre(difference !== undefined);
        expect(difference.same + difference.found + difference.tail).toBe(one);
        expect(difference.same + difference.expected + difference.tail).toBe(other);
        const pieces = [difference.same, difference.found, difference.expected, difference.tail];
        const whole = (text: string): boolean => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(text);
        if (whole(one) && whole(other) && isWellFormed(one) && isWellFormed(other))
          expect(pieces.every((piece) => isWellFormed(piece))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  // Quadratic time would be minutes here, and end the test.
  it.each([
    ['a', 'b', 'different'],
    ['/', '/', 'one-character'],
    [' ', ' ', 'one-character'],
    ['%41', '%42', 'part'],
    ['[', '[', 'one-character'],
    ['😀', '😀', 'one-character'],
  ])('is bounded for two million units of %j and %j', (one, other, wanted) => {
    const repeat = (unit: string): string => unit.repeat(Math.ceil(2_000_000 / unit.length));
    const [found, expected] = [repeat(one), `${repeat(other)}x`];
    expect(nameOf(found, expected)).toBe(wanted);
  });
});
