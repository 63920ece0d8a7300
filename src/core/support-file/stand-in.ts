import { encodeUtf8, subtle } from '../runtime.ts';

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
  const engine = subtle();
  if (length < shortestFingerprinted || engine === undefined) return { what, length };
  const digest = await sha256(secret);
  const fingerprint = [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { what, length, fingerprint, value: await sameShape(secret) };
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array((await subtle()?.digest('SHA-256', encodeUtf8(text))) ?? new ArrayBuffer(0));
}

const alphabets = [
  { of: /[0-9]/, letters: '0123456789' },
  { of: /[a-f]/, letters: 'abcdef' },
  { of: /[g-z]/, letters: 'ghijklmnopqrstuvwxyz' },
  { of: /[A-F]/, letters: 'ABCDEF' },
  { of: /[G-Z]/, letters: 'GHIJKLMNOPQRSTUVWXYZ' },
];

/** Another text in which every letter is one of its kind; marks stay, so that a UUID stays one. */
async function sameShape(secret: string): Promise<string> {
  let bytes = await sha256(`stand-in\n${secret}`);
  let shaped = '';
  for (let at = 0; at < secret.length; at += 1) {
    const place = at % bytes.length;
    if (at > 0 && place === 0) bytes = await sha256(`stand-in\n${at}\n${secret}`);
    const letter = secret.charAt(at);
    const letters = alphabets.find(({ of }) => of.test(letter))?.letters;
    shaped += letters === undefined ? letter : letters.charAt((bytes[place] ?? 0) % letters.length);
  }
  return shaped;
}
