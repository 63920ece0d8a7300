import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { readHtu } from '../checks/dpop/dpop-outcome.ts';
import type { Certainty, Evidence, Finding, Need, Outcome, Severity } from '../checks/outcome.ts';
import { checkOf } from '../checks/registry.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { shorten } from '../redact.ts';
import { compareHtu } from './compare-htu.ts';
import { type ProofRule, proofRules } from './proof-rules.ts';

/** What became of a rule. */
export type ProofJudgement =
  | { readonly state: 'kept'; readonly note?: string | undefined }
  | {
      readonly state: 'broken';
      readonly code: FaultCode;
      readonly severity: Severity;
      readonly certainty: Certainty;
      readonly title: string;
      readonly evidence: Evidence;
    }
  /** Not to be judged here. */
  | { readonly state: 'aside'; readonly because: string }
  | { readonly state: 'open'; readonly needs: readonly Need[]; readonly because?: string | undefined };

/** What a rule says of the pasted proof. */
export interface ProofVerdict extends Pick<ProofRule, 'id' | 'rule' | 'source'> {
  /** The value that the rule is about, as far as it may be shown. */
  readonly value?: string | undefined;
  readonly judgement: ProofJudgement;
}

/** Every rule for the proof with its verdict, from the outcomes of the checks, so that the list and the diagnosis cannot disagree. */
export function proofVerdicts(subject: Subject, { outcomes }: Diagnosis): readonly ProofVerdict[] {
  return proofRules.map((rule) => ({
    id: rule.id,
    rule: rule.rule,
    source: rule.source,
    value: shownValue(subject, rule),
    judgement: judge(subject, rule, outcomes),
  }));
}

function judge(subject: Subject, { id, codes }: ProofRule, outcomes: Diagnosis['outcomes']): ProofJudgement {
  const known = codes.flatMap((code) => {
    const outcome = outcomes[code];
    return outcome === undefined ? [] : [{ code, outcome }];
  });
  for (const { code, outcome } of known) {
    if (outcome.kind === 'found') return broken(code, outcome.finding);
  }
  if (known.some(({ outcome }) => outcome.kind === 'passed')) {
    return { state: 'kept', note: id === 'htu' ? spellingNote(subject) : undefined };
  }
  const all = known.map(({ outcome }) => outcome);
  const open = all.find(
    (outcome): outcome is Outcome & { kind: 'cannot-tell' } => outcome.kind === 'cannot-tell',
  );
  if (open !== undefined) return { state: 'open', needs: open.needs, because: open.because };
  const aside = all.find(
    (outcome): outcome is Outcome & { kind: 'not-applicable' } => outcome.kind === 'not-applicable',
  );
  return { state: 'aside', because: aside?.because ?? 'no check looks at it' };
}

function broken(code: FaultCode, { certainty, severity, title, evidence: [first] }: Finding): ProofJudgement {
  const check = checkOf(code);
  return {
    state: 'broken',
    code,
    severity: severity ?? check?.severity ?? 'note',
    certainty,
    title: title ?? check?.title ?? code,
    evidence: first,
  };
}

/** A server that compares letter by letter refuses what only normalisation makes equal. */
function spellingNote(subject: Subject): string | undefined {
  const reading = readHtu(subject);
  if (reading.kind !== 'same') return undefined;
  const comparison = compareHtu(reading.found, reading.expected);
  if (comparison.kind !== 'same' || comparison.spelling.length === 0) return undefined;
  return `Equal once both are normalised (${comparison.spelling.join(', ')}). RFC 9449 §4.3 asks servers to do so with a SHOULD: one that compares letter by letter refuses it.`;
}

function shownValue({ dpopHeader, dpopClaims }: Subject, { member: place }: ProofRule): string | undefined {
  if (place === undefined) return undefined;
  const [part, name] = place;
  const value = member(part === 'header' ? dpopHeader : dpopClaims, name);
  return value === undefined ? undefined : shorten(JSON.stringify(value));
}
