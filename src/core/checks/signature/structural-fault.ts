import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { algorithmOf } from '../../signature/algorithms.ts';
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
}

/** The same bytes as the signature of another token: no two texts have one ECDSA signature in common. */
export function borrowedSignature(subject: SubjectWith<'header'>): readonly SignatureFault[] | undefined {
  const { assertion, previousAssertion, authorizationRequest, dpop } = subject;
  const others = {
    previous_request: previousAssertion,
    authorization_request: authorizationRequest?.assertion,
    dpop,
  };
  const mine = assertion?.signature?.text;
  const from = Object.entries(others).find(
    ([, token]) =>
      token?.signature?.text === mine &&
      (token?.header?.text !== assertion?.header?.text || token?.payload?.text !== assertion?.payload?.text),
  );
  if (from === undefined || mine === undefined || mine === '') return undefined;
  return [
    {
      code: 'sig-from-other-token',
      certainty: 'strong',
      found: `the signature of the token of ${from[0]}`,
      expected: 'a signature of its own',
    },
  ];
}

export function lengthOf({ assertion }: Subject): number {
  return assertion?.signature?.bytes.length ?? 0;
}

export function expectedLength({ header }: SubjectWith<'header'>): string {
  const half = algorithmOf(member(header, 'alg'))?.half;
  return half === undefined ? 'r‖s of fixed width' : `r‖s of ${2 * half} bytes`;
}

/** What the bytes alone show: a DER structure that spans them exactly, hexadecimal text, or a length that no signature has. */
export function structuralFault(subject: SubjectWith<'header'>): readonly SignatureFault[] | undefined {
  const half = algorithmOf(member(subject.header, 'alg'))?.half;
  const { bytes, text = '' } = subject.assertion?.signature ?? {};
  if (half === undefined || bytes === undefined) return undefined;
  const expected = expectedLength(subject);
  const narrow = narrowerHalf(bytes, half);
  if (narrow !== undefined) {
    return [
      {
        code: 'sig-zero-extended',
        certainty: 'proof',
        found: `each half is ${half - narrow} zero bytes and a number of ${narrow}`,
        expected: `numbers of ${half} bytes`,
      },
    ];
  }
  if (bytes.length === 2 * half) return undefined;
  if (readDer(bytes) !== undefined) {
    return [
      {
        code: 'sig-der',
        certainty: 'proof',
        found: `a DER structure of ${bytes.length} bytes`,
        expected,
        note: 'begins with 0x30 and holds two integers that fill it exactly',
      },
    ];
  }
  const hex = fromHexText(bytes) ?? fromHex(text);
  if (hex?.length === 2 * half) {
    return [
      {
        code: 'sig-hex',
        certainty: 'proof',
        found: `hexadecimal text of ${2 * hex.length} digits`,
        expected,
      },
    ];
  }
  if (fromBase64Text(bytes)?.length === 2 * half) {
    const title = 'The signature was encoded in base64 twice';
    return [{ code: 'sig-hex', certainty: 'proof', found: 'base64 text of a signature', expected, title }];
  }
  return [{ code: 'sig-truncated', certainty: 'strong', found: `${bytes.length} bytes`, expected }];
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
