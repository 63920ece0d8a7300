import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { KeyEntry } from '../key-set/key-set-document.ts';
import { selectKeys } from '../key-set/select-key.ts';
import { originOf } from './key-origin.ts';
import type { SignatureVerification } from './verification.ts';

/**
 * How a server stands to the key that verifies. `taken`: it takes it. `passed-over`: it takes another one. `not-named`: by the header’s
 * `kid` it finds none. `not-fitting`: `use`, `alg` or curve of the key are not for this signature. `not-in-set`: it does not have it.
 */
export type KeyStanding = 'taken' | 'passed-over' | 'not-named' | 'not-fitting' | 'not-in-set';

/** The standing of the key that verifies, for a header and the set in force. */
export function standingOf(
  { selected, verifiedBy }: SignatureVerification,
  header: JsonObject | undefined,
  keys: readonly KeyEntry[],
): KeyStanding {
  if (verifiedBy === undefined) return 'not-in-set';
  if (selected !== undefined) return selected.path === verifiedBy.path ? 'taken' : 'passed-over';
  if (originOf(verifiedBy.path) !== 'set') return 'not-in-set';
  if (selectKeys(keys, header).some(({ path }) => path === verifiedBy.path)) return 'taken';
  const kid = member(header, 'kid');
  return kid === undefined || kid === verifiedBy.kid ? 'not-fitting' : 'not-named';
}
