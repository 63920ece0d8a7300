import { headerValues, parameterValue } from '../request/wire-request.ts';
import type { Subject } from './subject.ts';

/** A token in a field of its own shows nothing of how it was sent: beside the request that shows it, it is the one that was sent. */
export function isShownAsSent(
  { case: given, request }: Pick<Subject, 'case' | 'request'>,
  field: 'client_assertion' | 'dpop',
): boolean {
  if (request === undefined || request.form === 'parameters') return false;
  const [sent] =
    field === 'dpop' ? headerValues(request.headers, 'dpop') : [parameterValue(request, 'client_assertion')];
  const alone = given[field];
  return alone === undefined || sent?.trim() === alone.trim();
}
