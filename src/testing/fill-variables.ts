import type { Migration } from '../core/migration/migration.ts';
import type { Rewrite } from '../core/migration/rewrite.ts';
import type { VariableName } from '../core/migration/variables.ts';
import { dpopKey, signingKey } from './keys.ts';
import { testNow } from './times.ts';
import { signCompact, testChallenge, testCode, testVerifier } from './tokens.ts';

type Values = Readonly<Partial<Record<VariableName, string>>>;

/** Puts values in place of `$NAME` in the JSON of a token template, and reads it. */
function fillTemplate(template: string, values: Values): Readonly<Record<string, unknown>> {
  const text = template.replace(
    /\$([A-Z_]+)/g,
    (whole, name: string) => (values as Record<string, string>)[name] ?? whole,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

/** Puts values into the lines with which a command begins, `NAME='…'`. */
export function fillCommand(command: string, values: Values): string {
  return command.replace(/^([A-Z_]+)='…'$/gm, (whole, name: string) => {
    const value = (values as Record<string, string>)[name];
    return value === undefined ? whole : `${name}='${value}'`;
  });
}

/** Puts values in place of `$NAME` in the command itself, as the shell would. */
export function fillInline(command: string, values: Values): string {
  const [, body = command] = command.split('\n\n');
  return body.replace(
    /\$([A-Z_]+)/g,
    (whole, name: string) => (values as Record<string, string>)[name] ?? whole,
  );
}

/** Everything that a rewritten login asks for, made with the keys of the tests at their fixed moment, 20 seconds apart. */
export async function madeVariables({ templates }: Rewrite, { to }: Pick<Migration, 'to'>): Promise<Values> {
  const [client, login] = [await signingKey(), await dpopKey()];
  const [assertion, first, second] = templates;
  if (assertion === undefined || first === undefined || second === undefined)
    throw new Error('a template is missing');
  const sign = async (
    template: typeof assertion,
    key: typeof client,
    secondsAgo: number,
    jti: string,
  ): Promise<string> => {
    const iat = testNow - secondsAgo;
    const values = {
      IAT: String(iat),
      EXP: String(iat + to.assertion.maxLifetimeSeconds.value),
      JTI: jti,
      KID: client.kid,
      DPOP_PUBLIC_JWK: JSON.stringify(login.publicJwk),
    };
    return signCompact(
      fillTemplate(template.header, values),
      JSON.stringify(fillTemplate(template.claims, values)),
      key,
    );
  };
  return {
    STATE: 'dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU',
    NONCE: '2f8a4b6e-7f0c-4a4e-b6a2-d1c1f6a3c001',
    SCOPE: 'openid',
    CODE: testCode,
    CODE_VERIFIER: testVerifier,
    CODE_CHALLENGE: testChallenge,
    AUTHENTICATION_CONTEXT_TYPE: 'APP_AUTHENTICATION_DEFAULT',
    CLIENT_ASSERTION_PAR: await sign(assertion, client, 25, '11111111-5e1c-4d7e-9c0e-0d6f3f3c8a11'),
    CLIENT_ASSERTION: await sign(assertion, client, 5, '22222222-5e1c-4d7e-9c0e-0d6f3f3c8a11'),
    DPOP_PROOF_PAR: await sign(first, login, 25, '33333333-5e1c-4d7e-9c0e-0d6f3f3c8a11'),
    DPOP_PROOF: await sign(second, login, 5, '44444444-5e1c-4d7e-9c0e-0d6f3f3c8a11'),
  };
}
