import { member } from '../../assertion/json-text.ts';
import type { Span } from '../../case/case.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { withoutTimes } from '../../certificates/read-connection-text.ts';
import { type CoordinateFault, coordinateFault } from '../../key-set/coordinates.ts';
import { type KeyPurpose, purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry, KeySetDocument } from '../../key-set/key-set-document.ts';
import { clientMessageOf } from '../../response/client-messages.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import type { SubjectWith } from '../define-check.ts';
import {
  type Certainty,
  cannotTell,
  type Evidence,
  type Finding,
  found,
  notApplicable,
  type Outcome,
  passed,
} from '../outcome.ts';
import { insteadOfKeys } from './instead-of-keys.ts';
import { maySign, spareKeys } from './spare-keys.ts';

/** What a document that is no key set leaves behind: no key can be found in it. */
export const documentEchoes: readonly FaultCode[] = [
  'jwks-no-sig',
  'jwks-no-enc',
  'jwks-empty',
  'kid-unknown',
  'kid-near-miss',
  'sig-wrong-key',
];

/** Of these the document alone shows nothing. */
const ofAnswer: readonly FaultCode[] = ['jwks-http-error', 'jwks-redirect', 'jwks-encoding'];

/** What stands in the place of the document that should be a set; the outcome of one check of the document family. */
export function documentOutcome(keySet: KeySetDocument, code: FaultCode): Outcome {
  if (isMessage(keySet))
    return cannotTell(['keySet'], 'the paste is a client’s message, not what the address serves');
  const fault = documentFault(keySet);
  if (fault === undefined) {
    const isSeen = keySet.http !== undefined || !ofAnswer.includes(code);
    return isSeen ? passed : notApplicable('how the address answers is not in the paste');
  }
  if (fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  const { code: _code, ...evidence } = fault;
  return found({
    ...surenessOf(keySet),
    evidence: [{ source: 'jwks', path: 'document', expected: '{"keys":[…]}', ...evidence }],
    ...insteadOfKeys(keySet),
  });
}

/**
 * The outcome for a key by itself. Many servers are given one in place of a set; where nothing is known of the server it is no
 * more than possible, and a note until something is refused.
 */
export function keyAloneOutcome(
  subject: SubjectWith<'keySet'>,
  code: 'jwks-pem-or-cert' | 'jwks-single-jwk',
): Outcome {
  const { keySet, profile } = subject;
  const outcome = documentOutcome(keySet, code);
  if (outcome.kind !== 'found' || servedAsPasted(keySet) || profile.leavesOpen === undefined) return outcome;
  return found({
    ...outcome.finding,
    ...(isUnrefused(subject, code) ? onlyPossible : { certainty: 'hint', severity: 'warning' }),
  });
}

/**
 * A JWK or a PEM alone may have been pasted just to verify with it, and a header that is not shown may say that a body is
 * packed; whatever else is no key set is wrong as it stands.
 */
export function servedAsPasted({ shape, http, compressed }: KeySetDocument): boolean {
  const alone: readonly KeySetDocument['shape'][] = ['single-jwk', 'pem', 'certificate'];
  return http !== undefined || !(alone.includes(shape) || compressed);
}

/** The object of a program is what a file or a console shows; a set within other JSON may be copied with what stands around it. */
function surenessOf(keySet: KeySetDocument): Pick<Finding, 'certainty' | 'severity'> {
  if (keySet.literal || isShortened(keySet) || isOtherNotation(keySet))
    return { certainty: 'hint', severity: 'warning' };
  const within: readonly KeySetDocument['shape'][] = ['wrapped', 'array', 'json-string', 'other-json'];
  const isPart = keySet.http === undefined && within.includes(keySet.shape);
  return {
    certainty: servedAsPasted(keySet) && !isPart && !mayBeEdited(keySet) ? 'proof' : 'strong',
  };
}

/** A person or a console left something out. */
function isShortened({ shape, http, text }: KeySetDocument): boolean {
  return shape === 'invalid-json' && http === undefined && /…|\.\.\.|\[Object\]/.test(text);
}

/** No name stands in it as JSON writes names: it is TOML, XML, or what a program printed, and the address may serve JSON. */
function isOtherNotation({ shape, http, text }: KeySetDocument): boolean {
  if (http !== undefined) return false;
  if (shape === 'html') return !/<(?:!doctype|html|head|body|title|script)\b/i.test(text.slice(0, 2_000));
  return shape === 'invalid-json' && !/"[^"\n]{1,60}"\s{0,20}:/.test(text);
}

