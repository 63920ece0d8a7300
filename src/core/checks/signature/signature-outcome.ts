import { member } from '../../assertion/json-text.ts';
import { classifyShape } from '../../assertion/shape.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { algorithmOf, hashOfCurve } from '../../signature/algorithms.ts';
import { signatureWords, wordsOfInput } from '../../signature/alteration-words.ts';
import { originOf } from '../../signature/key-origin.ts';
import type {
  Alteration,
  InputForm,
  SignatureForm,
  SignatureVerification,
  TriedKey,
} from '../../signature/verification.ts';
import type { SubjectWith } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import {
  borrowedSignature,
  expectedLength,
  type SignatureFault,
  type SignedSubject,
  structuralFault,
  wordsOfWrittenDer,
} from './structural-fault.ts';

const formCodes: Readonly<Record<Exclude<SignatureForm, 'as-is'>, FaultCode>> = {
  der: 'sig-der',
  unpadded: 'sig-unpadded-rs',
  'signed-bigint': 'sig-signed-bigint',
  'zero-extended': 'sig-zero-extended',
  hex: 'sig-hex',
  base64: 'sig-hex',
  swapped: 'sig-rs-order',
  'byte-reversed': 'sig-rs-order',
};

const inputCodes: Readonly<Record<Exclude<InputForm, 'as-is'>, FaultCode>> = {
  'trailing-newline': 'sig-newline-in-input',
  'trailing-crlf': 'sig-newline-in-input',
  'trailing-space': 'sig-newline-in-input',
  'leading-newline': 'sig-newline-in-input',
  'byte-order-mark': 'sig-newline-in-input',
  'wrapped-parts': 'sig-newline-in-input',
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
  'other-token': 'sig-from-other-token',
};

/** Everything that the verification shows to be wrong. Other keys come before alterations: which key it is has a name of its own. */
function signatureFaults(
  subject: SignedSubject,
  { state, selected, verifiedBy, alteration, tried }: SignatureVerification,
): readonly SignatureFault[] {
  switch (state) {
    case 'verified':
    case 'altered':
      return [
        ...keyFaults(subject, selected, verifiedBy),
        ...(alteration === undefined ? [] : alterationFaults(subject, alteration, verifiedBy)),
      ];
    case 'failed':
      return structuralFault(subject) ?? borrowedSignature(subject) ?? [unknownKey(tried)];
    case 'unsearched':
    case 'no-keys':
    case 'not-checkable':
      // What the bytes show by themselves needs no cryptography.
      return structuralFault(subject) ?? borrowedSignature(subject) ?? [];
  }
}

function keyFaults(
  { header, keySet, otherKeySet }: SubjectWith<'header'>,
  selected: TriedKey | undefined,
  fits: TriedKey | undefined,
): readonly SignatureFault[] {
  if (fits === undefined || fits.path === selected?.path) return [];
  const kid = member(header, 'kid');
  const named = selected?.kid ?? kid;
  const base = {
    certainty: 'proof',
    found: describeKey(fits),
    expected:
      named === undefined
        ? 'a signing key of the set'
        : `the key ${typeof named === 'string' ? named : JSON.stringify(named)}`,
  } as const;
  const origin = originOf(fits.path);
  if (origin === 'sample') return [{ ...base, code: 'sig-published-sample-key' }];
  // Without the set in force, a key of another one may well be in it too.
  const isNamed = keysWithKid(keySet?.keys ?? [], kid).length > 0;
  const inForce = isNamed ? base.expected : 'a key of the set in force';
  if (origin === 'other-set')
    return keySet === undefined
      ? []
      : [{ ...base, code: 'sig-old-key', certainty: 'strong', expected: inForce }];
  if (fits.path === 'dpop') return [{ ...base, code: 'sig-dpop-key' }];
  if (fits.use === 'enc') return [{ ...base, code: 'sig-enc-key' }];
  // A name that only the other set knows is a fault of the name: kid-stale-env.
  const isForeign = !isNamed && keysWithKid(otherKeySet?.keys ?? [], kid).length > 0;
  // A key that bears no name is none that another name was meant for: jwk-kid-missing, or a PEM.
  const isNameless = (fits.kid ?? '') === '' && !isNamed;
  return kid === undefined || fits.kid === kid || isForeign || isNameless
    ? []
    : [{ ...base, code: 'sig-other-listed-key' }];
}

function describeKey({ path, kid }: TriedKey): string {
  const origin = originOf(path);
  if (origin === 'proof') return 'verifies with the key of the DPoP proof';
  if (origin === 'sample') return `verifies with ${path.slice('sample:'.length)}`;
  if (origin === 'other-set') return `verifies with ${kid ?? path} of the other key set`;
  return `verifies with ${kid === undefined ? path : `the key ${kid} (${path})`}`;
}

