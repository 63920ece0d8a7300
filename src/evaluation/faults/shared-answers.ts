import type { FaultMaker } from '../fault-maker.ts';
import type { Random } from '../random.ts';
import { encodeText, makeToken, type TokenPlan } from '../token-plan.ts';
import { encryptionJwk, type World } from '../world.ts';

export const testSub = '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9';

/** An encrypted token: five parts, of which only the header can be read (RFC 7516 §7.1). */
export function makeJwe(
  world: World,
  random: Random,
  changes: Readonly<Record<string, unknown>> = {},
): string {
  const { kid, alg, crv } = encryptionJwk(world);
  const epk = { kty: 'EC', crv, x: random.base64url(43), y: random.base64url(43) };
  const header = { cty: 'JWT', enc: 'A256CBC-HS512', alg, kid, epk, ...changes };
  const known = Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined));
  return [
    encodeText(JSON.stringify(known)),
    random.base64url(96),
    random.base64url(22),
    random.base64url(900),
    random.base64url(43),
  ].join('.');
}

/** A decrypted id_token of the provider, signed with a key that nobody at hand has; `sub` is written as the profile writes it. */
export function idToken(world: World, claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const plan: TokenPlan = {
    header: { alg: 'ES256', typ: 'JWT', kid: 'alias/sp-auth-api-id-token-signing-key' },
    claims: {
      iss: world.issuer,
      aud: world.clientId,
      sub: world.fapi ? testSub : `u=${testSub}`,
      iat: world.now,
      exp: world.now + 600,
      nonce: world.authorization.parameters.find(([name]) => name === 'nonce')?.[1],
      amr: ['pwd'],
      ...claims,
    },
    key: world.keys.stranger,
  };
  return makeToken(plan);
}

/** The answer of the token endpoint, with its date. */
export function tokens(world: World, members: Readonly<Record<string, unknown>>): string {
  const type = world.fapi ? 'DPoP' : 'Bearer';
  const body = JSON.stringify({
    access_token: 'MTQ0NjJkZmQ5OTM2NDE1ZTZjNGZmZjI3',
    token_type: type,
    ...members,
  });
  return `HTTP/1.1 200 OK\nDate: ${new Date(world.now * 1000).toUTCString()}\nContent-Type: application/json\n\n${body}`;
}

/** A maker whose answer is the evidence. */
export const answered = (
  code: FaultMaker['code'],
  how: string,
  write: (world: World, random: Random) => string | Promise<string>,
  rest: Partial<FaultMaker> = {},
): FaultMaker => ({
  code,
  how,
  needsAnswer: true,
  async apply(world, random) {
    world.response = await write(world, random);
  },
  ...rest,
});
