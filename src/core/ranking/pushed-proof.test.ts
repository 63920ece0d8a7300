import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { healthyCases } from '../../testing/healthy-cases.ts';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { pushedAnswer, testLogin } from '../../testing/logins.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, type TokenChanges, testChallenge } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { pushedProofOf } from './pushed-proof.ts';

const refused = errorAnswer(400, 'invalid_client');
const pushedTimes = { iat: testNow - 30, exp: testNow + 90, jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' };

/** A login whose two assertions are altered alike, save for what is new in each. */
async function alike(changes: TokenChanges, more: CaseChanges = {}): Promise<Case> {
  const client_assertion = await makeAssertion({ ...changes, claims: { ...pushedTimes, ...changes.claims } });
  return fapiCase({
    assertion: changes,
    authorization_request: await parRequest({ client_assertion }),
    par_response: pushedAnswer(),
    response: refused,
    ...more,
  });
}

const finding = async (given: Case, code: FaultCode) => {
  const { diagnosis } = await analyse(given, testNow);
  return { diagnosis, found: diagnosis.findings.find((each) => each.code === code) };
};

describe('what PAR proved', () => {
  const wrong = { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/token' } };
  it.each<[string, TokenChanges, FaultCode, string]>([
    ['aud', wrong, 'aud-token-endpoint', 'aud'],
    ['iss', { claims: { iss: 'my-app' } }, 'iss-wrong', 'iss'],
    ['sub', { claims: { sub: 'someone' } }, 'sub-wrong', 'sub'],
    ['a kid that the pasted set lacks', { header: { kid: 'other' } }, 'kid-unknown', 'kid'],
    ['typ', { header: { typ: 'at+jwt' } }, 'typ-wrong', 'typ'],
  ])('strikes out %s, the same at PAR', async (_name, changes, code, what) => {
    const { diagnosis, found } = await finding(await alike(changes), code);
    expect(found).toMatchObject({
      struckOut: `PAR accepted the same ${what} 25 seconds before.`,
      explains: false,
    });
    expect([diagnosis.predicted, ...diagnosis.next].map((answer) => answer?.because)).not.toContain(code);
  });

  it('strikes out a key that the pasted set lacks, where the same key signed both', async () => {
    const key = await signingKey('sig-1');
    const other = await signingKey('sig-fresh');
    const jwks = JSON.stringify({
      keys: [{ ...other.publicJwk, kid: key.kid }, (await encryptionKey()).publicJwk],
    });
    const { found } = await finding(await alike({ key }, { jwks }), 'sig-wrong-key');
    expect(found?.struckOut).toMatch(/^PAR accepted the same key/);
  });

  it('strikes out nothing where only the code speaks for it', async () => {
    const { found } = await finding(await alike(wrong, { par_response: undefined }), 'aud-token-endpoint');
    expect(found).toMatchObject({ struckOut: undefined, explains: true });
  });

  it('strikes out the same where the callback of the login brought a code', async () => {
    const given = await alike(wrong, { par_response: undefined, callback: testLogin.callbackUrl });
    expect((await finding(given, 'aud-token-endpoint')).found?.struckOut).toMatch(
      /^PAR accepted the same aud/,
    );
  });

  it('strikes out nothing that differs from PAR', async () => {
    const given = await fapiCase({ assertion: wrong, par_response: pushedAnswer(), response: refused });
    const { found } = await finding(given, 'aud-token-endpoint');
    expect(found).toMatchObject({ struckOut: undefined, explains: true });
  });

  it('strikes out no key where another signed the token request', async () => {
    const other = await signingKey('sig-2');
    const given = await fapiCase({
      assertion: { key: other, header: { kid: 'sig-1' } },
      par_response: pushedAnswer(),
      response: refused,
    });
    const { diagnosis } = await analyse(given, testNow);
    const first = diagnosis.findings[0];
    expect(first?.group).toBe('F');
    expect(first?.struckOut).toBeUndefined();
  });

  it('leaves the suspects of the token step: jti, exp', async () => {
    const reused = await alike({ claims: { jti: pushedTimes.jti } });
    expect((await finding(reused, 'jti-reused')).found?.struckOut).toBeUndefined();
    const old = await alike({ claims: { iat: testNow - 200, exp: testNow - 100 } });
    expect((await finding(old, 'exp-past')).found?.struckOut).toBeUndefined();
  });

  it('says nothing of the key for encryption', async () => {
    const jwks = JSON.stringify({ keys: [(await signingKey('sig-1')).publicJwk] });
    const { found } = await finding(await alike({}, { jwks, response: undefined }), 'jwks-no-enc');
    expect(found).toBeDefined();
    expect(found?.struckOut).toBeUndefined();
  });

  it('strikes out a fault of the pushed request that was answered all the same', async () => {
    const authorization_request = await parRequest({ scope: 'name' });
    const { found } = await finding(
      await fapiCase({ authorization_request, par_response: pushedAnswer() }),
      'par-invalid-params',
    );
    expect(found?.struckOut).toBe('PAR answered this request with a request_uri.');
    const unanswered = await finding(await fapiCase({ authorization_request }), 'par-invalid-params');
    expect(unanswered.found?.struckOut).toBeUndefined();
  });

  it('ranks what is struck out behind what is not', async () => {
    const { diagnosis } = await analyse(
      await alike({ claims: { ...wrong.claims, jti: pushedTimes.jti } }),
      testNow,
    );
    expect(diagnosis.findings[0]?.code).toBe('jti-reused');
  });
});

describe('what both assertions have in common', () => {
  const proofOf = async (changes: CaseChanges) =>
    pushedProofOf(
      (await analyse(await fapiCase({ par_response: pushedAnswer(), ...changes }), testNow)).subject,
    );

  it.each<[string, TokenChanges, readonly string[]]>([
    ['nothing', {}, []],
    ['kid', { header: { kid: 'x' } }, ['header', 'kid']],
    ['alg', { header: { alg: 'ES384' } }, ['header', 'alg']],
    ['typ', { header: { typ: 'x' } }, ['header', 'typ']],
    ['another member of the header', { header: { cty: 'x' } }, ['header']],
    ['iss', { claims: { iss: 'x' } }, ['iss']],
    ['sub', { claims: { sub: 'x' } }, ['sub']],
    ['aud', { claims: { aud: ['x'] } }, ['aud']],
  ])('where the token request alters %s', async (_name, assertion, altered) => {
    const all = ['header', 'key', 'kid', 'alg', 'typ', 'iss', 'sub', 'aud'];
    expect((await proofOf({ assertion }))?.same).toEqual(all.filter((trait) => !altered.includes(trait)));
  });

  it('is the text where one assertion is sent twice, white space aside', async () => {
    const client_assertion = await makeAssertion();
    const authorization_request = await parRequest({ client_assertion: ` ${client_assertion}` });
    const proof = await proofOf({
      authorization_request,
      parameters: { client_assertion: `${client_assertion} ` },
    });
    expect(proof?.same).toContain('text');
    expect(proof?.when).toBe('for this login');
  });

  it('is no matter of the order of members', async () => {
    const one = await makeAssertion({ claims: { ...pushedTimes, aud: { a: 1, b: 2 } } });
    const given = { authorization_request: await parRequest({ client_assertion: one }) };
    const reordered = { ...given, assertion: { claims: { aud: { b: 2, a: 1 } } } };
    expect((await proofOf(reordered))?.same).toContain('aud');
    expect((await proofOf({ ...given, assertion: { claims: { aud: { b: 1, a: 1 } } } }))?.same).not.toContain(
      'aud',
    );
  });
});

describe('that PAR accepted the request is known', () => {
  const by = async (changes: CaseChanges): Promise<string | undefined> =>
    pushedProofOf((await analyse(await fapiCase(changes), testNow)).subject)?.by;
  const noVerifier = { parameters: { code_verifier: undefined } } as const;

  it.each<[string, CaseChanges, string | undefined]>([
    ['by its answer', { par_response: pushedAnswer() }, 'answer'],
    ['by its answer without a status', { par_response: '{"request_uri":"urn:x","expires_in":60}' }, 'answer'],
    [
      'by a callback with the same state and a code',
      { ...noVerifier, callback: testLogin.callbackUrl },
      'callback',
    ],
    ['by the code of a login whose verifier fits', {}, 'code'],
    [
      'not by a callback of another login',
      { ...noVerifier, callback: testLogin.callbackWith({ state: 'x' }) },
      undefined,
    ],
    [
      'not by a callback with an error',
      { ...noVerifier, callback: testLogin.callbackError('access_denied') },
      undefined,
    ],
    ['not by a code whose verifier does not fit', noVerifier, undefined],
    ['not by a code that was never set', { parameters: { code: 'undefined' } }, undefined],
    ['not where PAR refused', { par_response: errorAnswer(400, 'invalid_request') }, undefined],
  ])('%s', async (_name, changes, wanted) => {
    expect(await by(changes)).toBe(wanted);
  });

  it.each([
    [0, 'answer'],
    [600, 'answer'],
    [601, undefined],
    [-1, undefined],
  ])('by the answer to another login only within moments: %i seconds before', async (seconds, wanted) => {
    const client_assertion = await makeAssertion({ claims: { iat: testNow - 5 - seconds } });
    const authorization_request = await parRequest({ client_assertion, code_challenge: `${testChallenge}x` });
    expect(await by({ authorization_request, par_response: pushedAnswer() })).toBe(wanted);
  });

  it('by the answer to this login, however long before', async () => {
    const client_assertion = await makeAssertion({ claims: { iat: testNow - 3_605 } });
    const authorization_request = await parRequest({ client_assertion });
    expect(await by({ authorization_request, par_response: pushedAnswer() })).toBe('answer');
  });

  it.each([
    ['a login by URL', { authorization_request: testLogin.authorizationUrl }],
    ['no pushed request', { authorization_request: undefined }],
    ['an assertion at PAR that cannot be read', { client_assertion: 'a.b.c' }],
    ['no assertion at PAR', { client_assertion: undefined }],
  ])('not with %s', async (_name, changes) => {
    const authorization_request =
      'authorization_request' in changes ? changes.authorization_request : await parRequest(changes);
    expect(await by({ authorization_request, par_response: pushedAnswer() })).toBeUndefined();
  });

  it('not with a token request whose assertion cannot be read', async () => {
    for (const client_assertion of ['a.b.c', undefined])
      expect(await by({ parameters: { client_assertion }, par_response: pushedAnswer() })).toBeUndefined();
  });

  it('never under a profile without PAR', async () => {
    const given = await legacyCase({ callback: testLogin.callbackUrl });
    expect(pushedProofOf((await analyse(given, testNow)).subject)).toBeUndefined();
  });

  it('and adds no finding to a healthy case', async () => {
    for (const make of Object.values(healthyCases)) {
      const given = await make();
      const without = (await analyse(given, testNow)).diagnosis.findings.map(({ code }) => code);
      const more = { par_response: pushedAnswer(), authorization_url: testLogin.authorizationUrl };
      const { diagnosis } = await analyse({ ...given, ...more }, testNow);
      expect(diagnosis.findings.map(({ code }) => code).sort()).toEqual([...without].sort());
    }
  });
});
