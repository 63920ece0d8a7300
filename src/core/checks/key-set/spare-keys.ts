import { member } from '../../assertion/json-text.ts';
import { isUsableFor, type KeyPurpose, purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import type { SubjectWith } from '../define-check.ts';

/**
 * Tells keys that the server does without: others of the set serve the same purpose. A set may hold keys for other readers
 * (RFC 7517 §5: implementations ignore keys they cannot use), so a fault of such a key is no cause by itself.
 * `purpose` says what a key is meant for where its labels are what is wrong.
 */
export function spareKeys(
  { keySet, header, profile }: SubjectWith<'keySet'>,
  purpose: (key: KeyEntry) => KeyPurpose | undefined = purposeOf,
): (key: KeyEntry) => boolean {
  const kid = member(header, 'kid');
  const isNamed = ({ jwk }: KeyEntry): boolean => kid !== undefined && member(jwk, 'kid') === kid;
  const someNamed = keySet.keys.some(isNamed);
  const usable = (wanted: KeyPurpose): readonly KeyEntry[] => {
    const fitting = keySet.keys.filter((key) => isUsableFor(wanted, key, profile));
    // Two are enough to know of any key whether there is another.
    return fitting.slice(0, 2);
  };
  const [signing, encryption] = [usable('sig'), usable('enc')];
  const others = (of: readonly KeyEntry[], { path }: KeyEntry): boolean =>
    of.some((key) => key.path !== path);
  const signsWithout = (key: KeyEntry): boolean => (someNamed ? !isNamed(key) : others(signing, key));
  const optional = profile.keySet.encryptionKey.value === 'optional';
  return (key) => {
    switch (purpose(key)) {
      case 'sig':
        return signsWithout(key);
      case 'enc':
        // Whoever publishes an encryption key wants it used, also where the profile can do without.
        return others(encryption, key);
      case undefined:
        return signsWithout(key) && (optional || others(encryption, key));
    }
  };
}

/** Whether the token may be signed with a key: it names it, or neither names the other. */
export function maySign({ header }: SubjectWith<'keySet'>, { jwk }: KeyEntry): boolean {
  if (header === undefined) return false;
  const [named, kid] = [member(header, 'kid'), member(jwk, 'kid')];
  return named === undefined ? member(jwk, 'use') !== 'enc' : typeof kid !== 'string' || kid === named;
}
