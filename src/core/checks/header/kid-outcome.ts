import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { describeDifference } from '../../difference.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { editDistance } from '../../request/edit-distance.ts';
import { standInOf } from '../../request/placeholder.ts';
import type { SubjectWith } from '../define-check.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';

type KidCode = Extract<
  FaultCode,
  'kid-unknown' | 'kid-near-miss' | 'kid-enc-key' | 'kid-literal-env' | 'kid-not-string'
>;

interface KidFault {
  readonly code: KidCode;
  readonly expected?: string | undefined;
  readonly key?: KeyEntry | undefined;
}

/** Which fault of `kid` it is, against the pasted key set if there is one: one at most. */
function classifyKid(kid: unknown, keys: readonly KeyEntry[]): KidFault | undefined {
  if (typeof kid !== 'string') return { code: 'kid-not-string' };
  const [key] = keysWithKid(keys, kid);
  if (key !== undefined)
    return isForEncryption(key) && keysWithKid(keys, kid).every(isForEncryption)
      ? { code: 'kid-enc-key', key }
      : undefined;
  if (isVariableText(kid)) return { code: 'kid-literal-env' };
  if (keys.length === 0) return undefined;
  const near = keys.find(({ jwk }) => isNear(kid, member(jwk, 'kid')));
  if (near !== undefined)
    return { code: 'kid-near-miss', expected: String(member(near.jwk, 'kid')), key: near };
  return { code: 'kid-unknown' };
}

/** `process.env.KID`, `$KID`, `{{kid}}`, `YOUR_KID`: text of a program or a template, never a name that a key was given. */
function isVariableText(kid: string): boolean {
  return /process\.env|os\.environ|^\$/.test(kid) || standInOf(kid) === 'placeholder';
}

function isForEncryption({ jwk }: KeyEntry): boolean {
  const alg = member(jwk, 'alg');
  return (
    member(jwk, 'use') === 'enc' ||
    (member(jwk, 'use') === undefined && typeof alg === 'string' && alg.startsWith('ECDH'))
  );
}

/** Equal but for case, white space, alphabet or padding; or one character apart in a name long enough for that to mean something. */
function isNear(kid: string, other: unknown): boolean {
  if (typeof other === 'number') return String(other) === kid;
  if (typeof other !== 'string') return false;
  const plain = (text: string): string =>
    text.trim().toLowerCase().replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  if (plain(kid) === plain(other)) return true;
  const bothNumbered = kid.replace(/\d+/g, '') === other.replace(/\d+/g, '');
  return (
    !bothNumbered &&
    Math.min(kid.length, other.length) >= 5 &&
    kid.length < 300 &&
    editDistance(kid, other, 1) === 1
  );
}

/** The outcome of one check of the `kid` family. */
export function kidOutcome({ header, keySet, assertion }: SubjectWith<'header'>, code: KidCode): Outcome {
  const kid = member(header, 'kid');
  if (kid === undefined) return notApplicable('the header has no kid');
  const keys = keySet?.keys ?? [];
  const fault = classifyKid(kid, keys);
  if (fault !== undefined && fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  // What the header alone shows needs no key set; for the rest one without keys tells nothing.
  const ofHeader = code === 'kid-not-string' || code === 'kid-literal-env';
  if (keys.length === 0 && !ofHeader) return notApplicable('the key set has no keys that can be read');
  if (fault === undefined) return passed;
  const names = keys.map(({ jwk }) => member(jwk, 'kid')).filter((name) => typeof name === 'string');
  return found({
    // A set that has the name would clear it, so without one it is not proof.
    certainty: code === 'kid-literal-env' && keys.length === 0 ? 'strong' : 'proof',
    evidence: [
      {
        source: 'client_assertion',
        path: 'header.kid',
        span: assertion?.header?.span,
        found: typeof kid === 'string' ? kid : JSON.stringify(kid),
        expected: fault.expected,
        note: noteOn(kid, fault, names),
      },
      ...(fault.key === undefined
        ? []
        : [
            {
              source: 'jwks' as const,
              path: `${fault.key.path}.kid`,
              found: String(member(fault.key.jwk, 'kid')),
            },
          ]),
    ],
  });
}

function noteOn(kid: unknown, { expected }: KidFault, names: readonly unknown[]): string | undefined {
  if (expected !== undefined)
    return typeof kid === 'string' ? describeDifference(kid, expected)?.kind : undefined;
  return names.length === 0 ? undefined : `the set has: ${names.slice(0, 10).join(', ')}`;
}
