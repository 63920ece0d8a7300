import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { legacyCase } from '../../testing/cases.ts';
import { startEcho } from '../../testing/echo-server.ts';
import { fillCommand, madeVariables } from '../../testing/fill-variables.ts';
import { testNow } from '../../testing/times.ts';
import { testClientId, testRedirectUri } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import { formEncode } from '../request/parse-form.ts';
import { migrationOf } from './migration.ts';
import { rewriteOf } from './rewrite.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
let echo: Awaited<ReturnType<typeof startEcho>>;

beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** Runs a command as a person would, but for where it goes. */
function runInBash(command: string): Promise<void> {
  const script = join(mkdtempSync(join(tmpdir(), 'migration-')), 'script.sh');
  writeFileSync(script, command.replaceAll('https://stg-id.singpass.gov.sg', echo.url));
  return new Promise((resolve, reject) => {
    execFile('bash', [script], (error) => (error === null ? resolve() : reject(error)));
  });
}

/** The bytes of a form body. Versions of curl differ in the case of a percent code, and in how they write a blank. */
const toBody = (values: readonly (readonly [string, string | undefined])[]): string =>
  values.map(([name, value]) => `${name}=${formEncode(value ?? '')}`).join('&');
const alike = (body: string): string =>
  body.replaceAll('+', '%20').replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());

it('both commands arrive from bash byte for byte as the requests of the new profile', async () => {
  const redirect = `${testRedirectUri}?from=a'b&to=c d`;
  const subject = buildSubject(await legacyCase({ parameters: { redirect_uri: redirect } }), testNow);
  const migration = migrationOf(subject);
  if (migration === undefined) throw new Error('in no move');
  const rewrite = rewriteOf(subject, migration);
  const values = await madeVariables(rewrite, migration);
  await runInBash(fillCommand(rewrite.pushed ?? '', values));
  await runInBash(fillCommand(rewrite.token, values));
  const [pushed, token] = echo.take();
  expect(pushed).toMatchObject({ method: 'POST', url: '/fapi/par' });
  expect(pushed?.headers).toMatchObject({
    dpop: values.DPOP_PROOF_PAR,
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(alike(pushed?.body ?? '')).toBe(
    toBody([
      ['response_type', 'code'],
      ['client_id', testClientId],
      ['redirect_uri', redirect],
      ['scope', 'openid'],
      ['state', values.STATE],
      ['nonce', values.NONCE],
      ['code_challenge', values.CODE_CHALLENGE],
      ['code_challenge_method', 'S256'],
      ['authentication_context_type', 'APP_AUTHENTICATION_DEFAULT'],
      ['client_assertion_type', assertionType],
      ['client_assertion', values.CLIENT_ASSERTION_PAR],
    ]),
  );
  expect(token).toMatchObject({ method: 'POST', url: '/fapi/token' });
  expect(token?.headers).toMatchObject({
    dpop: values.DPOP_PROOF,
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(alike(token?.body ?? '')).toBe(
    toBody([
      ['redirect_uri', redirect],
      ['grant_type', 'authorization_code'],
      ['code', values.CODE],
      ['client_assertion_type', assertionType],
      ['client_assertion', values.CLIENT_ASSERTION],
      ['code_verifier', values.CODE_VERIFIER],
    ]),
  );
});
