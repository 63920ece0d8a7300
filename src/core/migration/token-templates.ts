import { audienceFor } from './changes/audience.ts';
import type { KeptValues } from './kept-values.ts';
import type { Move } from './move.ts';
import { type NewValue, value, variable } from './variables.ts';

/** A token of the new login as JSON to be signed. `$IAT` and the like are to be replaced; the ones for numbers stand without quotes. */
export interface TokenTemplate {
  readonly title: string;
  readonly header: string;
  readonly claims: string;
}

/** Variables whose replacement is no text: a number, or a JSON object. */
const bare = new Set(['IAT', 'EXP', 'DPOP_PUBLIC_JWK']);

/** The two client assertions and the two DPoP proofs (singpass.md §1.5, §1.7). Those of a pair differ in nothing but what they are for. */
export function tokenTemplatesOf({ to, next }: Move, kept: KeptValues): readonly TokenTemplate[] {
  const assertion = {
    title: 'Both client assertions, each with its own jti',
    header: toTemplate({
      alg: value(kept.algorithm),
      typ: value(to.assertion.typ.value.values[0] ?? 'JWT'),
      kid: kept.kid,
    }),
    claims: toTemplate({
      iss: kept.clientId,
      sub: kept.clientId,
      aud: value(audienceFor(to, next)),
      ...freshClaims,
    }),
  };
  const algorithm = to.dpop?.algorithms.value[0];
  if (algorithm === undefined) return [assertion];
  const proofFor = (title: string, url: string): TokenTemplate => ({
    title,
    header: toTemplate({ typ: value('dpop+jwt'), alg: value(algorithm), jwk: variable('DPOP_PUBLIC_JWK') }),
    claims: toTemplate({ htm: value('POST'), htu: value(url), ...freshClaims }),
  });
  return [
    assertion,
    ...(next.parEndpoint === undefined
      ? []
      : [proofFor('DPoP proof for the pushed request', next.parEndpoint)]),
    proofFor('DPoP proof for the token request', next.tokenEndpoint),
  ];
}

const freshClaims = { iat: variable('IAT'), exp: variable('EXP'), jti: variable('JTI') };

function toTemplate(members: Readonly<Record<string, NewValue>>): string {
  const lines = Object.entries(members).map(([name, given]) => `  ${JSON.stringify(name)}: ${toJson(given)}`);
  return `{\n${lines.join(',\n')}\n}`;
}

function toJson(given: NewValue): string {
  if ('value' in given) return JSON.stringify(given.value);
  return bare.has(given.variable) ? `$${given.variable}` : `"$${given.variable}"`;
}
