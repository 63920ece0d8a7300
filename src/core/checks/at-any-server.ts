import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { wasAccepted } from '../response/recognised-error.ts';
import type { Finding } from './outcome.ts';

/** What many servers take and some refuse, where nothing shows that this one does. */
export const onlyPossible = { certainty: 'hint', severity: 'note' } as const satisfies Partial<Finding>;

/** The rules are those of the standards alone, and no answer of the server at hand is explained by this fault. */
export function isUnrefused(
  { profile, recognised }: Pick<Subject, 'profile' | 'recognised'>,
  code: FaultCode,
): boolean {
  if (profile.leavesOpen === undefined) return false;
  return wasAccepted(recognised) || recognised?.causes.includes(code) !== true;
}

/** The words of a refusal name this, of the assertion and not of a proof. */
export function isNamedInRefusal(
  { response, recognised }: Pick<Subject, 'response' | 'recognised'>,
  name: RegExp,
): boolean {
  const said = (response?.description ?? response?.error ?? '').slice(0, 1_000);
  return !wasAccepted(recognised) && name.test(said) && !/dpop|proof/i.test(said);
}
