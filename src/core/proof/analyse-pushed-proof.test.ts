import { describe, expect, it } from 'vitest';
import { fapiCase, parRequest } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof, type TokenChanges } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { analysePushedProof } from './analyse-pushed-proof.ts';
import { pushedVerdicts } from './pushed-verdicts.ts';

const par = 'https://stg-id.singpass.gov.sg/fapi/par';

async function pushedWith(
  claims: TokenChanges['claims'] = {},
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const all = { htu: par, iat: testNow - 200, exp: testNow - 90, jti: 'of-par', ...claims };
  const proof = await makeDpopProof({ key: await dpopKey(), claims: all });
  return (await parRequest(parameters)).replace(/^DPoP: .*$/m, `DPoP: ${proof}\r`);
}

async function verdicts(given: Case) {
  const { subject } = await analyse(given, testNow);
  const analysis = await analysePushedProof(subject);
  if (analysis === undefined) throw new Error('no pushed proof');
  return pushedVerdicts(subject, analysis);
}

async function broken(given: Case): Promise<readonly string[]> {
  return (await verdicts(given)).flatMap(({ id, judgement }) => (judgement.state === 'broken' ? [id] : []));
}

describe('the proof of the pushed request', () => {
  it('is judged against the PAR endpoint, at a moment of its own', async () => {
    expect(await broken(await fapiCase({ authorization_request: await pushedWith() }))).toEqual([]);
  });

  it.each<[string, TokenChanges['claims'], string]>([
    ['the URL of the token endpoint', { htu: 'https://stg-id.singpass.gov.sg/fapi/token' }, 'htu'],
    ['the method in lower case', { htm: 'post' }, 'htm'],
    ['no jti', { jti: undefined }, 'jti'],
    ['milliseconds', { iat: testNow * 1000, exp: undefined }, 'iat'],
    ['a life too long', { exp: testNow + 600 }, 'exp'],
  ])('breaks a rule by %s', async (_name, claims, rule) => {
    const authorization_request = await pushedWith(claims);
    expect(await broken(await fapiCase({ authorization_request }))).toEqual([rule]);
  });

  it('is held against dpop_jkt of its own request', async () => {
    const right = await pushedWith({}, { dpop_jkt: (await dpopKey()).thumbprint });
    expect(await broken(await fapiCase({ authorization_request: right }))).toEqual([]);
    const wrong = await pushedWith({}, { dpop_jkt: (await dpopKey('dpop-2')).thumbprint });
    expect(await broken(await fapiCase({ authorization_request: wrong }))).toEqual(['login-key']);
  });

  it('claims nothing about a time that is not known', async () => {
    const stateOf = async (given: Case, rule: string) =>
      (await verdicts(given)).find(({ id }) => id === rule)?.judgement.state;
    const beside = await fapiCase({ authorization_request: await pushedWith() });
    expect(await stateOf(beside, 'iat')).toBe('aside');
    expect(await stateOf(beside, 'login-key')).toBe('aside');
    const now = { iat: testNow - 5, exp: testNow + 60 };
    const alone = { profile: 'singpass-fapi', now: testNow, authorization_request: await pushedWith(now) };
    expect(await stateOf(alone, 'iat')).toBe('kept');
  });

  it('is judged in time where PAR is all that was pasted', async () => {
    const alone = { profile: 'singpass-fapi', now: testNow } as const;
    const old = { iat: testNow - 3600, exp: undefined };
    expect(await broken({ ...alone, authorization_request: await pushedWith(old) })).toEqual(['iat']);
  });

  it('is held against the URL that was called, where the profile names no PAR endpoint', async () => {
    const elsewhere = (await pushedWith({ htu: par }))
      .replace(/^Host: .*$/m, 'Host: as.example\r')
      .replace('/fapi/par', '/par');
    const { subject } = await analyse(await fapiCase({ authorization_request: elsewhere }), testNow);
    const target = { ...subject.target, parEndpoint: undefined };
    const htuBy = async (given: typeof subject) => {
      const analysis = await analysePushedProof(given);
      return analysis && pushedVerdicts(given, analysis).find(({ id }) => id === 'htu')?.judgement.state;
    };
    expect(await htuBy({ ...subject, target })).toBe('broken');
    expect(await htuBy({ ...subject, target: { ...target, parEndpoint: par } })).not.toBe('broken');
  });

  it.each([
    ['the time of its own, beside a token request', { iat: testNow - 200 }, testNow - 200],
    ['this moment, where it says none', { iat: undefined }, testNow],
    ['this moment, where it says it in another way', { iat: '5' }, testNow],
    ['this moment, where it says milliseconds', { iat: 1e11 }, testNow],
    ['its own, to the last second that is no milliseconds', { iat: 1e11 - 1 }, 1e11 - 1],
  ])('is judged as of %s', async (_name, claims, seconds) => {
    const given = await fapiCase({
      authorization_request: await pushedWith(claims),
      response: '{"error":"x"}',
    });
    const { subject } = await analyse(given, testNow);
    const analysis = await analysePushedProof(subject);
    expect(analysis?.subject.now).toEqual({ seconds, source: 'given' });
    expect(analysis?.subject.target).toEqual({
      ...subject.target,
      tokenEndpoint: par,
      userinfoEndpoint: undefined,
    });
    expect([analysis?.subject.response, analysis?.subject.recognised]).toEqual([undefined, undefined]);
  });

  it('is judged with the answer of the case, where PAR is all that was pasted', async () => {
    const { subject } = await analyse(
      {
        profile: 'singpass-fapi',
        authorization_request: await pushedWith(),
        response: '{"error":"invalid_dpop_proof"}',
      },
      testNow,
    );
    const analysis = await analysePushedProof(subject);
    expect(analysis?.subject.now).toEqual({ seconds: testNow, source: 'clock' });
    expect(analysis?.subject.response?.error).toBe('invalid_dpop_proof');
    expect(analysis?.subject.recognised).toEqual(subject.recognised);
  });

  it('is not there for a login of which nothing is known, or one by URL', async () => {
    const { subject } = await analyse({ request: 'code=x' }, testNow);
    expect(await analysePushedProof(subject)).toBeUndefined();
    const pushed = await analyse({ authorization_request: await pushedWith() }, testNow);
    const byUrl = pushed.subject.authorizationRequest;
    expect(
      await analysePushedProof({
        ...pushed.subject,
        authorizationRequest: byUrl && { ...byUrl, kind: 'url' },
      }),
    ).toBeUndefined();
  });

  it('is not there for a URL, or for a request that names the key only', async () => {
    const { subject } = await analyse(
      await fapiCase({ authorization_request: (await parRequest()).replace(/^DPoP: .*\r\n/m, '') }),
      testNow,
    );
    expect(await analysePushedProof(subject)).toBeUndefined();
  });
});
