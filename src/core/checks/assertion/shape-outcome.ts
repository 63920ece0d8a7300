import { classifyShape, isRedacted } from '../../assertion/shape.ts';
import { faultsOfGroups } from '../../catalogue/fault-families.ts';
import { type FaultCode, faults } from '../../catalogue/faults.ts';
import type { SubjectWith } from '../define-check.ts';
import { sureOfField } from '../instead-of-token.ts';
import { type Certainty, cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** Signs at either end that no alphabet of base64 has. */
const aroundToken = /^[^\w.+/%-]|[^\w.+/=-]$/;

/** What a token that cannot be read at all leaves behind in the later groups. */
export const echoesOfBrokenToken: readonly FaultCode[] = faultsOfGroups('D', 'E', 'F');

/** What claims that are not where a server looks leave behind: header and signature can be judged all the same. */
export const echoesOfLostClaims: readonly FaultCode[] = faultsOfGroups('E');

/** The outcome of one check of the shape family: the one whose fault it is reports, the others stand back. */
export function shapeOutcome(
  subject: SubjectWith<'assertion'>,
  code: FaultCode,
  certainty: Certainty,
): Outcome {
  const { assertion, request, case: given } = subject;
  const fault = classifyShape(assertion);
  if (fault === undefined) return passed;
  // Faults of any value (quotes, placeholders) are reported by the checks of the request; without one, here.
  const isOfAnyValue = faults[fault.code].group === 'A' && request === undefined;
  const own = isOfAnyValue ? 'assertion-not-jwt' : fault.code;
  if (own !== code) return notApplicable(`reported as ${own}`);
  if (given.signature_removed === true && fault.path === 'signature') {
    return cannotTell(['assertion'], 'the signature was taken off for sharing');
  }
  if (isRedacted(assertion.text))
    return cannotTell(['assertion'], 'the assertion was made unreadable on purpose');
  const { code: _code, certainty: lower, ...evidence } = fault;
  // Without the request, copying may have put there what was never sent.
  if (isOfAnyValue)
    return found({
      certainty: 'strong',
      evidence: [{ source: 'client_assertion', note: faults[fault.code].name, ...evidence }],
    });
  return found({
    certainty: lower ?? certainty,
    evidence: [{ source: 'client_assertion', ...evidence }],
    ...(fault.path === 'text' ||
    fault.code.startsWith('assertion-is-') ||
    aroundToken.test(assertion.text.trim())
      ? sureOfField(subject, 'client_assertion', assertion.text)
      : {}),
  });
}
