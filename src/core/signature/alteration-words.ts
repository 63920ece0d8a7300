import { algorithmOf } from './algorithms.ts';
import type { Alteration, InputForm, SignatureForm } from './verification.ts';

/** What a form of the signature is, in words. */
export const signatureWords: Readonly<Record<Exclude<SignatureForm, 'as-is'>, string>> = {
  der: 'the signature is in DER, not raw r‖s',
  unpadded: 'r and s are written without their leading zeros',
  'signed-bigint': 'r and s are signed big integers with a zero byte too many',
  'zero-extended': 'r and s are padded to the size of a larger curve',
  hex: 'the signature is in hexadecimal',
  base64: 'the signature is encoded twice',
  swapped: 'r and s are swapped',
  'byte-reversed': 'r and s are in little-endian order',
};

const inputWords: Readonly<Record<Exclude<InputForm, 'as-is'>, string>> = {
  'trailing-newline': 'a line break was signed after the text',
  'trailing-crlf': 'CR and LF were signed after the text',
  'trailing-space': 'a space was signed after the text',
  'leading-newline': 'a line break was signed before the text',
  'byte-order-mark': 'a byte order mark was signed before the text',
  'wrapped-parts': 'the parts were signed with line breaks inside',
  'padded-parts': 'the parts were signed with padding',
  'standard-alphabet': 'the parts were signed in standard base64 without padding',
  'standard-alphabet-padded': 'the parts were signed in standard base64',
  'payload-only': 'only the payload was signed',
  'header-only': 'only the header was signed',
  'no-dot': 'the parts were signed without the dot between them',
  'decoded-json': 'the JSON texts were signed, not their base64url',
  'payload-json': 'the JSON text of the payload was signed',
  'utf-16le': 'the text was signed as UTF-16, little-endian',
  'utf-16be': 'the text was signed as UTF-16, big-endian',
  digest: 'the text was hashed twice',
  'digest-hex': 'the hash in hexadecimal was signed',
  'digest-base64': 'the hash in base64 was signed',
  reserialised: 'the JSON was written anew after signing',
  'other-token': 'the signature belongs to another token',
};

/** What was signed in place of the token's own text, in words. */
export function wordsOfInput(input: Exclude<InputForm, 'as-is'>, inputOf: Alteration['inputOf']): string {
  return `${inputWords[input]}${inputOf === undefined ? '' : ` (${inputOf.replaceAll('_', ' ')})`}`;
}

/** What had to be undone for a signature to verify, in words, in the order in which a signer does it. */
export function describeAlteration(alteration: Alteration, alg: unknown): string {
  const { signature, input, inputOf, hash, padding } = alteration;
  const words = [
    input === 'as-is' ? undefined : wordsOfInput(input, inputOf),
    hash === (algorithmOf(alg)?.hash ?? hash) ? undefined : `${hash} was used`,
    padding === undefined ? undefined : `the padding is ${padding}`,
    signature === 'as-is' ? undefined : signatureWords[signature],
  ].filter((word) => word !== undefined);
  return words.length === 0 ? wordsOfKey(alg) : words.join(', and ');
}

/** Nothing was altered but what `alg` says of the key. */
function wordsOfKey(alg: unknown): string {
  return algorithmOf(alg) === undefined
    ? 'alg does not name the algorithm that was used'
    : 'the key is of another kind than alg says';
}
