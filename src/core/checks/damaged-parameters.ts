import type { FaultCode } from '../catalogue/faults.ts';
import type { Stage } from '../profiles/profile.ts';
import { isParameterName } from '../request/parameters.ts';
import { isUsableSecret } from '../request/secret-names.ts';
import { type Damage, parametersWith } from '../request/value-damage.ts';
import { headerValues, type WireParameter, type WireRequest } from '../request/wire-request.ts';
import {
  certainties,
  type Evidence,
  type Finding,
  found,
  type Outcome,
  passed,
  severities,
} from './outcome.ts';

/** What the checks of an assertion or a verifier would say of a damaged one: echoes of the damage. */
const echoes: ReadonlyMap<string, readonly FaultCode[]> = new Map([
  [
    'client_assertion',
    [
      'assertion-not-jwt',
      'assertion-two-parts',
      'assertion-truncated',
      'assertion-line-wrapped',
      'assertion-std-base64',
      'header-not-json',
      'payload-not-json',
    ],
  ],
  ['code_verifier', ['verifier-charset', 'verifier-length', 'verifier-mangled', 'verifier-other-session']],
]);

/** The faults that a damaged value of this parameter also looks like. */
export function echoesOf(name: string): readonly FaultCode[] {
  return echoes.get(name) ?? [];
}

/** A parameter as evidence: where it stands and what it is. Secret values stay marked as such. */
export function parameterEvidence(parameter: WireParameter, more: Partial<Evidence> = {}): Evidence {
  const { name, value, span, place } = parameter;
  return {
    source: 'request',
    path: `parameters.${name}`,
    span,
    found: value,
    ...(isUsableSecret(name) ? { secret: true } : {}),
    ...(place === 'query' ? { note: 'in the query' } : {}),
    ...more,
  };
}

/** What differs between the checks of damaged values. */
export interface DamageReport {
  readonly certainty?: (parameter: WireParameter) => Finding['certainty'];
  readonly severity?: (parameter: WireParameter) => Finding['severity'];
  /** The value as it should be; absent where it cannot be known. */
  readonly repair?: (parameter: WireParameter) => string | undefined;
  /** `false`: more is wrong than this one value, so that the form is not offered the right one. */
  readonly mendsAlone?: boolean;
  readonly evidence?: (parameter: WireParameter) => Partial<Evidence>;
}

/** When a server looks at the value itself: RFC 6749 §4.1.3 and RFC 7636 §4.6 compare these with what the login left. */
const valueStages: Readonly<Record<string, Stage>> = {
  client_assertion: 'assertion-format',
  code: 'grant',
  redirect_uri: 'grant',
  code_verifier: 'grant',
};

/** The first stage at which one of the damaged values is met; `undefined`: at the check's own. */
function stageOf(damaged: readonly WireParameter[]): Stage | undefined {
  const met = damaged.map(({ name }) => (Object.hasOwn(valueStages, name) ? valueStages[name] : undefined));
  if (met.includes(undefined)) return undefined;
  return met.includes('assertion-format') ? 'assertion-format' : 'grant';
}

/** What copying adds to a value or leaves around it. */
const ofCopying: readonly Damage[] = [
  'quotes',
  'smart-punctuation',
  'invisible',
  'edge-space',
  'line-broken',
  'double-encoded',
];

/** Of a value that stands by itself in its field nobody sees what was sent. */
function isFromField({ form }: WireRequest, damage: Damage): boolean {
  return form === 'parameters' && ofCopying.includes(damage);
}

/** So do characters that no one sees at the very end of what was pasted, where no length says that they were sent. */
function isAtTheEnd({ text, headers, form }: WireRequest, damaged: readonly WireParameter[]): boolean {
  const [last, another] = damaged;
  if (last?.span === undefined || another !== undefined || (form !== 'http' && form !== 'form-body'))
    return false;
  const hidden = /[\s\u200b-\u200f\u2060\ufeff]{1,20}$/.exec(last.rawValue)?.[0] ?? '';
  if (hidden === '' || last.span.end < text.trimEnd().length) return false;
  const bare = last.value.slice(0, -hidden.length);
  return (
    !/[\s\u00ad\u200b-\u200f\u2060\ufeff]/.test(bare) && headerValues(headers, 'content-length').length === 0
  );
}

/** One value that is surely refused decides, whatever is said of the others. */
function worstOf(
  damaged: readonly WireParameter[],
  report: DamageReport,
  surest: Finding['certainty'],
): Pick<Finding, 'certainty' | 'severity'> {
  const sure = damaged.map((parameter) => {
    const certainty = report.certainty?.(parameter) ?? 'proof';
    return certainty === 'proof' ? surest : certainty;
  });
  const bad = damaged.map((parameter) => report.severity?.(parameter));
  return {
    certainty: certainties.find((certainty) => sure.includes(certainty)) ?? surest,
    severity: bad.includes(undefined) ? undefined : severities.find((severity) => bad.includes(severity)),
  };
}

/** One finding for all the parameters with one kind of damage, or `passed`. */
export function damageOutcome(request: WireRequest, damage: Damage, report: DamageReport = {}): Outcome {
  const damaged = parametersWith(request, damage);
  const [first] = damaged;
  if (first === undefined) return passed;
  const mayBeCopied = isFromField(request, damage) || isAtTheEnd(request, damaged);
  const toEvidence = (parameter: WireParameter): Evidence => {
    const expected = report.repair?.(parameter);
    return parameterEvidence(parameter, {
      ...(expected === undefined ? {} : { expected }),
      ...report.evidence?.(parameter),
    });
  };
  const repaired =
    report.mendsAlone !== false && isParameterName(first.name) ? report.repair?.(first) : undefined;
  return found({
    ...worstOf(damaged, report, mayBeCopied ? 'strong' : 'proof'),
    // An empty value is as good as none (RFC 6749 §3.1), and that is seen at once.
    stage: damage === 'empty' ? undefined : stageOf(damaged),
    evidence: [toEvidence(first), ...damaged.slice(1).map(toEvidence)],
    set: repaired === undefined ? undefined : { parameter: first.name, value: repaired },
    explainsAway: damaged.flatMap(({ name }) => echoesOf(name)),
  });
}