/** It ends before it is closed, as a copy that was cut does, or a comment stands in it, as people write them into a copy. */
function mayBeEdited({ shape, http, text, problem }: KeySetDocument): boolean {
  if (shape !== 'invalid-json') return false;
  const isCut =
    problem?.at === undefined ? !/[}\]"]\s*$/.test(text.slice(-100)) : problem.at >= text.trimEnd().length;
  return isCut || (http === undefined && /(?:^|[,{[])[ \t]{0,80}(?:\/\/|\/\*)/m.test(text));
}

/** What curl or a browser said where no answer came, or how long the download took: it tells of the connection, not of the document. */
export function isMessage({ shape, http, text }: KeySetDocument): boolean {
  if (shape !== 'other-text' || http !== undefined) return false;
  return clientMessageOf(text) !== undefined || withoutTimes(text) === '';
}

interface DocumentFault {
  readonly code: FaultCode;
  readonly found: string;
  readonly note?: string | undefined;
  readonly span?: Evidence['span'];
}

/** What is wrong with the document as a whole: one fault at most. */
export function documentFault(keySet: KeySetDocument): DocumentFault | undefined {
  const { shape, http, problem, text } = keySet;
  if (http !== undefined && http.status >= 300 && http.status < 400)
    return { code: 'jwks-redirect', found: `status ${http.status}` };
  if (http !== undefined && http.status !== 200)
    return { code: 'jwks-http-error', found: `status ${http.status}` };
  if (keySet.literal)
    return { code: 'jwks-invalid-json', found: problem?.near ?? 'not JSON', note: problem?.message };
  switch (shape) {
    case 'set':
      return undefined;
    case 'single-jwk':
      return { code: 'jwks-single-jwk', found: 'one JWK by itself' };
    case 'array':
      return { code: 'jwks-bare-array', found: 'an array of keys' };
    case 'wrapped':
      return {
        code: 'jwks-wrapped',
        found:
          keySet.wrappedAt === 'keys'
            ? 'keys is an object, not an array'
            : `the keys stand at ${keySet.wrappedAt ?? 'another place'}`,
      };
    case 'json-string':
    case 'other-json':
      return {
        code: 'jwks-wrapped',
        found: shape === 'json-string' ? 'a JSON text that holds JSON' : 'JSON without an array keys',
      };
    case 'pem':
    case 'certificate':
      return { code: 'jwks-pem-or-cert', found: shape === 'pem' ? 'a PEM key' : 'a certificate' };
    case 'html':
      return { code: 'jwks-html', found: titleOf(text) };
    case 'invalid-json':
      return {
        code: 'jwks-invalid-json',
        found: problem?.near ?? 'not JSON',
        note: problem?.message,
        span: problem?.at === undefined ? undefined : spanOf(problem.at, text.length),
      };
    case 'empty':
    case 'other-text':
      if (keySet.compressed) return { code: 'jwks-encoding', found: 'the bytes of gzip' };
      return { code: 'jwks-invalid-json', found: shape === 'empty' ? 'nothing' : text.trim().slice(0, 60) };
  }
}

/** The character at which reading stopped; the last one, where the text ended too early. */
function spanOf(at: number, length: number): Span {
  const start = Math.max(0, Math.min(at, length - 1));
  return { start, end: Math.min(start + 1, length) };
}

function titleOf(html: string): string {
  const title = /<title>([^<]{1,100})/i.exec(html)?.[1]?.trim();
  return title === undefined ? 'an HTML page' : `an HTML page: ${title}`;
}

/** What public numbers that cannot be used leave behind when the token is signed with that key. */
export const numberEchoes: readonly FaultCode[] = ['sig-wrong-key', 'sig-hash-mismatch'];

/** A fault of one key. */
export interface KeyFault {
  readonly path?: string;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

/** How the faults of keys are told. */
export interface KeysVerdict {
  readonly certainty?: Certainty | undefined;
  readonly rules?: Finding['rules'];
  /** What else is found when the key that signs has the fault. */
  readonly echoes?: readonly FaultCode[] | undefined;
  /** `'lowered'` (the usual): a fault of keys that the server does without is a warning. `'kept'`: it is as bad there. */
  readonly spare?: 'lowered' | 'kept' | undefined;
  /** What a key is meant for, where its labels do not tell. */
  readonly purpose?: ((key: KeyEntry) => KeyPurpose | undefined) | undefined;
}

/** One finding for all keys that have the fault, with a piece of evidence for each; keys that are needed come first. */
export function keysOutcome(
  subject: SubjectWith<'keySet'>,
  judge: (key: KeyEntry) => KeyFault | undefined,
  { certainty = 'proof', rules, echoes = [], spare = 'lowered', purpose = purposeOf }: KeysVerdict = {},
): Outcome {
  const { keys } = subject.keySet;
  if (keys.length === 0) return notApplicable('there is no key to look at');
  const faulty = keys.flatMap((key) => {
    const fault = judge(key);
    return fault === undefined ? [] : [{ key, fault }];
  });
  if (faulty.length === 0) return passed;
  const isSpare = spareKeys(subject, purpose);
  const needed = faulty.filter(({ key }) => !isSpare(key));
  const concerned = needed.length > 0 ? needed : faulty;
  // The key for the id_token is looked for once the client is let in (faults.md §1.2); a set refused as a whole is not.
  const onlyEncryption = spare === 'lowered' && concerned.every(({ key }) => purpose(key) === 'enc');
  const ordered = [...needed, ...faulty.filter(({ key }) => isSpare(key))];
  const [first, ...others] = ordered.slice(0, mostEvidence).map(({ key, fault }) => toEvidence(key, fault));
  if (first === undefined) return passed;
  return found({
    certainty,
    evidence: [first, ...others],
    rules,
    stage: onlyEncryption ? 'encryption-key' : undefined,
    severity: spare === 'lowered' && needed.length === 0 ? 'warning' : undefined,
    explainsAway: faulty.some(({ key }) => maySign(subject, key)) ? echoes : undefined,
  });
}

/** One finding for all keys with one kind of fault in their public numbers; of a type that is not taken, the type is the fault. */
export function coordinateOutcome(subject: SubjectWith<'keySet'>, kind: CoordinateFault['kind']): Outcome {
  const types = subject.profile.keySet.keyTypes.value;
  return keysOutcome(
    subject,
    ({ jwk }) => {
      if (!types.some((type) => type === member(jwk, 'kty'))) return undefined;
      const fault = coordinateFault(jwk);
      return fault?.kind === kind ? { ...fault, path: fault.member } : undefined;
    },
    { echoes: numberEchoes },
  );
}

/** More keys than this with one fault say nothing new. */
const mostEvidence = 20;

/** Evidence at a member of a key, or at the key. */
export function toEvidence({ path, jwk, span, memberSpans }: KeyEntry, fault: KeyFault): Evidence {
  const { path: name, found: shown, expected } = fault;
  const kid = member(jwk, 'kid');
  return {
    source: 'jwks',
    path: name === undefined ? path : `${path}.${name}`,
    span: (name === undefined ? undefined : memberSpans?.get(name)) ?? span,
    found: shown,
    expected,
    note: fault.note ?? (typeof kid === 'string' ? `kid ${kid.slice(0, 100)}` : undefined),
  };
}
