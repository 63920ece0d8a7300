import { analyse } from '../core/analyse.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import type { EvaluatedCase } from './evaluated.ts';

/** How one case came out. */
export interface Scored {
  readonly evaluated: EvaluatedCase;
  readonly top: string;
  readonly top1: boolean;
  /** The first finding is the fault by its own name, and not one that is as true of the case; of an answer, the first of its causes. */
  readonly named: boolean;
  readonly top3: boolean;
  /** A healthy case in which a fault is claimed, or a risk that it does not run. */
  readonly falseAlarm: boolean;
  /** Findings that claim proof of a fault that is not there. */
  readonly falseProofs: readonly string[];
  readonly problem?: string | undefined;
}

/** Judges one case. The clock handed in is years off, so that nothing can depend on it unseen. */
export async function score(evaluated: EvaluatedCase): Promise<Scored> {
  const clock = evaluated.given.now ?? 1_900_000_000;
  let diagnosis: Diagnosis;
  try {
    ({ diagnosis } = await analyse(evaluated.given, clock));
  } catch (cause) {
    return {
      evaluated,
      top: '(threw)',
      top1: false,
      named: false,
      top3: false,
      falseAlarm: true,
      falseProofs: [],
      problem: String(cause),
    };
  }
  const codes = diagnosis.findings.map(({ code }) => code);
  const errors = diagnosis.findings.filter(({ severity }) => severity === 'error');
  const falseProofs = errors
    .filter(({ code, certainty }) => certainty === 'proof' && !evaluated.true.includes(code))
    .map(({ code }) => code);
  const shared = { evaluated, top: codes[0] ?? '(nothing)', falseProofs };
  if (evaluated.kind === 'healthy') {
    const alarms = diagnosis.findings.filter(
      ({ code, severity }) =>
        severity === 'error' || (severity === 'warning' && !evaluated.true.includes(code)),
    );
    const falseAlarm = alarms.length > 0 || diagnosis.predicted !== null;
    return {
      ...shared,
      top: alarms[0]?.code ?? '(nothing)',
      top1: !falseAlarm,
      named: !falseAlarm,
      top3: !falseAlarm,
      falseAlarm,
    };
  }
  if (evaluated.kind === 'response') {
    const { guide = '(nothing)', causes = [] } = diagnosis.error ?? {};
    const right = guide !== 'unrecognised-response' && evaluated.first.some((code) => causes.includes(code));
    const named = right && causes[0] !== undefined && evaluated.first.includes(causes[0]);
    return { ...shared, top: guide, top1: right, named, top3: right, falseAlarm: false };
  }
  const among = (count: number): boolean =>
    codes.slice(0, count).some((code) => evaluated.first.includes(code));
  return {
    ...shared,
    top1: among(1),
    named: codes[0] === evaluated.first[0],
    top3: among(3),
    falseAlarm: false,
  };
}
