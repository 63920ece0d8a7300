import type { Subject } from '../case/subject.ts';
import type { CheckCode } from '../checks/registry.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import { type ReadinessTopic, readinessTopics } from './readiness-topics.ts';

/**
 * `good`: looked at, and right. `fault`: the provider refuses it. `risk`: some do, or it breaks later. `unseen`: cannot be judged
 * from what was given.
 */
export type ReadinessState = 'good' | 'fault' | 'risk' | 'unseen';

export interface ReadinessRow {
  readonly topic: ReadinessTopic;
  readonly state: ReadinessState;
  readonly findings: readonly RankedFinding[];
  /** The checks that looked and found nothing. */
  readonly passed: readonly CheckCode[];
  /** Why nothing can be said, where a check gives its reason. */
  readonly because?: string | undefined;
}

export interface ReadinessReport {
  readonly rows: readonly ReadinessRow[];
  readonly state: 'ready' | 'not-ready' | 'at-risk' | 'not-all-seen';
}

/** What a provider will find in the pasted key set, by the checks of this very case; `undefined` without a key set. */
export function readinessOf(subject: Subject, diagnosis: Diagnosis): ReadinessReport | undefined {
  if (subject.keySet === undefined) return undefined;
  const rows = readinessTopics.map((topic) => toRow(topic, subject, diagnosis));
  const states = new Set(rows.filter(({ topic }) => topic.seenIn !== 'other-set').map(({ state }) => state));
  return { rows, state: overall(states) };
}

function overall(states: ReadonlySet<ReadinessState>): ReadinessReport['state'] {
  if (states.has('fault')) return 'not-ready';
  if (states.has('risk')) return 'at-risk';
  return states.has('unseen') ? 'not-all-seen' : 'ready';
}

function toRow(topic: ReadinessTopic, subject: Subject, diagnosis: Diagnosis): ReadinessRow {
  const findings = diagnosis.findings.filter(({ code }) => (topic.codes as readonly string[]).includes(code));
  const passed = topic.codes.filter((code) => diagnosis.outcomes[code]?.kind === 'passed');
  const state = stateOf(topic, subject, findings, passed);
  return {
    topic,
    findings,
    passed,
    state,
    because: state === 'unseen' ? reasonOf(topic, diagnosis) : undefined,
  };
}

function reasonOf({ codes }: ReadinessTopic, { outcomes }: Diagnosis): string | undefined {
  return codes
    .map((code) => outcomes[code])
    .flatMap((outcome) =>
      (outcome?.kind === 'cannot-tell' || outcome?.kind === 'not-applicable') && outcome.because !== undefined
        ? [outcome.because]
        : [],
    )[0];
}

function stateOf(
  { seenIn, codes: [leading] }: ReadinessTopic,
  subject: Subject,
  findings: readonly RankedFinding[],
  passed: readonly CheckCode[],
): ReadinessState {
  if (findings.some(({ severity }) => severity === 'error')) return 'fault';
  if (findings.some(({ severity }) => severity === 'warning')) return 'risk';
  if (seenIn === undefined) return passed.includes(leading) || findings.length > 0 ? 'good' : 'unseen';
  return isSeen(seenIn, subject) && passed.includes(leading) ? 'good' : 'unseen';
}

/** Some checks pass on a bare document, because it shows no sign of the fault; that is no proof that the address is right. */
function isSeen(seenIn: NonNullable<ReadinessTopic['seenIn']>, subject: Subject): boolean {
  switch (seenIn) {
    case 'answer':
      return subject.keySet?.http !== undefined;
    case 'output':
      return subject.certificates !== undefined;
    case 'address':
      return subject.registration?.jwks_uri !== undefined;
    case 'other-set':
      return subject.otherKeySet !== undefined;
  }
}
