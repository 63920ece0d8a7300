import { beforeAll, describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { toSupportFile } from './support-file.ts';
import { toMarkdown } from './to-markdown.ts';

const answer = (body: object): string =>
  `HTTP/1.1 401 Unauthorized\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\nX-Request-Id: req-1\r\nSet-Cookie: sid=abcdefgh12345678\r\n\r\n${JSON.stringify(body)}`;

describe('what a support file holds', () => {
  const given: Case = {
    profile: 'singpass-fapi',
    environment: 'staging',
    audience: 'issuer',
    now: testNow,
    request:
      'POST /fapi/token?scope=openid HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\ngrant_type=authorization_code&code=short&x=y',
    jwks: '{"keys":[{"kty":"EC","kid":"mine"}]}',
    other_jwks: '{"keys":[{"kty":"EC","kid":"other"}]}',
    provider_jwks: '{"keys":[{"kty":"EC","kid":"provider"}]}',
    authorization_request:
      'https://stg-id.singpass.gov.sg/fapi/auth?client_id=c&scope=openid+a%26b&state=s#f',
    callback: 'https://user:secret@rp.example.sg/cb?error=access_denied&state=s',
    previous_request:
      'grant_type=authorization_code&code=short&redirect_uri=https%3A%2F%2Frp.example.sg%2Fcb',
    certificates: 'Session-ID: 01\nVerify return code: 0 (ok)',
    discovery: '{"issuer":"https://as.example","token_endpoint":"https://as.example/t"}',
    expected: {
      client_id: 'client',
      redirect_uris: ['https://rp.example.sg/cb?code=abc'],
      jwks_uri: 'https://user:secret@rp.example.sg/jwks',
    },
  };
  const held = async (changes: Case) =>
    (await toSupportFile(buildSubject({ ...given, ...changes }, testNow))).given;
  const keySet = (kid: string): string => JSON.stringify({ keys: [{ kty: 'EC', kid }] }, null, 2);

  it('is every member of the case as it may be handed on, and nothing that is absent', async () => {
    expect(Object.entries(await held({}))).toEqual([
      ['profile', 'singpass-fapi'],
      ['environment', 'staging'],
      ['audience', 'issuer'],
      ['now', testNow],
      ['parameters', { grant_type: 'authorization_code', scope: 'openid' }],
      ['parameters_complete', false],
      ['token_endpoint', 'https://stg-id.singpass.gov.sg/fapi/token'],
      ['jwks', keySet('mine')],
      ['other_jwks', keySet('other')],
      ['provider_jwks', keySet('provider')],
      ['authorization_request', 'https://stg-id.singpass.gov.sg/fapi/auth?client_id=c&scope=openid%20a%26b'],
      ['callback', 'https://rp.example.sg/cb?error=access_denied'],
      ['previous_request', 'grant_type=authorization_code&redirect_uri=https%3A%2F%2Frp.example.sg%2Fcb'],
      ['certificates', 'Verify return code: 0 (ok)'],
      ['discovery', '{"issuer":"https://as.example","token_endpoint":"https://as.example/t"}'],
      [
        'expected',
        {
          client_id: 'client',
          redirect_uris: ['https://rp.example.sg/cb?code=(cut)'],
          jwks_uri: 'https://user:(cut)@rp.example.sg/jwks',
        },
      ],
    ]);
  });

  it('of a pushed request is a form, and an answer without its address is its query', async () => {
    const authorization_request =
      'POST /fapi/par HTTP/1.1\r\nHost: as.example\r\n\r\nresponse_type=code&client_id=c&state=s';
    const { callback, ...rest } = await held({ authorization_request, callback: 'error=access_denied' });
    expect(rest.authorization_request).toBe('response_type=code&client_id=c');
    expect(callback).toBe('error=access_denied');
    expect((await held({ callback: 'state=abc&code=def' })).callback).toBeUndefined();
    expect((await held({ callback: 'myapp://cb/x?error=access_denied' })).callback).toBe(
      'myapp://cb/x?error=access_denied',
    );
  });

  it('names no profile and no environment that were only assumed', async () => {
    const { given: handed } = await toSupportFile(buildSubject({ response: '{}', now: 5 }, 5));
    expect(Object.entries(handed)).toEqual([
      ['now', 5],
      ['response', '{}'],
    ]);
  });

  it('names the profile and the environment that were recognised', async () => {
    const recognised = await held({ profile: undefined, environment: undefined, discovery: undefined });
    expect([recognised.profile, recognised.environment]).toEqual(['singpass-fapi', 'staging']);
  });

  it('leaves out metadata that cannot be read, and what was not registered', async () => {
    const handed = await held({ discovery: 'x', expected: { client_id: 'client' } });
    expect(handed.discovery).toBeUndefined();
    expect(Object.entries(handed.expected ?? {})).toEqual([['client_id', 'client']]);
  });

  it.each<readonly [string, Case, readonly RegExp[]]>([
    ['nothing', { parameters: { code: 'x' } }, []],
    ['the quoting of the request', given, [/request as it was pasted/]],
    ['an assertion that cannot be read', { client_assertion: 'x.y' }, [/assertion: it could not be read/]],
    ['a DPoP proof', { dpop: 'x' }, [/DPoP proof/]],
    ['the answer of PAR', { par_response: '{}' }, [/answer to the pushed request/]],
    ['the URL of the login', { authorization_url: 'https://as.example/' }, [/URL that began the login/]],
  ])('says that it leaves out %s', async (_name, of, lines) => {
    const { leftOut } = await toSupportFile(buildSubject(of, testNow));
    expect(leftOut).toEqual(lines.map((line) => expect.stringMatching(line)));
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
});
