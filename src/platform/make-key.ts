import { type PublicJwk, toPublicJwk } from '../core/key-workshop/publishable.ts';
import type { KeyChoice } from '../core/key-workshop/wanted-keys.ts';
import { failure, type Result, success } from '../core/result.ts';
import { thumbprintOf } from '../core/signature/thumbprint.ts';

/** `lacking`: this engine has no such curve. `insecure`: the page is not served over https or from this machine. */
export type MakeKeyFailure = 'lacking' | 'insecure';

export const privateFormats = ['pem', 'jwk'] as const;
export type PrivateFormat = (typeof privateFormats)[number];

/** A key pair, of which the private half can be taken once. */
export interface MadeKey {
  readonly choice: KeyChoice;
  /** To publish: labelled, with the RFC 7638 thumbprint as its `kid`. */
  readonly publicJwk: PublicJwk;
  readonly privateHalf: PrivateHalf;
}

/** Holds the private half until it is taken or let go; it cannot be seen by printing or cloning. */
export class PrivateHalf {
  #key: CryptoKey | undefined;
  readonly #labels: PublicJwk;

  constructor(key: CryptoKey, labels: PublicJwk) {
    this.#key = key;
    this.#labels = labels;
  }

  get isHere(): boolean {
    return this.#key !== undefined;
  }

  /** The private key as PKCS#8 in PEM (RFC 5958, RFC 7468 §10) or as a JWK (RFC 7518 §6.2.2): the first time, then never again. */
  async take(format: PrivateFormat): Promise<string | undefined> {
    const key = this.#key;
    this.#key = undefined;
    if (key === undefined) return undefined;
    if (format === 'pem') return toPem(new Uint8Array(await crypto.subtle.exportKey('pkcs8', key)));
    const { d } = await crypto.subtle.exportKey('jwk', key);
    return `${JSON.stringify({ ...this.#labels, d }, null, 2)}\n`;
  }

  forget(): void {
    this.#key = undefined;
  }
}

/** Makes a key pair in this browser (WebCrypto); nothing is stored or sent. Rejects never. */
export async function makeKey(choice: KeyChoice): Promise<Result<MadeKey, MakeKeyFailure>> {
  // Outside a secure context there is no WebCrypto at all.
  if (globalThis.crypto?.subtle === undefined) return failure('insecure');
  const signs = choice.use === 'sig';
  const algorithm = { name: signs ? 'ECDSA' : 'ECDH', namedCurve: choice.curve };
  try {
    const pair = await crypto.subtle.generateKey(
      algorithm,
      true,
      signs ? ['sign', 'verify'] : ['deriveBits'],
    );
    const numbers = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const bare = { kty: 'EC', crv: choice.curve, x: numbers.x ?? '', y: numbers.y ?? '' };
    const kid = await thumbprintOf(bare);
    if (kid === undefined) return failure('lacking');
    const publicJwk = toPublicJwk(bare, choice, kid);
    return success({ choice, publicJwk, privateHalf: new PrivateHalf(pair.privateKey, publicJwk) });
  } catch {
    return failure('lacking');
  }
}

function toPem(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}
