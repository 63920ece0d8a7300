import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { subtle, type WebKey } from '../runtime.ts';
import { digestBytes, type SignatureAlgorithm } from './algorithms.ts';
import type { InputCandidate } from './input-forms.ts';
import { importRsaFor } from './public-key.ts';
import { dearestTrial, hashCost, hashes, type Trial } from './trial.ts';

/** A padding of RFC 8017 §8; `salt` is the length of the PSS salt in bytes. */
interface Padding {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS';
  readonly salt?: number;
}

/** An RSA signature is as long as the modulus: 8192 bits are the longest in use. */
const longestSignature = 1024;

/** The other padding, other salts, other hashes and other signed texts for one RSA key (RFC 7518 §3.3, §3.5: the salt is as long as the digest). */
export function rsaTrials(
  path: string,
  jwk: JsonObject,
  { signature }: DecodedJwt,
  { family, hash: expected }: SignatureAlgorithm,
  inputs: readonly InputCandidate[],
): readonly Trial[] {
  if (signature === undefined || signature.bytes.length > longestSignature) return [];
  const { bytes } = signature;
  const imported = new Map<string, Promise<WebKey | undefined>>();
  const keyFor = (name: Padding['name'], hash: string): Promise<WebKey | undefined> => {
    const known = imported.get(`${name} ${hash}`) ?? importRsaFor(jwk, name, hash);
    imported.set(`${name} ${hash}`, known);
    return known;
  };
  return hashes.flatMap((hash) =>
    paddings(hash, bytes.length).flatMap((padding) =>
      inputs.flatMap((input): readonly Trial[] => {
        const right = isRight(padding, family, hash);
        const cost = (right ? 0 : 1) + input.cost + hashCost(hash, [expected]);
        if (cost === 0 || cost > dearestTrial) return [];
        return [
          {
            path,
            cost,
            alteration: {
              signature: 'as-is',
              input: input.form,
              hash,
              inputOf: input.of,
              ...(right ? {} : { padding: wordsFor(padding) }),
            },
            verify: async () => verifyRsa(await keyFor(padding.name, hash), padding, bytes, input.bytes),
          },
        ];
      }),
    ),
  );
}

function isRight({ name, salt }: Padding, family: SignatureAlgorithm['family'], hash: string): boolean {
  return family === 'rsa-pkcs1'
    ? name === 'RSASSA-PKCS1-v1_5'
    : name === 'RSA-PSS' && salt === digestBytes[hash];
}

/** PSS libraries take the digest's length, 20 bytes (the default of RFC 8017), none, or as many as fit. */
function paddings(hash: string, modulus: number): readonly Padding[] {
  const most = modulus - (digestBytes[hash] ?? 0) - 2;
  const salts = new Set([digestBytes[hash] ?? 0, 20, 32, 48, 64, 0, most]);
  return [
    { name: 'RSASSA-PKCS1-v1_5' },
    ...[...salts]
      .filter((salt) => salt >= 0 && salt <= most)
      .map((salt) => ({ name: 'RSA-PSS', salt }) as const),
  ];
}

function wordsFor({ name, salt }: Padding): string {
  return salt === undefined ? 'RSASSA-PKCS1-v1_5' : `${name} with a salt of ${salt} bytes`;
}

async function verifyRsa(
  key: WebKey | undefined,
  { name, salt }: Padding,
  signature: Uint8Array,
  input: Uint8Array,
): Promise<boolean> {
  if (key === undefined) return false;
  try {
    return (await subtle()?.verify({ name, saltLength: salt }, key, signature, input)) ?? false;
  } catch {
    return false;
  }
}
