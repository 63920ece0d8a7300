import type { ParameterName } from '../../request/parameters.ts';
import { type Damage, damageOf, hidesValue, reportedAs } from '../../request/value-damage.ts';
import type { WireParameter, WireRequest } from '../../request/wire-request.ts';
import { cannotTell, notApplicable, type Outcome } from '../outcome.ts';

/** A value that can be judged, or the outcome where there is none. */
export type Judged =
  | { readonly parameter: WireParameter; readonly outcome?: undefined }
  | { readonly parameter?: undefined; readonly outcome: Outcome };

/**
 * The first value of a body parameter, if it is there, whole and in the paste. A damaged value is the business of another
 * check, so that one wrong value is one finding. `despite`: damage that the caller judges by itself.
 */
export function valueToJudge(
  request: WireRequest,
  name: ParameterName,
  despite: readonly Damage[] = [],
): Judged {
  const parameter = request.parameters.find((candidate) => candidate.name === name);
  if (parameter === undefined)
    return { outcome: notApplicable(`there is no ${name}: see the check for that`) };
  const damage = damageOf(parameter, request);
  if (damage === undefined || despite.includes(damage)) return { parameter };
  if (hidesValue(damage)) return { outcome: cannotTell(['request'], reportedAs(damage)) };
  return { outcome: notApplicable(reportedAs(damage)) };
}
