import type { SubjectWith } from '../define-check.ts';
import type { Evidence } from '../outcome.ts';

/** Evidence for a member of the assertion's header. */
export function headerEvidence(
  { assertion }: SubjectWith<'header'>,
  name: string,
  rest: Omit<Evidence, 'source' | 'path' | 'span'>,
): Evidence {
  return { source: 'client_assertion', path: `header.${name}`, span: assertion?.header?.span, ...rest };
}
