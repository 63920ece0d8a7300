import { objectOf } from '../../assertion/decode.ts';
import type { DecodedJwt, JwtPart } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { algorithmOf, algorithmOfLength, type SignatureAlgorithm } from '../../signature/algorithms.ts';
import { readDer } from '../../signature/der.ts';
import { fromBase64Text, fromHex, fromHexText } from '../../signature/signature-forms.ts';
import type { SubjectWith } from '../define-check.ts';
import type { Certainty } from '../outcome.ts';

/** One thing that is wrong with a signature, and what shows it. */
export interface SignatureFault {
  readonly code: FaultCode;
  readonly certainty: Certainty;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
  readonly title?: string | undefined;
  readonly steps?: readonly string[] | undefined;
}

/** A subject whose assertion has a third part. */
export interface SignedSubject extends SubjectWith<'header' | 'assertion'> {
  readonly signature: JwtPart;
}

/** The same bytes as the signature of another token: no two texts have one ECDSA signature in common. */
export function borrowedSignature(subject: SignedSubject): readonly SignatureFault[] | undefined {
  const { assertion, signature, previousAssertion, authorizationRequest, dpop } = subject;
  const others = {
    previous_request: previousAssertion,
    authorization_request: authorizationRequest?.assertion,
    dpop,
  };
  const from = Object.entries(others).find(
    ([, token]) => token?.signature?.text === signature.text && isAnother(token, assertion),
  );
  if (from === undefined) return undefined;
  return [
    {
      code: 'sig-from-other-token',
      certainty: 'strong',
      found: `the signature of the token of ${from[0]}`,
      expected: 'a signature of its own',
    },
  ];
}

/** It can be read, and says something else: damaged on its way, or hidden in part, it may be the same token. */
function isAnother({ header, payload }: DecodedJwt, mine: DecodedJwt): boolean {
  if (objectOf(header) === undefined || objectOf(payload) === undefined) return false;
  return header?.decoded !== mine.header?.decoded || payload?.decoded !== mine.payload?.decoded;
}

export function expectedLength({ header }: SubjectWith<'header'>): string {
  const algorithm = algorithmOf(member(header, 'alg'));
  if (algorithm === undefined) return 'r‖s of fixed width';
  const { family, half } = algorithm;
  if (half !== undefined) return `r‖s of ${2 * half} bytes`;
  return family === 'eddsa' ? '64 bytes' : 'as many bytes as the modulus of the key, such as 256';
}

/** Whether a signature of the algorithm can have so many bytes. */
function isPossibleLength(length: number, { family, half }: SignatureAlgorithm): boolean {
  if (half !== undefined) return length === 2 * half;
  // 114: Ed448, which goes by the same name (RFC 8037 §3.1).
  if (family === 'eddsa') return length === 64 || length === 114;
  // RSA keys are made of whole hundreds of bits: every modulus in use is a multiple of 32 bytes.
  return length >= 64 && length % 32 === 0;
}

/** What the bytes alone show: numbers of another width or in DER, hexadecimal text, or a length that no signature has. */
export function structuralFault(subject: SignedSubject): readonly SignatureFault[] | undefined {
  const algorithm = algorithmOf(member(subject.header, 'alg'));
  if (algorithm === undefined) return undefined;
  const { bytes, text } = subject.signature;
  const { half } = algorithm;
  const expected = expectedLength(subject);
  if (half !== undefined) {
    const ofNumbers = numbersFault(bytes, half, expected);
    if (ofNumbers !== undefined) return [ofNumbers];
  }
  const written = half === undefined ? undefined : writtenDer(subject.signature);
  if (written !== undefined) return [{ ...written, code: 'sig-der', certainty: 'proof', expected }];
  const encoded = encodedTwice(bytes, text, algorithm);
  if (encoded !== undefined) return [{ code: 'sig-hex', certainty: 'proof', expected, ...encoded }];
  if (isPossibleLength(bytes.length, algorithm)) return undefined;
  // A whole signature by a key on another curve: said as alg-curve-mismatch, or of the key.
  if (algorithmOfLength(bytes.length, algorithm) !== undefined) return undefined;
  return [{ code: 'sig-truncated', certainty: 'strong', found: `${bytes.length} bytes`, expected }];
}

/** Two numbers, but not of the width of the curve: in wider halves, or in a DER structure that spans the bytes exactly. */
function numbersFault(bytes: Uint8Array, half: number, expected: string): SignatureFault | undefined {
  const narrow = narrowerHalf(bytes, half);
  if (narrow !== undefined) {
    return {
      code: 'sig-zero-extended',
      certainty: 'proof',
      found: `each half is ${half - narrow} zero bytes and a number of ${narrow}`,
      expected: `numbers of ${half} bytes`,
    };
  }
  if (readDer(bytes) === undefined) return undefined;
  return {
    code: 'sig-der',
    certainty: 'proof',
    found: `a DER structure of ${bytes.length} bytes`,
    expected,
    note: 'begins with 0x30 and holds two integers that fill it exactly',
  };
}

/** DER as hexadecimal or base64 text. */
function writtenDer(signature: JwtPart): Pick<SignatureFault, 'found' | 'title' | 'steps'> | undefined {
  const { bytes, text } = signature;
  const inner = fromHexText(bytes) ?? fromHex(text) ?? fromBase64Text(bytes);
  if (inner === undefined || readDer(inner) === undefined) return undefined;
  return { found: `a DER structure of ${inner.length} bytes, as text`, ...wordsOfWrittenDer(signature) };
}

/** DER that was written as text before it was encoded, or was never encoded: then there are two things to undo. */
export function wordsOfWrittenDer({
  bytes,
  text,
}: JwtPart): Pick<SignatureFault, 'title' | 'steps'> | undefined {
  const isHex = (fromHexText(bytes) ?? fromHex(text)) !== undefined;
  if (!isHex && fromBase64Text(bytes) === undefined) return undefined;
  const writing = isHex ? 'hexadecimal' : 'base64';
  return {
    title: `The signature is in DER form, written in ${writing}, instead of raw r‖s`,
    steps: [`Encode the bytes themselves as base64url, once: not their ${writing} text.`],
  };
}

/** Text of a signature in the place of its bytes. */
function encodedTwice(
  bytes: Uint8Array,
  text: string,
  algorithm: SignatureAlgorithm,
): Pick<SignatureFault, 'found' | 'title'> | undefined {
  const hex = fromHexText(bytes) ?? fromHex(text);
  if (hex !== undefined && isPossibleLength(hex.length, algorithm))
    return { found: `hexadecimal text of ${2 * hex.length} digits` };
  const inner = fromBase64Text(bytes);
  return inner !== undefined && isPossibleLength(inner.length, algorithm)
    ? { found: 'base64 text of a signature', title: 'The signature was encoded in base64 twice' }
    : undefined;
}

/** The width of the smaller curve whose numbers stand in wider halves: so many zeros in front of both never happen by chance. */
function narrowerHalf(bytes: Uint8Array, half: number): number | undefined {
  if (bytes.length !== 2 * half || bytes.every((byte) => byte === 0)) return undefined;
  return [32, 48].find((narrow) =>
    [0, half].every(
      (start) => narrow < half && bytes.slice(start, start + half - narrow).every((byte) => byte === 0),
    ),
  );
}
