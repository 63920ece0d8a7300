import { damagedNames, type NameDamage } from '../../request/name-damage.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { type Evidence, type Finding, found, type Outcome, passed } from '../outcome.ts';

/** Evidence for every parameter name with one kind of damage. */
export function nameEvidence(request: WireRequest, kind: NameDamage['kind']): readonly Evidence[] {
  return damagedNames(request)
    .filter(({ damage }) => damage.kind === kind)
    .map(({ parameter, damage }) => ({
      source: 'request',
      path: `parameters.${parameter.name}`,
      span: parameter.span,
      found: JSON.stringify(parameter.name),
      expected: damage.meant,
      note: 'the name of the parameter',
    }));
}

/** One finding for all the names with one kind of damage, beside other evidence of the same fault; or `passed`. */
export function namesOutcome(
  request: WireRequest,
  kind: NameDamage['kind'],
  finding: Omit<Finding, 'evidence'>,
  more: readonly Evidence[] = [],
): Outcome {
  const [first, ...rest] = [...more, ...nameEvidence(request, kind)];
  if (first === undefined) return passed;
  const verifier = damagedNames(request).some(({ damage }) => damage.meant === 'code_verifier');
  const explainsAway = [
    ...(finding.explainsAway ?? []),
    ...(verifier ? (['verifier-missing'] as const) : []),
  ];
  return found({ ...finding, evidence: [first, ...rest], explainsAway });
}
