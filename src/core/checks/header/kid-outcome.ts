import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { describeDifference } from '../../difference.ts';
import { purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry, KeySetDocument } from '../../key-set/key-set-document.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { hasNoKid, keysWithKid } from '../../key-set/select-key.ts';
import { editDistance } from '../../request/edit-distance.ts';
import { standInOf } from '../../request/placeholder.ts';
import { originOf } from '../../signature/key-origin.ts';
import type { SubjectWith } from '../define-check.ts';
import { servedAsPasted } from '../key-set/key-set-outcome.ts';
import { cacheWords, keepsNoSet } from '../key-set/rotation-outcome.ts';
import { type Certainty, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

type KidCode = Extract<
  FaultCode,
  'kid-unknown' | 'kid-near-miss' | 'kid-enc-key' | 'kid-literal-env' | 'kid-not-string' | 'kid-stale-env'
>;

interface KidFault {
  readonly code: KidCode;
  readonly expected?: string | undefined;
  readonly key?: KeyEntry | undefined;
}

/** Which fault of `kid` it is, against the pasted key set if there is one: one at most. */
function classifyKid(
  kid: unknown,
  keys: readonly KeyEntry[],
  others: readonly KeyEntry[],
): KidFault | undefined {
  if (typeof kid !== 'string') return { code: 'kid-not-string' };
  const [key] = keysWithKid(keys, kid);
  if (key !== undefined)
    return keysWithKid(keys, kid).every((named) => purposeOf(named) === 'enc')
      ? { code: 'kid-enc-key', key }
      : undefined;
  if (isVariableText(kid)) return { code: 'kid-literal-env' };
  if (keys.length === 0) return undefined;
  if (keysWithKid(others, kid).length > 0) return { code: 'kid-stale-env' };
  const near = keys.find(({ jwk }) => isNear(kid, member(jwk, 'kid')));
  if (near !== undefined)
    return { code: 'kid-near-miss', expected: String(member(near.jwk, 'kid')), key: near };
  return { code: 'kid-unknown' };
}

/** `process.env.KID`, `$KID`, `{{kid}}`, `YOUR_KID`: text of a program or a template, never a name that a key was given. */
function isVariableText(kid: string): boolean {
  return /process\.env|os\.environ|^\$/.test(kid) || standInOf(kid) === 'placeholder';
}

/** Equal but for case, white space, alphabet or padding; or one character apart in a name long enough for that to mean something. */
function isNear(kid: string, other: unknown): boolean {
  if (typeof other === 'number') return String(other) === kid;
  if (typeof other !== 'string') return false;
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/(?<!=)=+$/, '');
  if (plain(kid) === plain(other)) return true;
  // Another digit makes the name of another key, as after a rotation; one digit more or less is a slip of the hand.
  const bothNumbered = kid.length === other.length && kid.replace(/\d+/g, '') === other.replace(/\d+/g, '');
  return (
    !bothNumbered &&
    Math.min(kid.length, other.length) >= 5 &&
    kid.length < 300 &&
    editDistance(kid, other, 1) === 1
  );
}

