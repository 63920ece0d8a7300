import { member } from '../../assertion/json-text.ts';
import { classifyShape } from '../../assertion/shape.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { algorithmOf } from '../../signature/algorithms.ts';
import { fromHexText, readDer } from '../../signature/signature-forms.ts';
import type { Alteration, InputForm, SignatureForm, TriedKey } from '../../signature/verification.ts';
import type { SubjectWith } from '../define-check.ts';
import {
  type Certainty,
  cannotTell,
  type Evidence,
  found,
  notApplicable,
  type Outcome,
  passed,
} from '../outcome.ts';

/** One thing that is wrong with a signature, and what shows it. */
interface SignatureFault {
  readonly code: FaultCode;
  readonly certainty: Certainty;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

const formCodes: Readonly<Record<Exclude<SignatureForm, 'as-is'>, FaultCode>> = {
  der: 'sig-der',
  unpadded: 'sig-unpadded-rs',
  'signed-bigint': 'sig-signed-bigint',
  'zero-extended': 'sig-zero-extended',
  hex: 'sig-hex',
  swapped: 'sig-rs-order',
  'byte-reversed': 'sig-rs-order',
};

const inputCodes: Readonly<Record<Exclude<InputForm, 'as-is'>, FaultCode>> = {
  'trailing-newline': 'sig-newline-in-input',
  'trailing-crlf': 'sig-newline-in-input',
  'trailing-space': 'sig-newline-in-input',
  'leading-newline': 'sig-newline-in-input',
  'padded-parts': 'sig-padded-or-std-input',
  'standard-alphabet': 'sig-padded-or-std-input',
  'standard-alphabet-padded': 'sig-padded-or-std-input',
  'payload-only': 'sig-payload-only',
  'header-only': 'sig-payload-only',
  'no-dot': 'sig-payload-only',
  'decoded-json': 'sig-payload-only',
  'payload-json': 'sig-payload-only',
  'utf-16le': 'sig-utf16-input',
  'utf-16be': 'sig-utf16-input',
  digest: 'sig-double-hash',
  'digest-hex': 'sig-double-hash',
  'digest-base64': 'sig-double-hash',
  reserialised: 'sig-reencoded-payload',
};

/** Everything that the verification shows to be wrong. Other keys come before alterations, because nothing had to be changed. */
export function signatureFaults(subject: SubjectWith<'verification' | 'header'>): readonly SignatureFault[] {
  const result = subject.verification.assertion;
  switch (result?.state) {
    case 'verified':
      return keyFaults(subject, result.selected, result.verifiedBy);
    case 'altered':
      return [
        ...(result.alteration === undefined ? [] : alterationFaults(subject, result.alteration)),
        ...keyFaults(subject, result.selected, result.verifiedBy),
      ];
    case 'failed':
      return structuralFault(subject) ?? [unknownKey(result.tried)];
    case 'no-keys':
      return structuralFault(subject) ?? [];
    case 'not-checkable':
    case undefined:
      return [];
  }
}

function keyFaults(
  { header }: SubjectWith<'header'>,
  selected: TriedKey | undefined,
  fits: TriedKey | undefined,
): readonly SignatureFault[] {
  if (fits === undefined || fits.path === selected?.path) return [];
  const kid = member(header, 'kid');
  const named = selected?.kid ?? kid;
  const base = {
    certainty: 'proof',
    found: describeKey(fits),
    expected: named === undefined ? 'a signing key of the set' : `the key ${String(named)}`,
  } as const;
  if (fits.path === 'dpop') return [{ ...base, code: 'sig-dpop-key' }];
  if (fits.use === 'enc') return [{ ...base, code: 'sig-enc-key' }];
  return kid === undefined || fits.kid === kid ? [] : [{ ...base, code: 'sig-other-listed-key' }];
}

function describeKey({ path, kid }: TriedKey): string {
  if (path === 'dpop') return 'verifies with the key of the DPoP proof';
  return `verifies with ${kid === undefined ? path : `the key ${kid} (${path})`}`;
}

function alterationFaults(subject: SubjectWith<'header'>, alteration: Alteration): readonly SignatureFault[] {
  const faults: SignatureFault[] = [];
  const { signature, input, hash } = alteration;
  if (signature !== 'as-is') {
    faults.push({
      code: formCodes[signature],
      certainty: 'proof',
      found: `${signature}: ${lengthOf(subject)} bytes`,
      expected: expectedLength(subject),
      note: 'rewritten as r‖s it verifies',
    });
  }
  if (input !== 'as-is') {
    const certainty = input === 'reserialised' ? 'strong' : 'proof';
    faults.push({
      code: inputCodes[input],
      certainty,
      found: `signed over: ${input}`,
      expected: 'the ASCII text header.payload',
      note: 'over that input it verifies',
    });
  }
  const right = algorithmOf(member(subject.header, 'alg'))?.hash;
  if (right !== undefined && hash !== right) {
    faults.push({
      code: 'sig-hash-mismatch',
      certainty: 'proof',
      found: `verifies with ${hash}`,
      expected: right,
    });
  }
  return faults;
}

function lengthOf({ assertion }: Subject): number {
  return assertion?.signature?.bytes.length ?? 0;
}

function expectedLength({ header }: SubjectWith<'header'>): string {
  const half = algorithmOf(member(header, 'alg'))?.half;
  return half === undefined ? 'r‖s of fixed width' : `r‖s of ${2 * half} bytes`;
}

/** What the bytes alone show: a DER structure that spans them exactly, hexadecimal text, or a length that no signature has. */
function structuralFault(subject: SubjectWith<'header'>): readonly SignatureFault[] | undefined {
  const half = algorithmOf(member(subject.header, 'alg'))?.half;
  const bytes = subject.assertion?.signature?.bytes;
  if (half === undefined || bytes === undefined || bytes.length === 2 * half) return undefined;
  const expected = expectedLength(subject);
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
  if (fromHexText(bytes)?.length === 2 * half) {
    return [
      { code: 'sig-hex', certainty: 'proof', found: `hexadecimal text of ${bytes.length} digits`, expected },
    ];
  }
  return [{ code: 'sig-truncated', certainty: 'strong', found: `${bytes.length} bytes`, expected }];
}

/** Not proof: a payload that was changed after signing fails in the same way. */
function unknownKey(tried: readonly TriedKey[]): SignatureFault {
  const checked = tried.filter(({ outcome }) => outcome === 'failed').map(({ kid, path }) => kid ?? path);
  return {
    code: 'sig-wrong-key',
    certainty: 'strong',
    found: `verifies with none of: ${checked.slice(0, 8).join(', ')}`,
    expected: 'a signature by one of these keys',
    note: 'other forms of signature, signed text and hash were tried too',
  };
}

/** The outcome of one check of the signature family. */
export function signatureOutcome(subject: SubjectWith<'verification' | 'header'>, code: FaultCode): Outcome {
  const shape = subject.assertion && classifyShape(subject.assertion);
  // A damaged text is reported as that; what it would verify as says nothing more.
  if (shape !== undefined) return notApplicable(`reported as ${shape.code}`);
  const result = subject.verification.assertion;
  if (result === undefined || result.state === 'not-checkable')
    return notApplicable(result?.because ?? 'there is no assertion');
  const faults = signatureFaults(subject);
  const fault = faults.find((candidate) => candidate.code === code);
  if (fault === undefined) return result.state === 'no-keys' ? cannotTell(['keySet']) : passed;
  const { code: _code, certainty, ...shown } = fault;
  const evidence: Evidence = {
    source: 'client_assertion',
    path: 'signature',
    span: subject.assertion?.signature?.span,
    ...shown,
  };
  return found({ certainty, evidence: [evidence] });
}
