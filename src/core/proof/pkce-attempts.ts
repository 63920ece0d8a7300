import { toBase64Url } from '../assertion/base64url.ts';
import { toHex, toUtf16 } from '../bytes.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { encodeUtf8 } from '../runtime.ts';
import {
  decodedBytes,
  type Hash,
  type HashName,
  toStandardAlphabet,
  toUrlAlphabet,
  withPadding,
} from './pkce-hashes.ts';
import { repairs } from './pkce-repairs.ts';

/** One way of getting a challenge from a verifier, tried. */
export interface PkceAttempt {
  /** What was done, as a sentence about the challenge or the verifier. */
  readonly how: string;
  /** The fault that this way is. */
  readonly code: FaultCode;
  /** What comes out. */
  readonly value: string;
  /** It is what was sent. */
  readonly fits: boolean;
}

/** Each known way of getting it wrong, the likely ones first; the first that fits explains the pair. */
export async function pkceAttempts(
  verifier: string,
  challenge: string,
  hash: Hash,
): Promise<readonly PkceAttempt[]> {
  const digest = await hash('SHA-256', verifier);
  const attempts = [
    ...encodings(digest, challenge),
    ...(await otherHashes(verifier, digest, challenge, hash)),
    ...(await repaired(verifier, challenge, hash)),
    await swapped(verifier, challenge, hash),
  ];
  // Two ways that give the same text are one.
  return attempts.filter(({ value }, at) => attempts.findIndex((other) => other.value === value) === at);
}

/** The right hash, written otherwise (faults.md `challenge-hex`, `challenge-std-base64`). */
function encodings(digest: Uint8Array, challenge: string): readonly PkceAttempt[] {
  const right = toBase64Url(digest);
  const standard = toStandardAlphabet(right);
  const hex = toHex(digest);
  const capitals = hex.toUpperCase();
  const ways: readonly (readonly [how: string, code: FaultCode, value: string])[] = [
    ['the hash is written in hexadecimal', 'challenge-hex', hex],
    ['the hash is written in hexadecimal, in capitals', 'challenge-hex', capitals],
    ['the hash is written as base64url of its hexadecimal text', 'challenge-hex', textToBase64Url(hex)],
    [
      'the hash is written as base64url of its hexadecimal text in capitals',
      'challenge-hex',
      textToBase64Url(capitals),
    ],
    [
      'the hash is written as base64 of its hexadecimal text',
      'challenge-hex',
      withPadding(toStandardAlphabet(textToBase64Url(hex))),
    ],
    ['the hash is written in base64url with padding', 'challenge-std-base64', withPadding(right)],
    ['the hash is written in standard base64', 'challenge-std-base64', withPadding(standard)],
    ['the hash is written in standard base64 without padding', 'challenge-std-base64', standard],
    [
      'the hash is written in standard base64, its plus signs sent as spaces',
      'challenge-std-base64',
      withPadding(standard.replaceAll('+', ' ')),
    ],
    [
      'the hash is written in standard base64 without +, / and =',
      'challenge-std-base64',
      standard.replace(/[+/]/g, ''),
    ],
    ['the hash is written in base64url twice', 'challenge-std-base64', textToBase64Url(right)],
  ];
  return ways
    .filter(([, , value]) => value !== right)
    .map(([how, code, value]) => ({
      how,
      code,
      value,
      fits: value === challenge || value === challenge.trim(),
    }));
}

/** Another hash, a second one, or one over other bytes (faults.md `challenge-other-hash`). */
async function otherHashes(
  verifier: string,
  digest: Uint8Array,
  challenge: string,
  hash: Hash,
): Promise<readonly PkceAttempt[]> {
  const right = toBase64Url(digest);
  const decoded = decodedBytes(verifier);
  const ways: readonly (readonly [of: string, name: HashName, data: string | Uint8Array])[] = [
    ['the verifier', 'SHA-1', verifier],
    ['the verifier', 'SHA-384', verifier],
    ['the verifier', 'SHA-512', verifier],
    ['the hash', 'SHA-256', digest],
    ['the hash as base64url', 'SHA-256', right],
    ['the hash in hexadecimal', 'SHA-256', toHex(digest)],
    ['the verifier as UTF-16, little-endian', 'SHA-256', toUtf16(verifier, 'little')],
    ['the verifier as UTF-16, big-endian', 'SHA-256', toUtf16(verifier, 'big')],
    ['the verifier as UTF-16 with a byte order mark', 'SHA-256', toUtf16(verifier, 'big', true)],
    ['the verifier and a line break', 'SHA-256', `${verifier}\n`],
    ['the verifier and CR LF', 'SHA-256', `${verifier}\r\n`],
    ['the verifier in quotation marks', 'SHA-256', JSON.stringify(verifier)],
    ...(decoded === undefined
      ? []
      : [['the bytes that the verifier decodes to', 'SHA-256', decoded] as const]),
    ['the base64url of the verifier', 'SHA-256', textToBase64Url(verifier)],
    ['nothing: the verifier was empty', 'SHA-256', ''],
    ['the word undefined', 'SHA-256', 'undefined'],
    ['the word null', 'SHA-256', 'null'],
    ['the word None', 'SHA-256', 'None'],
    ['the text [object Promise]', 'SHA-256', '[object Promise]'],
  ];
  return Promise.all(
    ways.map(async ([of, name, data]) => {
      const bytes = await hash(name, data);
      const value = toBase64Url(bytes);
      const sent = challenge.trim();
      const fits =
        value === toUrlAlphabet(sent).replace(/={1,2}$/, '') || toHex(bytes) === sent.toLowerCase();
      return { how: `the challenge is ${name} of ${of}`, code: 'challenge-other-hash', value, fits } as const;
    }),
  );
}

async function repaired(verifier: string, challenge: string, hash: Hash): Promise<readonly PkceAttempt[]> {
  const changed = repairs
    .map(({ how, repair }) => ({ how, text: repair(verifier) }))
    .filter(({ text }) => text !== verifier);
  return Promise.all(
    changed.map(async ({ how, text }) => {
      const value = toBase64Url(await hash('SHA-256', text));
      return {
        how: `the verifier fits once ${how}`,
        code: 'verifier-mangled',
        value,
        fits: value === challenge,
      } as const;
    }),
  );
}

/** The verifier went out as challenge, and its hash as verifier. */
async function swapped(verifier: string, challenge: string, hash: Hash): Promise<PkceAttempt> {
  const value = toBase64Url(await hash('SHA-256', challenge));
  return {
    how: 'the two are swapped: the verifier is the hash of the challenge',
    code: 'verifier-is-challenge',
    value,
    fits: value === verifier,
  };
}

function textToBase64Url(text: string): string {
  return toBase64Url(encodeUtf8(text));
}
