import { toBase64Url } from '../../core/assertion/base64url.ts';
import { type EllipticAlgorithm, makeKey, type SeededKey, signWith } from '../keys.ts';
import type { Random } from '../random.ts';
import type { TokenPlan } from '../token-plan.ts';
import { signingJwk, type World } from '../world.ts';

const utf8 = new TextEncoder();

/** The assertions of one program: it signs the pushed request as it signs the token request. */
export function assertionPlans({ assertion, authorization }: World): readonly TokenPlan[] {
  return authorization.assertion === undefined ? [assertion] : [assertion, authorization.assertion];
}

/** Alters how every assertion of the program is made. */
export function signAll(world: World, change: Partial<TokenPlan>): void {
  for (const plan of assertionPlans(world)) Object.assign(plan, change);
}

/** Signs every assertion with a key, whatever its header says. */
export function signWithKey(world: World, key: SeededKey): void {
  signAll(world, { key });
}

/** Makes the whole client use another signing key: the published one and the headers follow. */
export function adoptSigningKey(world: World, key: SeededKey): void {
  world.keys.signing = key;
  Object.assign(signingJwk(world), { ...key.jwk, alg: key.alg });
  for (const plan of assertionPlans(world)) {
    plan.key = key;
    plan.header.alg = key.alg;
  }
}

/** Makes the client sign with one of the algorithms, where the fault shows in those only. */
export function adoptAlgorithm(world: World, random: Random, ...algorithms: EllipticAlgorithm[]): void {
  if (!algorithms.includes(world.keys.signing.alg)) {
    const alg = random.pick(algorithms);
    adoptSigningKey(world, makeKey(random, alg));
    world.keys.stranger = makeKey(random, alg);
  }
}

/** The three parts of a compact token. */
export function partsOf(token: string): readonly [header: string, payload: string, signature: string] {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return [header, payload, signature];
}

/** Alters the third part alone. */
export function withSignature(token: string, alter: (signature: string) => string): string {
  const [header, payload, signature] = partsOf(token);
  return `${header}.${payload}.${alter(signature)}`;
}

/**
 * Signs the finished token again until its signature has a look that only some have, and writes that in the program's
 * way: a signature differs each time in the field (the nonce is drawn), here by the extra entropy of RFC 6979 §3.6.
 */
export function signUntil(
  plan: TokenPlan,
  looksRight: (raw: Uint8Array) => boolean,
  write: (raw: Uint8Array) => Uint8Array,
): (token: string) => Promise<string> {
  return async (token) => {
    const [header, payload] = partsOf(token);
    for (let attempt = 0; ; attempt += 1) {
      const entropy = new Uint8Array(32);
      new DataView(entropy.buffer).setUint32(0, attempt);
      const raw = await signWith(plan.key, utf8.encode(`${header}.${payload}`), plan.hash, entropy);
      if (looksRight(raw)) return `${header}.${payload}.${toBase64Url(write(raw))}`;
    }
  };
}

export function halvesOf(raw: Uint8Array): readonly [r: Uint8Array, s: Uint8Array] {
  return [raw.slice(0, raw.length / 2), raw.slice(raw.length / 2)];
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A number as few bytes as hold it: what `big.Int.Bytes()` of Go gives. */
export function withoutLeadingZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  return bytes.slice(first < 0 ? bytes.length - 1 : first);
}

/** A number as signed big-endian bytes: what `BigInteger.toByteArray()` of Java gives. */
export function toSignedBytes(bytes: Uint8Array): Uint8Array {
  const short = withoutLeadingZeros(bytes);
  return (short[0] ?? 0) >= 0x80 ? joinBytes(Uint8Array.of(0), short) : short;
}
