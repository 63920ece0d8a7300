/** Where a key comes from, by the path under which verification names it. */
export type KeyOrigin = 'set' | 'other-set' | 'proof' | 'sample';

/** `keys[0]`, `key` and `pem[0]` are of the set in force, `other.…` of another one; `dpop` and the like are proofs' own keys. */
export function originOf(path: string): KeyOrigin {
  if (path.startsWith('other.')) return 'other-set';
  if (path.startsWith('sample:')) return 'sample';
  return path.startsWith('key') || path.startsWith('pem') ? 'set' : 'proof';
}
