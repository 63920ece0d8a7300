import type { Evidence } from '../outcome.ts';

/** Points at a member of the id_token in the answer; the value itself is no secret of the client. */
export function idTokenEvidence(
  path: string,
  shown: Pick<Evidence, 'found' | 'expected' | 'note'>,
): readonly [Evidence] {
  return [{ source: 'response', path: `id_token.${path}`, ...shown }];
}
