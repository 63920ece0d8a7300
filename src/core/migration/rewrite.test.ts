import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, makeKeySet } from '../../testing/cases.ts';
import { fillInline, madeVariables } from '../../testing/fill-variables.ts';
import { testNow } from '../../testing/times.ts';
import { testClientId, testCode, testRedirectUri, testVerifier } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { parseRequest } from '../request/parse-request.ts';
import { toChecklist } from './checklist.ts';
import { type Migration, migrationOf } from './migration.ts';
import { type Rewrite, rewriteOf } from './rewrite.ts';
import type { VariableName } from './variables.ts';

function rewritten(given: Case): { readonly migration: Migration; readonly rewrite: Rewrite } {
  const subject = buildSubject(given, testNow);
  const migration = migrationOf(subject);
  if (migration === undefined) throw new Error('in no move');
  return { migration, rewrite: rewriteOf(subject, migration) };
}

/** The parameters of a curl command without the lines above it, which say what its variables are. */
const sent = (command = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (parseRequest(command.slice(command.indexOf('curl')))?.parameters ?? []).map(({ name, value }) => [
      name,
      value,
    ]),
  );
const variablesOf = ({ variables }: Rewrite): readonly VariableName[] => variables.map(({ name }) => name);

describe('the new request', () => {
  it('keeps what stays and makes a variable of the rest', async () => {
    const { rewrite } = rewritten(await legacyCase());
    expect(sent(rewrite.pushed)).toMatchObject({
      response_type: 'code',
      client_id: testClientId,
      redirect_uri: testRedirectUri,
      scope: 'openid',
      state: '$STATE',
      nonce: '$NONCE',
      code_challenge: '$CODE_CHALLENGE',
      code_challenge_method: 'S256',
      client_assertion: '$CLIENT_ASSERTION_PAR',
    });
    expect(sent(rewrite.token)).toEqual({
      redirect_uri: testRedirectUri,
      grant_type: 'authorization_code',
      code: '$CODE',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: '$CLIENT_ASSERTION',
      code_verifier: '$CODE_VERIFIER',
    });
    expect(rewrite.authorization).toBe(
      `https://stg-id.singpass.gov.sg/fapi/auth?client_id=${testClientId}&request_uri=$REQUEST_URI`,
    );
  });

  it('explains every variable of its texts, once', async () => {
    for (const given of [await legacyCase(), await fapiCase(), { profile: 'singpass-legacy' }]) {
      const { rewrite } = rewritten(given);
      const text = JSON.stringify({ ...rewrite, variables: undefined, kept: undefined });
      const used = new Set([...text.matchAll(/\$([A-Z_]+)/g)].map(([, name]) => name));
      expect(new Set(variablesOf(rewrite))).toEqual(used);
      expect(new Set(variablesOf(rewrite)).size).toBe(variablesOf(rewrite).length);
    }
  });

  it.each<readonly [string, () => Promise<Case>, readonly VariableName[], readonly VariableName[]]>([
    [
      'nothing is known',
      async () => ({ profile: 'singpass-legacy' }),
      ['CLIENT_ID', 'REDIRECT_URI', 'SCOPE', 'KID'],
      [],
    ],
    [
      'the redirect URI has a scheme that is refused',
      () => legacyCase({ parameters: { redirect_uri: 'sg.example.app://callback' } }),
      ['REDIRECT_URI'],
      ['CLIENT_ID'],
    ],
    [
      'a placeholder stands for the client_id',
      () => legacyCase({ parameters: { client_id: '<CLIENT_ID>', client_assertion: undefined } }),
      ['CLIENT_ID', 'KID'],
      ['REDIRECT_URI'],
    ],
    [
      'the code stands in the redirect URI',
      () => legacyCase({ parameters: { redirect_uri: `${testRedirectUri}?code=${testCode}` } }),
      ['REDIRECT_URI'],
      [],
    ],
    [
      'the login asks for data',
      () =>
        legacyCase({
          authorization_request: 'https://stg-id.singpass.gov.sg/auth?response_type=code&scope=openid%20name',
        }),
      [],
      ['AUTHENTICATION_CONTEXT_TYPE', 'SCOPE'],
    ],
    ['the login asks for nothing but openid', legacyCase, ['AUTHENTICATION_CONTEXT_TYPE'], ['SCOPE', 'KID']],
  ])('has variables for what is missing: %s', async (_name, given, there, absent) => {
    const names = variablesOf(rewritten(await given()).rewrite);
    expect(names).toEqual(expect.arrayContaining([...there]));
    for (const name of absent) expect(names).not.toContain(name);
  });

  it('goes to the environment of the old one, to staging for a server of one’s own, and says which', async () => {
    const production = rewritten(await legacyCase({ environment: 'production' })).migration;
    expect(production).toMatchObject({ environment: 'production', environmentKnown: true });
    const own = rewritten(
      await legacyCase({ environment: 'custom', url: 'http://localhost:5156/token' }),
    ).migration;
    expect(own).toMatchObject({ environment: 'staging', environmentKnown: false });
    expect(rewritten({ profile: 'singpass-legacy' }).migration).toMatchObject({ environmentKnown: false });
  });

  it('with its variables filled has no fault', async () => {
    const corppass = 'https://stg-id.corppass.gov.sg';
    for (const old of [
      await legacyCase(),
      await fapiCase({ url: 'https://stg-id.singpass.gov.sg/token' }),
      await legacyCase({
        profile: 'corppass-legacy',
        url: `${corppass}/mga/sps/oauth/oauth20/token`,
        assertion: { claims: { aud: corppass } },
      }),
    ]) {
      const { migration, rewrite } = rewritten(old);
      const values = await madeVariables(rewrite, migration);
      const { diagnosis, subject } = await analyse(
        {
          profile: migration.to.id,
          environment: migration.environment,
          now: testNow,
          request: fillInline(rewrite.token, values),
          authorization_request: fillInline(rewrite.pushed ?? '', values),
          jwks: await makeKeySet(),
        },
        testNow,
      );
      expect(subject.verification?.assertion?.state).toBe('verified');
      expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(diagnosis.findings.map(({ code }) => code)).toEqual([]);
      expect(migrationOf(subject)?.changes.filter(({ applies }) => applies === 'needed')).toEqual([]);
    }
  });
});