/** The outcome of one check of the `kid` family. */
export function kidOutcome(subject: SubjectWith<'header'>, code: KidCode): Outcome {
  const { header, keySet, otherKeySet, verification } = subject;
  const kid = member(header, 'kid');
  if (kid === undefined) return notApplicable('the header has no kid');
  const keys = keySet?.keys ?? [];
  const others = otherKeySet?.keys ?? [];
  const fault = classifyKid(kid, keys, others);
  if (fault !== undefined && fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  // What the header alone shows needs no key set; for the rest one without keys tells nothing.
  const ofHeader = code === 'kid-not-string' || code === 'kid-literal-env';
  if (keys.length === 0 && !ofHeader) return notApplicable('the key set has no keys that can be read');
  if (fault === undefined) return passed;
  const signer = verification?.assertion?.verifiedBy?.path;
  // The key itself is of the other set, not only its name.
  if (code === 'kid-stale-env' && signer !== undefined && originOf(signer) === 'other-set')
    return notApplicable('reported as sig-old-key');
  const right = keys.find(({ path }) => path === signer);
  // Where no key bears a name, or the one that signs bears none, the name in the header is not what is wrong.
  const isNameless = right === undefined ? keys.length > 0 && keys.every(hasNoKid) : hasNoKid(right);
  if (isNameless && (code === 'kid-unknown' || code === 'kid-near-miss'))
    return notApplicable('reported as jwk-kid-missing');
  const rightKid = right && textMember(right.jwk, 'kid');
  const shown = [fault.key, right].flatMap((key) => (key === undefined ? [] : [key]));
  return found({
    certainty: certaintyOf(code, keySet),
    evidence: [
      headerEvidence(subject, 'kid', {
        found: typeof kid === 'string' ? kid : JSON.stringify(kid),
        // The key that signs may be the very one that is named, under a wrong label.
        expected: fault.expected ?? (rightKid === kid ? undefined : rightKid),
        note: noteOn(kid, fault, keys),
      }),
      ...[...new Set(shown)].map((key) => evidenceOf(key, key === right)),
      ...keysWithKid(code === 'kid-stale-env' ? others : [], kid)
        .slice(0, 1)
        .map(
          (key): Evidence => ({
            source: 'other_jwks',
            path: `${key.path}.kid`,
            found: String(member(key.jwk, 'kid')),
          }),
        ),
    ],
    steps: stepsFor(subject, kid, fault, rightKid === kid ? undefined : rightKid),
  });
}

/** A set that has the name would clear some of them, so that without one they are not proof. */
function certaintyOf(code: KidCode, keySet: KeySetDocument | undefined): Certainty {
  if (code === 'kid-stale-env') return 'strong';
  if (code === 'kid-literal-env')
    return keySet === undefined || keySet.keys.length === 0 ? 'strong' : 'proof';
  // One key may have been pasted alone, out of a set that has the name.
  return code === 'kid-not-string' || keySet === undefined || servedAsPasted(keySet) ? 'proof' : 'strong';
}

function evidenceOf({ path, jwk }: KeyEntry, verifies: boolean): Evidence {
  const kid = member(jwk, 'kid');
  return {
    source: 'jwks',
    path: `${path}.kid`,
    found: kid === undefined ? 'no kid' : typeof kid === 'string' ? kid : JSON.stringify(kid),
    note: verifies ? 'this key verifies the signature' : undefined,
  };
}

/** The key that signs is right and only its name is wrong, or it is another key, or the provider may hold another set. */
function stepsFor(
  subject: Subject,
  kid: unknown,
  { code, expected }: KidFault,
  rightKid: string | undefined,
): readonly string[] {
  if (code === 'kid-not-string') return [];
  if (rightKid !== undefined) return [`Put the name of the key that signs into the header: ${rightKid}.`];
  if (expected === kid) return ['Write kid as a text in the key set, in quotation marks.'];
  if (expected !== undefined) return [`Write kid as the key set has it: ${expected}.`];
  if (code !== 'kid-unknown') return [];
  return [
    ...(subject.verification?.assertion?.state === 'failed'
      ? [
          'No key of this set verifies the signature, so that another kid alone does not help: sign with a key of the set, or publish the key that signs.',
        ]
      : []),
    ...(keepsNoSet(subject)
      ? []
      : [
          `After a rotation wait until the provider has fetched the new set: it keeps one for ${cacheWords(subject)}.`,
        ]),
  ];
}

function noteOn(kid: unknown, { code, expected }: KidFault, keys: readonly KeyEntry[]): string | undefined {
  if (typeof kid === 'number' && keysWithKid(keys, String(kid)).length > 0)
    return 'the same digits, but in the header they are a number and no text';
  // RFC 7517 §4.5: a kid is a text, here as there.
  if (expected === kid) return 'the same digits, but in the set they are a number and no text';
  if (expected !== undefined)
    return typeof kid === 'string' ? describeDifference(kid, expected)?.kind : undefined;
  const names = keys.map(({ jwk }) => member(jwk, 'kid')).filter((name) => typeof name === 'string');
  const where = code === 'kid-stale-env' ? 'the set in force has' : 'the set has';
  return names.length === 0 ? undefined : `${where}: ${names.slice(0, 10).join(', ')}`;
}
