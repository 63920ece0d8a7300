import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { editDistance } from '../../request/edit-distance.ts';
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

/** Which fault of `kid` it is, against the pasted key set: one at most. */
function classifyKid(kid: unknown, keys: readonly KeyEntry[]): KidFault | undefined {
  if (typeof kid !== 'string') return { code: 'kid-not-string' };
  const [key] = keysWithKid(keys, kid);
  if (key !== undefined)
    return isForEncryption(key) && keysWithKid(keys, kid).every(isForEncryption)
      ? { code: 'kid-enc-key', key }
      : undefined;
  if (/process\.env|os\.environ|\$\{|^\$|^%[A-Z_]+%$|\{\{/.test(kid)) return { code: 'kid-literal-env' };
  const near = keys.find(({ jwk }) => isNear(kid, member(jwk, 'kid')));
  if (near !== undefined)
    return { code: 'kid-near-miss', expected: String(member(near.jwk, 'kid')), key: near };
  return { code: 'kid-unknown' };
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
export function kidOutcome(
  { header, keySet, assertion }: SubjectWith<'header' | 'keySet'>,
  code: KidCode,
): Outcome {
  const kid = member(header, 'kid');
  if (kid === undefined) return notApplicable('the header has no kid');
  if (keySet.keys.length === 0) return notApplicable('the key set has no keys that can be read');
  const fault = classifyKid(kid, keySet.keys);
  if (fault === undefined) return passed;
  if (fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  const names = keySet.keys.map(({ jwk }) => member(jwk, 'kid')).filter((name) => typeof name === 'string');
  return found({
    certainty: 'proof',
    evidence: [
      {
        source: 'client_assertion',
        path: 'header.kid',
        span: assertion?.header?.span,
        found: typeof kid === 'string' ? kid : JSON.stringify(kid),
        expected: fault.expected,
        note:
          fault.expected === undefined
            ? `the set has: ${names.slice(0, 10).join(', ') || 'no kid at all'}`
            : undefined,
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