describe('nothing secret of the old login', () => {
  const secret = fc.string({
    unit: fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_'),
    minLength: 16,
    maxLength: 60,
  });

  it('gets into the changes, the checklist or the new request, wherever it stands', async () => {
    const base = await legacyCase();
    const assertion = sent(base.request).client_assertion ?? '';
    await fc.assert(
      fc.asyncProperty(secret, secret, secret, secret, async (code, verifier, password, signature) => {
        const forged = `${assertion.split('.').slice(0, 2).join('.')}.${signature}`;
        const places: readonly Readonly<Record<string, string>>[] = [
          {},
          { redirect_uri: `${testRedirectUri}?code=${code}` },
          { client_id: code },
          { scope: verifier, state: password },
          { [verifier]: '' },
        ];
        for (const place of places) {
          const given = await legacyCase({
            parameters: {
              code,
              code_verifier: verifier,
              client_secret: password,
              client_assertion: forged,
              ...place,
            },
            headers: [`Authorization: Basic ${password}`, `DPoP: ${forged}`],
            url: `https://stg-id.singpass.gov.sg/token?code=${code}`,
            callback: `${testRedirectUri}?code=${code}&state=${password}`,
          });
          const { migration, rewrite } = rewritten(given);
          const all = JSON.stringify([migration.changes, rewrite, toChecklist(migration, testNow)]);
          for (const text of [code, verifier, password, signature]) expect(all).not.toContain(text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('not even in part: the fixed ones', async () => {
    const { migration, rewrite } = rewritten(await legacyCase());
    const all = JSON.stringify([migration.changes, rewrite]);
    for (const text of [testCode, testVerifier]) expect(all).not.toContain(text.slice(0, 8));
    expect(all).not.toMatch(/eyJ/);
  });
});
