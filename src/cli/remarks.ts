import type { Diagnosis } from '../core/diagnosis.ts';

/** What is said of a case as a whole, one sentence each: its notices, and the private keys that were dropped. */
export function remarksOf({
  notices,
  droppedPrivateKeys,
}: Pick<Diagnosis, 'notices' | 'droppedPrivateKeys'>): readonly string[] {
  return [...notices, ...droppedPrivateKeys.map((place) => `A private key was dropped unread: ${place}.`)];
}
