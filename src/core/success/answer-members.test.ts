import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { type AnswerMember, answerMembers } from './answer-members.ts';

const membersOf = async (given: Case | Promise<Case>) =>
  answerMembers((await analyse(await given, testNow)).subject);
const memberOf = async (
  name: AnswerMember['name'],
  members: Readonly<Record<string, unknown>>,
  given: Case | Promise<Case> = legacyCase(),
) => {
  const response = JSON.stringify({ access_token: 'x', ...members });
  return (await membersOf({ ...(await given), response })).find((each) => each.name === name);
};
/** An open profile that leaves DPoP to the client, with the evidence of a case of FAPI 2.0. */
const openCase = async (): Promise<Case> => ({
  ...(await fapiCase()),
  profile: 'rfc7523',
  environment: undefined,
});

describe('the members of an answer in words', () => {
  it('are none where there is no answer, and none where it is no JSON object', async () => {
    expect(await membersOf({})).toEqual([]);
    expect(await membersOf({ response: '<html></html>' })).toEqual([]);
  });

  it.each([
    [undefined, legacyCase, 'wrong', 'missing', /required/, 'RFC 6749 §5.1'],
    ['DPoP', fapiCase, 'right', 'DPoP', /Authorization: DPoP .+ new proof .+ ath/, 'RFC 9449 §7.1'],
    ['DPoP', legacyCase, 'note', 'DPoP', /Authorization: DPoP/, 'RFC 9449 §7.1'],
    [7, legacyCase, 'wrong', 'a number', /required, as a text/, 'RFC 6749 §5.1'],
    ['Bearer', legacyCase, 'right', 'Bearer', /Authorization: Bearer/, 'RFC 6750 §2.1'],
    ['Bearer', fapiCase, 'wrong', 'Bearer', /profile issues DPoP tokens/, 'RFC 9449 §5'],
    ['Bearer', openCase, 'note', 'Bearer', /proof was sent.+did not bind/, 'RFC 9449 §5'],
    ['mac', legacyCase, 'note', 'mac', /type that it does not know/, 'RFC 6749 §5.1'],
  ] as const)('token_type %s', async (token_type, make, state, found, words, source) => {
    expect(await memberOf('token_type', { token_type }, make())).toEqual({
      name: 'token_type',
      state,
      found,
      words: expect.stringMatching(words),
      source,
    });
  });

  const jwt = (claims: object): string =>
    `${encodePart({ typ: 'at+jwt' })}.${encodePart(claims)}.${'c2ln'.repeat(4)}`;
  const from = 'RFC 6749 §5.1';
  it.each<readonly [string, unknown, string, string, RegExp, string]>([
    ['none', undefined, 'wrong', 'missing', /required.+userinfo/, from],
    ['an empty one', '', 'wrong', 'empty', /required/, from],
    ['a number', 5, 'wrong', 'a number', /required, as a text/, from],
    ['one character', 'x', 'right', '1 character', /Not for the client to read/, from],
    ['an opaque one', 'abc', 'right', '3 characters', /Not for the client to read/, from],
    ['a JWT', jwt({}), 'right', 'a JWT of 43 characters', /not for the client to read\.$/, 'RFC 6749 §1.4'],
    [
      'a JWT that ends',
      jwt({ exp: testNow }),
      'right',
      'a JWT of 64 characters',
      /read\. It ends 2026-11-20 06:13:20 UTC\.$/,
      'RFC 6749 §1.4',
    ],
    [
      'a JWT that never ends',
      jwt({ exp: 1e20 }),
      'right',
      'a JWT of 79 characters',
      /read\. It ends beyond the calendar\.$/,
      'RFC 6749 §1.4',
    ],
    [
      'a JWT whose end is no time',
      jwt({ exp: 'soon' }),
      'right',
      'a JWT of 59 characters',
      /read\.$/,
      'RFC 6749 §1.4',
    ],
    [
      'a JWT bound to no key by name',
      jwt({ cnf: { jkt: 7 } }),
      'right',
      'a JWT of 63 characters',
      /read\.$/,
      'RFC 6749 §1.4',
    ],
    [
      'a JWT bound to a key, where no proof was sent',
      jwt({ cnf: { jkt: 'a' } }),
      'right',
      'a JWT of 66 characters',
      /read\. It is bound to a DPoP key\.$/,
      'RFC 9449 §6.1',
    ],
  ])('access_token: %s', async (_name, access_token, state, found, words, source) => {
    expect(await memberOf('access_token', { access_token, token_type: 'DPoP' })).toEqual({
      name: 'access_token',
      state,
      found,
      words: expect.stringMatching(words),
      source,
    });
  });

  it('access_token: says of a bound JWT whether the key is that of the proof', async () => {
    const own = (await dpopKey()).thumbprint;
    const of = (jkt: string) => memberOf('access_token', { access_token: jwt({ cnf: { jkt } }) }, fapiCase());
    expect(await of(own)).toMatchObject({
      state: 'right',
      words: expect.stringContaining('bound to the key of the DPoP proof'),
      source: 'RFC 9449 §6.1',
    });
    expect(await of('another')).toMatchObject({
      state: 'wrong',
      words: expect.stringContaining('bound to another key'),
    });
  });

  it('access_token: knows no key of a proof where nothing was verified', async () => {
    const { subject } = await analyse(
      await fapiCase({ response: JSON.stringify({ access_token: jwt({ cnf: { jkt: 'a' } }) }) }),
      testNow,
    );
    const unverified = answerMembers({ ...subject, verification: undefined });
    expect(unverified.find(({ name }) => name === 'access_token')?.words).toContain('bound to a DPoP key');
  });

  it.each([
    [1800, 'right', '1800', /^30 minutes from/],
    ['1800', 'note', '"1800"', /should be a number/],
    [null, 'note', 'null', /should be a number/],
    [[1800], 'note', 'an array', /anything else/],
    [0, 'note', '0', /ended already/],
    [-300, 'note', '-300', /ended already/],
    [undefined, 'absent', undefined, /may be left out/],
  ])('expires_in %j', async (expires_in, state, found, words) => {
    expect(await memberOf('expires_in', { expires_in })).toEqual({
      name: 'expires_in',
      state,
      ...(found !== undefined && { found }),
      words: expect.stringMatching(words),
      source: 'RFC 6749 §5.1',
    });
  });

  it('expires_in: a number beyond all numbers is no length of time', async () => {
    const members = await membersOf({ response: '{"access_token":"x","expires_in":1e999}' });
    expect(members.find(({ name }) => name === 'expires_in')?.state).toBe('note');
  });

  const asking = (scope: string) =>
    legacyCase({
      authorization_request: `https://as.example/auth?client_id=c&scope=${encodeURIComponent(scope)}`,
    });
  it.each([
    [undefined, asking('openid'), 'absent', undefined, /may be left out/],
    ['openid', asking('openid'), 'right', 'openid', /^What was granted\.$/],
    ['openid email', asking(' openid  email '), 'right', 'openid email', /^What was granted\.$/],
    [['openid'], asking('openid'), 'note', 'an array', /one text, its names with a space/],
    [null, asking('openid'), 'note', 'null', /one text/],
    ['openid', asking('openid  name email'), 'note', 'openid', /^Asked for and not granted: name, email\.$/],
    ['openid', asking(''), 'right', 'openid', /^What was granted\.$/],
    ['openid', legacyCase({ authorization_request: undefined }), 'right', 'openid', /^What was granted\.$/],
    [
      'openid',
      legacyCase({ authorization_request: 'https://as.example/auth?client_id=c' }),
      'right',
      'openid',
      /^What was granted\.$/,
    ],
  ])('scope %j', async (scope, given, state, found, words) => {
    expect(await memberOf('scope', { scope }, given)).toEqual({
      name: 'scope',
      state,
      ...(found !== undefined && { found }),
      words: expect.stringMatching(words),
      source: 'RFC 6749 §5.1',
    });
  });

  it.each([
    [undefined, 'absent', undefined, /new login/],
    [null, 'absent', undefined, /new login/],
    ['', 'absent', undefined, /new login/],
    ['refresh-secret-1', 'right', 'there', /secret.+on the server only/],
  ])('refresh_token %j', async (refresh_token, state, found, words) => {
    expect(await memberOf('refresh_token', { refresh_token })).toEqual({
      name: 'refresh_token',
      state,
      ...(found !== undefined && { found }),
      words: expect.stringMatching(words),
      source: 'RFC 6749 §5.1',
    });
  });
});
