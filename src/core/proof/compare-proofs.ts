import type { Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { normaliseUri } from './normalise-uri.ts';

export interface ProofPair {
  readonly header: JsonObject | undefined;
  readonly claims: JsonObject | undefined;
}

export interface ComparedMember {
  /** `header.jwk.crv`, `claims.htu`. */
  readonly path: string;
  readonly sample: string | undefined;
  readonly pasted: string | undefined;
  /**
   * `same`; `own`: of the same kind, and different in every proof; `optional`: one of the two has it and need not;
   * `extra`: the pasted one has it and nobody asks for it; `private`: it has it and must not; `differs`: another value or kind; `missing`: it is asked for.
   */
  readonly verdict: 'same' | 'own' | 'optional' | 'extra' | 'private' | 'differs' | 'missing';
}

/** Members that are made anew for each proof, or are the key: only their kind is compared. */
const own = new Set(['claims.jti', 'claims.iat', 'claims.exp', 'header.jwk.x', 'header.jwk.y']);
const optional = new Set(['claims.exp', 'claims.nonce']);
/** RFC 7518 §6.2.2, §6.3.2 and §6.4.1. */
const privateMembers = new Set(
  ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].map((name) => `header.jwk.${name}`),
);

/** The pasted proof beside a sound one, member by member. */
export function compareProofs(sample: ProofPair, pasted: ProofPair): readonly ComparedMember[] {
  const [theirs, mine] = [flatten(sample), flatten(pasted)];
  const paths = [...new Set([...theirs.keys(), ...mine.keys()])];
  return paths.map((path) => {
    const [right, given] = [theirs.get(path), mine.get(path)];
    return { path, sample: show(path, right), pasted: show(path, given), verdict: judge(path, right, given) };
  });
}

function flatten({ header, claims }: ProofPair): ReadonlyMap<string, Json> {
  const jwk = member(header, 'jwk');
  const entries = (prefix: string, part: JsonObject | undefined): readonly (readonly [string, Json])[] =>
    Object.entries(part ?? {}).map(([name, value]) => [`${prefix}.${name}`, value]);
  const ofHeader = entries('header', header).filter(([path]) => path !== 'header.jwk' || !isJsonObject(jwk));
  const ofKey = isJsonObject(jwk) ? entries('header.jwk', jwk) : [];
  return new Map([...ofHeader, ...ofKey, ...entries('claims', claims)]);
}

function judge(path: string, right: Json | undefined, given: Json | undefined): ComparedMember['verdict'] {
  if (isPrivate(path)) return 'private';
  if (right === undefined) return optional.has(path) ? 'optional' : 'extra';
  if (given === undefined) return optional.has(path) ? 'optional' : 'missing';
  if (own.has(path)) return isAlike(right, given) ? 'own' : 'differs';
  if (path === 'claims.htu' && isSameUri(right, given)) return 'same';
  return JSON.stringify(right) === JSON.stringify(given) ? 'same' : 'differs';
}

/** Of one kind: a number of as many digits, a text that is not empty. */
function isAlike(right: Json, given: Json): boolean {
  if (typeof right === 'number' && typeof given === 'number') {
    return String(right).length === String(given).length;
  }
  return typeof right === 'string' && typeof given === 'string' && given.trim() !== '';
}

function isSameUri(right: Json, given: Json): boolean {
  if (typeof right !== 'string' || typeof given !== 'string') return false;
  const [a, b] = [normaliseUri(right), normaliseUri(given)];
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function isPrivate(path: string): boolean {
  return privateMembers.has(path);
}

function show(path: string, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (isPrivate(path)) return '(private: not shown)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
