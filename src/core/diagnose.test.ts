import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase, makeKeySet } from '../testing/cases.ts';
import { signingKey } from '../testing/keys.ts';
import { alteredAssertion, toDer } from '../testing/signatures.ts';
import { testNow } from '../testing/times.ts';
import { testClientId } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import type { Check } from './checks/define-check.ts';
import { checks } from './checks/registry.ts';
import { diagnose } from './diagnose.ts';

const codes = async (given: Case): Promise<readonly string[]> =>
  (await analyse(given, testNow)).diagnosis.findings.map(({ code }) => code);
const answer = (error: string, description?: string): string =>
  JSON.stringify({ error, error_description: description });
const known = 'The client_assertion could not be validated against known signing keys.';

describe('ranking', () => {
  it('puts what explains the given error before what the server would have met first', async () => {
    const given = await legacyCase({
      assertion: { claims: { exp: testNow + 3600 } },
      parameters: { redirect_uri: 'https://rp.example.sg/callback/' },
    });
    expect((await codes(given))[0]).toBe('exp-too-far');
    expect((await codes({ ...given, response: answer('invalid_grant') }))[0]).toBe('redirect-uri-slash');
  });

  it.each<[string, CaseChanges]>([
    ['placeholder-left', { parameters: { client_assertion: '<client_assertion>' } }],
    ['shell-single-quote-var', { parameters: { client_assertion: '$ASSERTION' } }],
    ['curl-at-file-literal', { parameters: { client_assertion: '@assertion.jwt' } }],
    ['invisible-chars', { assertion: { claims: { iss: `${testClientId}\u200b` } } }],
  ])('takes %s in the assertion for what an answer about its claims means', async (code, changes) => {
    const response = answer('invalid_client', 'The client_assertion has missing or invalid claims.');
    const { diagnosis } = await analyse(await legacyCase({ ...changes, response }), testNow);
    expect(diagnosis.findings[0]).toMatchObject({ code, explains: true });
  });

  it('reports claims beside a signature fault, as the next error', async () => {
    const given = await fapiCase({
      assertion: {
        key: await signingKey('sig-elsewhere'),
        header: { kid: 'sig-1' },
        claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/' },
      },
      response: answer('invalid_client', known),
    });
    expect((await codes(given)).slice(0, 2)).toEqual(['sig-wrong-key', 'aud-trailing-slash']);
  });

  it('one cause, one finding: a JSON body is not also six missing parameters', async () => {
    expect(
      await codes(
        await fapiCase({
          request: `curl https://stg-id.singpass.gov.sg/fapi/token -H 'DPoP: ${'x'}' --json '{"code":"x"}'`,
        }),
      ),
    ).not.toContain('code-missing');
  });

  it('a DER signature is not also a wrong key', async () => {
    expect(
      await codes(
        await fapiCase({ parameters: { client_assertion: await alteredAssertion({ form: toDer }) } }),
      ),
    ).toEqual(['sig-der']);
  });

  it('says of each finding whether it fits the error, and nothing where none was given', async () => {
    const given = await fapiCase({
      parameters: { client_assertion: await alteredAssertion({ form: toDer }) },
    });
    const without = (await analyse(given, testNow)).diagnosis.findings[0];
    const with_ = (await analyse({ ...given, response: answer('invalid_client', known) }, testNow)).diagnosis
      .findings[0];
    expect([without?.explains, with_?.explains]).toEqual([undefined, true]);
  });
});

it('proves nothing by the rules of a profile that is only assumed', async () => {
  const request = 'grant_type=authorization_code&code=abc';
  const client_assertion = (
    await legacyCase({ assertion: { header: { alg: 'RS256' }, claims: { aud: 'token' } } })
  ).request?.match(/client_assertion=([^&]+)/)?.[1];
  const { diagnosis } = await analyse({ request, client_assertion, now: testNow }, testNow);
  expect(diagnosis.target.profileFrom).toBe('assumed');
  const certainties = diagnosis.findings
    .filter(({ code }) => ['alg-rsa', 'aud-other-service', 'dpop-missing', 'verifier-missing'].includes(code))
    .map(({ code, certainty }) => [code, certainty]);
  expect(certainties.length).toBeGreaterThan(1);
  expect(certainties.filter(([, certainty]) => certainty === 'proof')).toEqual([]);
});

