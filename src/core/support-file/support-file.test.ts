import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { toBase64Url } from '../assertion/base64url.ts';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { encodeUtf8 } from '../runtime.ts';
import { standInFor } from './stand-in.ts';
import { toSupportFile } from './support-file.ts';
import { toMarkdown } from './to-markdown.ts';

const answer = (body: object): string =>
  `HTTP/1.1 401 Unauthorized\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\nX-Request-Id: req-1\r\nSet-Cookie: sid=abcdefgh12345678\r\n\r\n${JSON.stringify(body)}`;

describe('the stand-in of a secret', () => {
  it('has its length and shape, and is the same for the same secret', async () => {
    const secret = '2f1c9a52-7d1b-4c0e-9d7e-0a1b2c3d4e5f';
    const [one, again, other] = await Promise.all([
      standInFor('jti', secret),
      standInFor('jti', secret),
      standInFor('jti', '2f1c9a52-7d1b-4c0e-9d7e-0a1b2c3d4e50'),
    ]);
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one).toMatchObject({
      what: 'jti',
      length: 36,
      fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect('value' in one && one.value).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('is not made of a secret so short that it could be found by trying', async () => {
    expect(await standInFor('code', '123456')).toEqual({ what: 'code', length: 6 });
  });
});

describe('a support file', () => {
  let given: Case;
  beforeAll(async () => {
    given = {
      ...(await fapiCase()),
      now: undefined,
      response: answer({ error: 'invalid_client', trace_id: 'trace-1' }),
    };
  });

  it('leads to the same findings as the case, but for what needs a secret', async () => {
    const faulty = await fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } });
    const before = await analyse(faulty, testNow);
    const { given: handed } = await toSupportFile(before.subject);
    const after = await analyse(handed, testNow + 9_999);
    expect(before.diagnosis.findings[0]?.code).toBe(after.diagnosis.findings[0]?.code);
    expect(after.diagnosis.findings.length).toBe(before.diagnosis.findings.length);
  });

  it('of a healthy case is healthy', async () => {
    const { subject } = await analyse(await fapiCase(), testNow);
    const { diagnosis } = await analyse((await toSupportFile(subject)).given, testNow);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps what finds a request in a log, and the time of the answer', async () => {
    const { given: handed } = await toSupportFile(buildSubject(given, testNow));
    expect(handed.response).toContain('X-Request-Id: req-1');
    expect(handed.response).toContain('trace-1');
    expect(handed.response).not.toContain('abcdefgh12345678');
    expect(handed.now).toBe(1_700_000_000);
  });

  it('says nothing of the person, where the claims of a decrypted id_token were pasted', async () => {
    const sub_attributes = { identity_number: 'S1234567A', account_type: 'standard' };
    const claims = {
      iss: 'https://as.example',
      nonce: 'n-0S6_WzA2Mj',
      sub: 's=S1234567A,u=1c0cee38',
      sub_attributes,
    };
    const { subject } = await analyse({ response: JSON.stringify(claims), now: testNow }, testNow);
    const file = await toSupportFile(subject);
    expect(JSON.stringify(file)).not.toMatch(/S1234567A|1c0cee38|n-0S6/);
    expect(file.given.response).toContain('https://as.example');
    expect(file.withheld.map(({ what }) => what)).toContain('sub');
  });

  it('lets two people see that they hold the same code', async () => {
    const { withheld } = await toSupportFile(buildSubject(given, testNow));
    expect(withheld).toContainEqual({
      what: 'code',
      length: expect.any(Number),
      fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(withheld.map(({ what }) => what)).toContain('client_assertion jti');
  });

  it('tells the reader of a ticket times, claims, findings, the predicted answer and what was not checked', async () => {
    const faulty = await fapiCase({
      assertion: { claims: { aud: 'https://evil.example' } },
      response: answer({}),
    });
    const { subject, diagnosis } = await analyse(faulty, testNow);
    const markdown = toMarkdown(await toSupportFile(subject), subject, diagnosis);
    for (const part of [
      '# Token request',
      'UTC+8',
      '`aud',
      '## Predicted answer',
      '## Not checked',
      '## Withheld',
    ])
      expect(markdown).toContain(part);
    expect(markdown).not.toMatch(/<[a-z]/i);
  });

  it('holds no secret of ten thousand random cases, in no spelling', { timeout: 240_000 }, async () => {
    const base = await fapiCase();
    const token = decodeJwt(buildSubject(base, testNow).assertion?.text ?? '');
    const claims = objectOf(token.payload);
    const secret = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._~+/=-]{18,60}[A-Za-z0-9]$/);
    const place = fc.constantFrom(
      'response',
      'callback',
      'jwks',
      'certificates',
      'previous_request',
      'authorization_request',
      'discovery',
      'redirect_uri',
      'scope',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          code: secret,
          verifier: secret,
          jti: secret,
          signature: secret,
          d: secret,
          access: secret,
        }),
        fc.array(fc.tuple(place, fc.constantFrom('code', 'verifier', 'jti', 'access')), {
          maxLength: 4,
        }),
        async (secrets, planted) => {
          const signature = toBase64Url(encodeUtf8(secrets.signature));
          const payload = toBase64Url(encodeUtf8(JSON.stringify({ ...claims, jti: secrets.jti })));
          const assertion = `${token.header?.text}.${payload}.${signature}`;
          const at = (name: string): string =>
            planted.flatMap(([where, which]) => (where === name ? [secrets[which as 'code']] : [])).join(' ');
          const subject = buildSubject(
            {
              parameters: {
                client_id: 'client',
                redirect_uri: `https://rp.example/cb${at('redirect_uri') && `?x=${encodeURIComponent(at('redirect_uri'))}`}`,
                scope: `openid ${at('scope')}`,
                code: secrets.code,
                code_verifier: secrets.verifier,
                client_assertion: assertion,
              },
              jwks: JSON.stringify({
                keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k', d: secrets.d, note: at('jwks') }],
              }),
              response: answer({ access_token: secrets.access, error_description: at('response') }),
              callback: `https://rp.example/cb?code=${encodeURIComponent(secrets.code)}&state=${encodeURIComponent(at('callback'))}`,
              previous_request: `grant_type=authorization_code&code=${encodeURIComponent(secrets.code)}&scope=${encodeURIComponent(at('previous_request'))}`,
              authorization_request: `https://id.example/auth?client_id=c&scope=${encodeURIComponent(at('authorization_request'))}`,
              certificates: `Session-ID: ${at('certificates')}\nMaster-Key: ${at('certificates')}\nVerify return code: 0 (ok)`,
              discovery: JSON.stringify({ issuer: 'https://id.example', note: at('discovery') }),
            },
            testNow,
          );
          const file = await toSupportFile(subject);
          const shared = `${JSON.stringify(file)}\n${readable(file.given)}`;
          const own = [secrets.code, secrets.verifier, secrets.jti, secrets.access, secrets.d, signature];
          for (const one of own) {
            expect(shared).not.toContain(one);
            expect(shared).not.toContain(encodeURIComponent(one));
          }
        },
      ),
      { numRuns: 10_000, seed: 7 },
    );
  });
});

/** The header and claims of the token as text, too: base64url hides nothing. */
function readable({ client_assertion: assertion = '' }: Case): string {
  const { header, payload } = decodeJwt(assertion);
  return `${header?.decoded} ${payload?.decoded}`;
}
