import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { largestSeconds } from '../assertion/read-time.ts';
import { buildSubject } from './build-subject.ts';
import { noticesOf } from './notices.ts';

const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const requestOf = (parameters: Readonly<Record<string, string>>): string =>
  `POST /token HTTP/1.1\r\nHost: as.example\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${new URLSearchParams(parameters)}`;
const grantOf = (claims: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  makeAssertion({
    claims: { iss: 'issuer', sub: 'person', aud: 'https://as.example', exp: testNow + 60, ...claims },
  });
const said = (parameters: Readonly<Record<string, string>>, more = {}): readonly string[] =>
  noticesOf(buildSubject({ request: requestOf(parameters), ...more }, testNow));
const whole = (checked: string): readonly string[] => [
  `The parameter assertion holds the grant itself, no client assertion. Not checked: its signature, and whom iss, sub and aud name. Checked by RFC 7523 §3: ${checked}.`,
];

describe('an assertion that is the grant itself', () => {
  it.each([
    ['healthy', {}, 'its form and its times show no fault'],
    ['in its last second', { exp: testNow + 1 }, 'its form and its times show no fault'],
    ['over', { exp: testNow }, 'its exp passed 0 seconds before now, by this machine’s clock'],
    [
      'long over',
      { exp: testNow - 3660 },
      'its exp passed 1 hour 1 minute before now, by this machine’s clock',
    ],
    ['not yet valid', { nbf: testNow + 30 }, 'its nbf comes 30 seconds after now, by this machine’s clock'],
    ['valid from now on', { nbf: testNow }, 'its form and its times show no fault'],
    ['valid from a time in a text', { nbf: '99999999999' }, 'its form and its times show no fault'],
    ['valid for as long as can be', { exp: largestSeconds }, 'its form and its times show no fault'],
    ['without exp and aud', { exp: undefined, aud: undefined }, 'it lacks aud, exp, which is required'],
    ['with a text for exp', { exp: String(testNow + 60) }, 'its exp is no number of seconds since 1970'],
    ['in milliseconds', { exp: (testNow + 60) * 1000 }, 'its exp is no number of seconds since 1970'],
  ])('is judged by its form and times: %s', async (_name, claims, checked) => {
    expect(said({ grant_type: grant, assertion: await grantOf(claims) })).toEqual(whole(checked));
  });

  it('is missed where the whole request is shown', async () => {
    const lack =
      'By its grant_type the request hands over an assertion, and the parameter assertion, which RFC 7521 §4.1 requires, is not there.';
    expect(said({ grant_type: grant, scope: 'read' })).toEqual([lack]);
    expect(said({ grant_type: grant, client_assertion: await grantOf() })).toEqual([
      `${lack} client_assertion says who the client is, and does not stand for it.`,
    ]);
    const part = { request: `grant_type=${encodeURIComponent(grant)}` };
    expect(noticesOf(buildSubject(part, testNow))).toEqual([]);
    const query = {
      request: `POST https://as.example/token?assertion=a&grant_type=x HTTP/1.1\r\n\r\ngrant_type=${grant}`,
    };
    expect(noticesOf(buildSubject(query, testNow))).toEqual([]);
  });

  it('is judged by the clock that is known', async () => {
    const parameters = { grant_type: grant, assertion: await grantOf({ exp: testNow - 5 }) };
    const response =
      'HTTP/1.1 400 Bad\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"error":"invalid_grant"}';
    expect(said(parameters, { response })).toEqual([
      expect.stringMatching(/ before the Date of the answer\.$/),
    ]);
    expect(said(parameters, { now: testNow })).toEqual([
      expect.stringMatching(/ 5 seconds before the time that/),
    ]);
  });

  it.each([
    'abc',
    'a.b.c',
    'eyJhbGciOiJFUzI1NiJ9.W10.AA',
    'W10.e30.AA',
    'eyJhbGciOiJFUzI1NiJ9.e30',
    'PHNhbWw+',
  ])('is no JWT: %s', (assertion) => {
    expect(said({ grant_type: grant, assertion })).toEqual(
      whole('as it stands here, it is no JWT of three parts with JSON in the first two'),
    );
  });

  it.each([
    ['<assertion>', grant],
    ['PHNhbWw+', 'urn:ietf:params:oauth:grant-type:saml2-bearer'],
  ])('is said not to be checked where there is nothing to judge: %s', (assertion, grant_type) => {
    expect(said({ grant_type, assertion })).toEqual([
      'The parameter assertion holds the grant itself, no client assertion: it is not checked.',
    ]);
  });

  it('is said not to be checked where it is encrypted', () => {
    expect(said({ grant_type: grant, assertion: 'eyJhbGciOiJkaXIifQ..YQ.Yg.Yw' })).toEqual([
      'The parameter assertion holds the grant itself, no client assertion: it is encrypted, and not checked.',
    ]);
  });

  it('leaves the client assertion beside it alone, and is no finding', async () => {
    const client_assertion = await grantOf({ iss: 'client', sub: 'client' });
    const parameters = {
      grant_type: grant,
      assertion: await grantOf({ exp: testNow - 9 }),
      client_assertion,
    };
    const { subject, diagnosis } = await analyse({ request: requestOf(parameters), now: testNow }, testNow);
    expect(subject.assertion?.text).toBe(client_assertion);
    expect(diagnosis.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual([
      'assertion-type-missing',
    ]);
    expect(diagnosis.notices).toHaveLength(1);
  });

  it('is nothing in a request with another grant', async () => {
    expect(said({ grant_type: 'authorization_code', assertion: await grantOf() })).toEqual([]);
  });
});