it('finds the same cause where the profile is only assumed', async () => {
  const { jwks } = await fapiCase();
  const client_assertion = (
    await legacyCase({
      assertion: { header: { alg: undefined }, claims: { aud: 'https://auth.example.com' } },
    })
  ).request?.match(/client_assertion=([^&]+)/)?.[1];
  const { diagnosis } = await analyse({ client_assertion, jwks, now: testNow }, testNow);
  expect(diagnosis.target.profileFrom).toBe('assumed');
  const found = diagnosis.findings.map(({ code }) => code);
  expect(found).toContain('alg-missing');
  expect(found).not.toContain('alg-jwk-alg-mismatch');
});

describe('prediction', () => {
  it('names the first sure fault in the order of the server', async () => {
    const given = await fapiCase({
      parameters: { grant_type: 'password', client_assertion: await alteredAssertion({ form: toDer }) },
    });
    expect((await analyse(given, testNow)).diagnosis.predicted).toMatchObject({
      error: 'unsupported_grant_type',
      because: 'grant-type-wrong',
    });
  });

  it('is null for a healthy request', async () => {
    expect((await analyse(await fapiCase(), testNow)).diagnosis.predicted).toBeNull();
  });
});

describe('the whole of analyse', () => {
  it('takes the time from the response, and the profile from the evidence', async () => {
    const { profile: _profile, environment: _environment, now: _now, ...given } = await fapiCase();
    const response =
      'HTTP/1.1 400 Bad\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"error":"invalid_grant"}';
    const { diagnosis } = await analyse({ ...given, response }, 0);
    expect(diagnosis.now).toEqual({ seconds: testNow, source: 'response-date' });
    expect(diagnosis.target).toMatchObject({
      environment: 'staging',
      environmentFrom: 'recognised',
      profileFrom: 'recognised',
    });
    expect(diagnosis.profile).toBe('singpass-fapi');
  });

  it('never fails, is deterministic, and shows no secret, whatever is pasted', async () => {
    const keySet = await makeKeySet();
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '',
        keySet,
        '{"error":"invalid_client"}',
        'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AAAA',
        'curl https://id.singpass.gov.sg/token -d a=1',
        'grant_type=x&code=y',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          request: piece,
          client_assertion: piece,
          dpop: piece,
          jwks: piece,
          authorization_request: piece,
          callback: piece,
          previous_request: piece,
          response: piece,
          certificates: piece,
        }),
        async (given) => {
          const first = await analyse(given, testNow);
          const second = await analyse(given, testNow);
          expect(second.diagnosis).toEqual(first.diagnosis);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a check that throws', () => {
  it('is said to have broken off, repeats nothing of the case, and the others judge all the same', async () => {
    const given = await fapiCase({
      parameters: { client_assertion: await alteredAssertion({ form: toDer }) },
    });
    const { subject, diagnosis } = await analyse(given, testNow);
    const [first, ...rest] = checks;
    const broken: Check = {
      ...first,
      run: ({ case: { request } }) => {
        throw new TypeError(`cannot read ${request}`);
      },
    };
    const judged = diagnose(subject, [broken, ...rest]);
    expect(judged.findings.map(({ code }) => code)).toEqual(diagnosis.findings.map(({ code }) => code));
    expect(judged.notices).toEqual([
      `The check ${first.code} broke off on this case (TypeError): whether this is the cause was not judged. All other checks were made.`,
    ]);
    expect(judged.outcomes[first.code]).toMatchObject({ kind: 'cannot-tell' });
  });
});
