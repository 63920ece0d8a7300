import { writeRequest } from '../forms.ts';
import { makeKey } from '../keys.ts';
import type { Random } from '../random.ts';
import { makeToken, type TokenPlan } from '../token-plan.ts';
import { toWire } from '../wire.ts';
import { planProof, type World } from '../world.ts';

export const claimsOf = (world: World): Record<string, unknown> => world.assertion.claims;
export const headerOf = (world: World): Record<string, unknown> => world.assertion.header;

export function setClaim(world: World, name: string, value: unknown): void {
  claimsOf(world)[name] = value;
}

export function setHeaderMember(world: World, name: string, value: unknown): void {
  headerOf(world)[name] = value;
}

/** Draws another jti until the finished assertion holds what the fault needs, as a person's did. */
export async function drawUntil(world: World, random: Random, pattern: RegExp): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (pattern.test(await makeToken(world.assertion))) return;
    claimsOf(world).jti = random.base64url(random.between(20, 24));
  }
  throw new Error(`no assertion matches ${pattern}`);
}

/** The standard alphabet for the URL-safe one (RFC 4648 §4, §5), without padding. */
export const toStandardAlphabet = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

/** With the padding of RFC 4648 §3.2. */
export const toPadded = (part: string): string => part.padEnd(Math.ceil(part.length / 4) * 4, '=');

/** The token with each of its parts changed. */
export const eachPart = (token: string, change: (part: string) => string): string =>
  token.split('.').map(change).join('.');

/** An earlier token request of the same client with this assertion: another login, so another code and another proof. */
export async function earlierRequest(world: World, random: Random, assertion: TokenPlan): Promise<string> {
  const at = world.now - random.between(60, 600);
  const renewed = new Map([
    ['code', random.base64url(43)],
    ['code_verifier', random.base64url(43)],
  ]);
  const earlier: World = {
    ...world,
    assertion,
    proof: world.proof && planProof(random, makeKey(random, 'ES256'), world.tokenEndpoint, at),
    parameters: world.parameters.map(([name, value]) => [name, renewed.get(name) ?? value]),
  };
  const wire = await toWire(earlier);
  return writeRequest(random.pick(['http', 'curl-body'] as const), wire, random)?.request ?? wire.body;
}
