import { toHex } from '../bytes.ts';
import { type Hash, hasher } from '../proof/pkce-hashes.ts';

/** A value that is not handed on, described so that two people can tell whether they hold the same one. */
export interface Withheld {
  /** `code`, `client_assertion jti`. */
  readonly what: string;
  /** Characters. */
  readonly length: number;
  /** The first 8 hexadecimal digits of its SHA-256; absent where it is so short that it could be found by trying. */
  readonly fingerprint?: string | undefined;
}

/** Below this a value could be found from its fingerprint by trying all. */
const shortestFingerprinted = 16;

/** A secret's description, and a value of the same shape that may stand in its place. */
export interface StandIn extends Withheld {
  /** As long as the secret, letters for letters and digits for digits, made from its SHA-256; the same for the same secret. */
  readonly value: string;
}

/** Makes the stand-in of a secret. The value `undefined`: this engine cannot hash, or the secret is too short to be hashed. */
export async function standInFor(what: string, secret: string): Promise<Withheld | StandIn> {
  const length = secret.length;
  const hash = hasher();
  if (length < shortestFingerprinted || hash === undefined) return { what, length };
  const digest = await hash('SHA-256', secret);
  return { what, length, fingerprint: toHex(digest.slice(0, 4)), value: await sameShape(secret, hash) };
}

/** Of SHA-256. */
const bytesOfDigest = 32;

const alphabets = [
  { of: /[0-9]/, letters: '0123456789' },
  { of: /[a-f]/, letters: 'abcdef' },
  { of: /[g-z]/, letters: 'ghijklmnopqrstuvwxyz' },
  { of: /[A-F]/, letters: 'ABCDEF' },
  { of: /[G-Z]/, letters: 'GHIJKLMNOPQRSTUVWXYZ' },
];

/** Another text in which every letter is one of its kind; marks stay, so that a UUID stays one. */
async function sameShape(secret: string, hash: Hash): Promise<string> {
  let shaped = '';
  for (let from = 0; from < secret.length; from += bytesOfDigest) {
    const seed = from === 0 ? secret : `${from}\n${secret}`;
    const piece = secret.slice(from, from + bytesOfDigest);
    const bytes = await hash('SHA-256', `stand-in\n${seed}`);
    bytes.subarray(0, piece.length).forEach((byte, at) => {
      const letter = piece.charAt(at);
      const letters = alphabets.find(({ of }) => of.test(letter))?.letters ?? letter;
      shaped += letters.charAt(byte % letters.length);
    });
  }
  return shaped;
}