/** What was done to the signature, to the text that was signed, to the padding and to the hash. */
function alterationFaults(
  subject: SignedSubject,
  alteration: Alteration,
  verifiedBy: TriedKey | undefined,
): readonly SignatureFault[] {
  return [
    formFault(subject, alteration),
    inputFault(alteration),
    paddingFault(subject, alteration),
    hashFault(subject, alteration, verifiedBy),
  ].filter((fault) => fault !== undefined);
}

function formFault(subject: SignedSubject, { signature }: Alteration): SignatureFault | undefined {
  if (signature === 'as-is') return undefined;
  return {
    code: formCodes[signature],
    certainty: 'proof',
    found: `${subject.signature.bytes.length} bytes: ${signatureWords[signature]}`,
    expected: expectedLength(subject),
    note: 'rewritten as r‖s it verifies',
    title: signature === 'base64' ? 'The signature was encoded in base64 twice' : undefined,
    ...(signature === 'der' ? wordsOfWrittenDer(subject.signature) : undefined),
  };
}

function inputFault({ input, inputOf }: Alteration): SignatureFault | undefined {
  if (input === 'as-is') return undefined;
  // Which of two texts was changed, or belongs to the signature, the signature does not say.
  const certainty = input === 'reserialised' || input === 'other-token' ? 'strong' : 'proof';
  return {
    code: inputCodes[input],
    certainty,
    found: wordsOfInput(input, inputOf),
    expected: 'the ASCII text header.payload',
    note: 'over that input it verifies',
    title: input === 'byte-order-mark' ? 'A byte order mark was signed in front of the token' : undefined,
  };
}

function paddingFault({ header }: SignedSubject, { padding }: Alteration): SignatureFault | undefined {
  if (padding === undefined) return undefined;
  return {
    code: 'sig-rsa-padding',
    certainty: 'proof',
    found: `verifies as ${padding}`,
    expected: `the padding of ${String(member(header, 'alg'))}`,
  };
}

function hashFault(
  { header }: SignedSubject,
  { hash }: Alteration,
  verifiedBy: TriedKey | undefined,
): SignatureFault | undefined {
  const right = algorithmOf(member(header, 'alg'))?.hash;
  // The hash that the key's own curve goes with is right for the key: then it is the name in the header that is wrong.
  const ofCurve = hashOfCurve.get(verifiedBy?.curve ?? '');
  if (right === undefined || hash === right || hash === ofCurve) return undefined;
  return { code: 'sig-hash-mismatch', certainty: 'proof', found: `verifies with ${hash}`, expected: right };
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
  const { assertion, verification } = subject;
  const shape = assertion && classifyShape(assertion);
  // A damaged text is reported as that; what it would verify as says nothing more.
  if (shape !== undefined) return notApplicable(`reported as ${shape.code}`);
  const result = verification.assertion;
  if (
    result === undefined ||
    assertion?.signature === undefined ||
    (result.state === 'not-checkable' && result.lacking === undefined)
  )
    return notApplicable(result?.because ?? 'there is no assertion');
  const faults = signatureFaults({ ...subject, assertion, signature: assertion.signature }, result);
  const fault = faults.find((candidate) => candidate.code === code);
  if (fault === undefined) return withoutFault(subject, result, code, faults);
  const { code: _code, certainty, title, steps, ...shown } = fault;
  const evidence: Evidence = {
    source: 'client_assertion',
    path: 'signature',
    span: assertion.signature.span,
    ...shown,
  };
  return found({ certainty, title, steps, evidence: [evidence] });
}

function withoutFault(
  { keySet }: Subject,
  { state, because, verifiedBy }: SignatureVerification,
  code: FaultCode,
  [reported]: readonly SignatureFault[],
): Outcome {
  if (state === 'unsearched' || state === 'not-checkable')
    return reported === undefined
      ? cannotTell(['verification'], because ?? 'the search for what was signed has not come to its end')
      : notApplicable(`reported as ${reported.code}`);
  const origin = verifiedBy && originOf(verifiedBy.path);
  if (state === 'no-keys' || (origin === 'other-set' && keySet === undefined)) return cannotTell(['keySet']);
  // The key that signs is none of the set's; which one it is has a name of its own.
  const isStranger = origin === 'other-set' || origin === 'sample';
  return code === 'sig-wrong-key' && isStranger && reported !== undefined
    ? notApplicable(`reported as ${reported.code}`)
    : passed;
}
