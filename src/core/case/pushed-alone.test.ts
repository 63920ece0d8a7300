import { describe, expect, it } from 'vitest';
import { makeKeySet, parRequest, toHttpRequest } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { anyMetadata } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, makeDpopProof, testClientId } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { assertionOf, proofOf } from '../comparison/token-sides.ts';
import { locateEvidence } from '../evidence-location/locate-evidence.ts';
import { flowOf } from '../flow/flow-of.ts';
import { loginKeys } from '../proof/login-keys.ts';
import { buildSubject } from './build-subject.ts';
import type { Case } from './case.ts';
import { isOfPushedRequest, isPushedAlone, isPushedAsRequest } from './pushed-alone.ts';

const par = 'https://stg-id.singpass.gov.sg/fapi/par';
const times = { iat: testNow - 5, exp: testNow + 90 };

async function analysePushed(changes: Partial<Case> = {}) {
  const jwks = await makeKeySet();
  return analyse(
    { profile: 'singpass-fapi', environment: 'staging', now: testNow, jwks, ...changes },
    testNow,
  );
}

/** The first finding that is more than a note, and how sure it is. */
async function firstOf(changes: Partial<Case>): Promise<string | undefined> {
  const { diagnosis } = await analysePushed(changes);
  const grave = diagnosis.findings.filter(({ severity }) => severity !== 'note');
  return grave[0] && `${grave[0].code} ${grave[0].certainty}`;
}

async function pushedWithProof(claims: object): Promise<string> {
  const proof = await makeDpopProof({ key: await dpopKey(), claims: { ...times, htu: par, ...claims } });
  const body = { client_id: testClientId, client_assertion: await makeAssertion({ claims: times }) };
  return toHttpRequest(par, body, [`DPoP: ${proof}`]);
}

async function pushedWith(claims: object): Promise<string> {
  return parRequest({ client_assertion: await makeAssertion({ claims: { ...times, ...claims } }) });
}

describe('a pushed request with no token request beside it', () => {
  it('has its assertion and its proof judged', async () => {
    const aud = { aud: 'https://other.example' };
    expect(await firstOf({ authorization_request: await pushedWith(aud) })).toBe('aud-other-service proof');
    expect(await firstOf({ authorization_request: await pushedWith({ exp: testNow + 900 }) })).toBe(
      'exp-too-far proof',
    );
    const { diagnosis } = await analysePushed({
      authorization_request: await pushedWithProof({ htu: 'https://stg-id.singpass.gov.sg/fapi/token' }),
    });
    const htu = diagnosis.findings.find(({ code }) => code === 'dpop-htu-endpoint');
    expect([htu?.certainty, htu?.evidence[0]?.expected]).toEqual(['proof', par]);
  });

  it('has its client_id held against its assertion', async () => {
    const authorization_request = await parRequest({ client_id: 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx' });
    expect(await firstOf({ authorization_request })).toBe('client-id-mismatch proof');
    const client_assertion = await makeAssertion();
    expect(await firstOf({ authorization_request, client_assertion })).toBeUndefined();
  });

  it('goes to the PAR endpoint, also where its URL is a variable', async () => {
    const proof = await makeDpopProof({ key: await dpopKey(), claims: { ...times, htu: par } });
    const authorization_request = `curl "$PAR_URL" -H 'DPoP: ${proof}' -d client_id=${testClientId} -d response_type=code`;
    const { diagnosis } = await analysePushed({ authorization_request });
    expect(diagnosis.findings.map(({ code }) => code)).not.toContain('dpop-htu-endpoint');
  });

  it('raises no alarm where it is healthy, alone and beside the answer of PAR', async () => {
    const authorization_request = await parRequest();
    expect(await firstOf({ authorization_request })).toBeUndefined();
    const response = '{"request_uri":"urn:ietf:params:oauth:request_uri:a","expires_in":60}';
    expect(await firstOf({ authorization_request, response })).toBeUndefined();
  });

  it('is not judged by what came after PAR had accepted it', async () => {
    const authorization_request = await pushedWith({ exp: testNow + 900 });
    const later: readonly Partial<Case>[] = [
      { response: '{"error":"invalid_grant"}' },
      { response: '{"access_token":"a","token_type":"DPoP"}' },
      { par_response: '{"request_uri":"urn:a","expires_in":60}' },
      { callback: 'https://rp.example.sg/callback?code=abc&state=s' },
    ];
    for (const piece of later) {
      const { diagnosis } = await analysePushed({ authorization_request, ...piece });
      expect(diagnosis.findings.map(({ code }) => code)).not.toContain('exp-too-far');
    }
  });

  it.each([
    ['at PAR', par],
    ['at a host that no profile knows', 'https://as.example/oauth2/pushed'],
  ])('is one also where a token request belongs, %s', async (_, url) => {
    const body = (await parRequest()).split('\r\n\r\n')[1] ?? '';
    const proof = await makeDpopProof({ key: await dpopKey(), claims: { ...times, htu: url } });
    const request = toHttpRequest(url, Object.fromEntries(new URLSearchParams(body)), [`DPoP: ${proof}`]);
    for (const profile of ['singpass-fapi', 'mockpass-fapi', 'rfc7523']) {
      expect(await firstOf({ profile, request })).toBeUndefined();
      expect(await firstOf({ profile, request: body })).toBeUndefined();
    }
    const { subject, diagnosis } = await analysePushed({ request, response: '{"error":"invalid_client"}' });
    const pushed = flowOf(subject, diagnosis.findings).steps[0];
    expect([pushed?.id, pushed?.field, pushed?.state]).toEqual(['par', 'request', 'failed']);
  });

  it('lends its tokens to no comparison, and its key to no proof of a token request', async () => {
    const { subject } = await analysePushed({ authorization_request: await parRequest() });
    expect(subject.verification?.assertion?.state).toBe('verified');
    expect([assertionOf(subject).verification, proofOf(subject).ownKey]).toEqual([undefined, undefined]);
    expect(loginKeys(subject).map(({ id }) => id)).toEqual(['par']);
  });

  it('is at the wrong address at the token endpoint', async () => {
    const request = (await parRequest()).replace('/fapi/par', '/fapi/token');
    expect(await firstOf({ request })).toBe('wrong-path proof');
  });

  it('shows the environment by its assertion', async () => {
    const authorization_request = (await parRequest()).split('\r\n\r\n')[1];
    const { subject } = await analysePushed({ authorization_request, environment: undefined });
    expect(subject.target.environment).toBe('staging');
  });

  it('ends the login at PAR, and is shown where it was pasted', async () => {
    const request = await pushedWith({ aud: 'https://other.example' });
    for (const field of ['request', 'authorization_request'] as const) {
      const { subject, diagnosis } = await analysePushed({ [field]: request });
      expect(flowOf(subject, diagnosis.findings).failure?.step).toBe('par');
      const asked = { source: 'authorization_request', path: 'parameters.state' } as const;
      expect(locateEvidence(subject, asked)?.map(({ text }) => text)).toContain(field);
    }
  });

  it('shows the evidence in the pushed request', async () => {
    const { subject, diagnosis } = await analysePushed({
      authorization_request: await pushedWith({ aud: 'https://other.example' }),
    });
    const [evidence] = diagnosis.findings.find(({ code }) => code === 'aud-other-service')?.evidence ?? [];
    const pieces = evidence && locateEvidence(subject, evidence);
    expect(pieces?.map(({ text }) => text)).toEqual(['authorization_request']);
    const [piece] = pieces ?? [];
    const shown = piece?.content.slice(piece.span.start, piece.span.end);
    expect(Buffer.from(shown ?? '', 'base64url').toString()).toContain('other.example');
  });
});

describe('a pushed request where a token request belongs', () => {
  const body = 'client_id=a&response_type=code&state=b';
  const at = (url: string): Case => ({ request: `curl '${url}' -d '${body}'` });
  const discovery = anyMetadata({ token_endpoint: 'https://login.bank.test/connect' });

  it.each<readonly [string, Case]>([
    ['without an address', { request: body }],
    ['at an address that is none of a token endpoint', at('https://a.sg/par')],
    ['at one that begins alike', at('https://a.sg/tokens')],
    ['as JSON', { request: `curl https://a.sg/par --json '{"client_id":"a","response_type":"code"}'` }],
    ['at another address than the metadata names', { ...at('https://login.bank.test/par'), discovery }],
  ])('is taken for one: %s', (_name, given) => {
    expect(isPushedAsRequest(buildSubject(given, testNow))).toBe(true);
  });

  it.each<readonly [string, Case]>([
    ['at a token endpoint', at('https://a.sg/token')],
    ['at one with a slash', at('https://a.sg/token/')],
    ['at one with a query', at('https://a.sg/token?a=b')],
    ['at the address in the form', { request: body, token_endpoint: 'https://a.sg/connect' }],
    ['at the token endpoint of the metadata', { ...at('https://login.bank.test/connect'), discovery }],
    ['without a parameter', { request: 'curl https://a.sg/par' }],
    ['that asks for a token', { request: 'grant_type=authorization_code&code=a' }],
    ['that is not there', {}],
  ])('is a token request: %s', (_name, given) => {
    expect(isPushedAsRequest(buildSubject(given, testNow))).toBe(false);
  });

  const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';
  const pushed: Case = { authorization_request: body };
  it.each<readonly [string, boolean, Case]>([
    ['nothing else', true, pushed],
    ['an answer that may be of PAR', true, { ...pushed, response: '{"error":"invalid_client"}' }],
    ['a token request', false, { ...pushed, request: 'grant_type=a&code=b' }],
    ['an assertion', false, { ...pushed, client_assertion: token }],
    ['a proof', false, { ...pushed, dpop: token }],
    [
      'the address to which it sent the browser',
      false,
      { ...pushed, authorization_url: 'https://id.singpass.gov.sg/fapi/auth?client_id=a&request_uri=b' },
    ],
    [
      'an error behind the answer',
      false,
      { ...pushed, response: 'TypeError: unexpected JWT "iss" claim value' },
    ],
    ['itself as an address', false, { authorization_request: `https://id.singpass.gov.sg/auth?${body}` }],
    ['no pushed request', false, {}],
  ])('stands alone beside %s: %s', (_name, isAlone, given) => {
    expect(isPushedAlone(buildSubject(given, testNow))).toBe(isAlone);
  });

  it('has no proof where there is none', () => {
    expect(isOfPushedRequest(buildSubject(pushed, testNow))).toBe(false);
    expect(isOfPushedRequest(buildSubject({ dpop: token }, testNow))).toBe(false);
  });
});
