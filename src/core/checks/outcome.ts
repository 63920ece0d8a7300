import type { CaseText, Span } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Ruled, Stage } from '../profiles/profile.ts';

/** `error`: a real server refuses it. `warning`: some do, or it breaks later. `note`: worth knowing. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** `proof`: what was pasted decides it. `strong`: decides it unless something is incomplete or stale. `hint`: raises the probability. */
export const certainties = ['proof', 'strong', 'hint'] as const;
export type Certainty = (typeof certainties)[number];

/** A fault that a real server refuses, and of which we are sure enough to say so: it is counted. */
export function isDecisive({
  severity,
  certainty,
}: {
  readonly severity: Severity;
  readonly certainty: Certainty;
}): boolean {
  return severity === 'error' && certainty !== 'hint';
}

/** A place in what was pasted, with what stands there and what should. Long values are shortened by the reader, not here. */
export interface Evidence {
  readonly source: CaseText | 'now' | 'expected';
  /** `parameters.code`, `headers.content-type`, `url`, `method`, `header.alg`, `claims.exp`, `signature`, `keys[0].use`, `status`, `body`. */
  readonly path?: string | undefined;
  /** Offsets in the text named by `source`. */
  readonly span?: Span | undefined;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  /** A remark beside found and expected, such as the kind of difference. */
  readonly note?: string | undefined;
  /** `true`: the value is a secret of which a length and a beginning may be shown, never the whole. */
  readonly secret?: boolean | undefined;
}

/** A change that the form can make by itself. */
export interface SetParameter {
  readonly parameter: string;
  readonly value: string;
}

export interface Finding {
  readonly certainty: Certainty;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Lowers or raises the definition's severity for this occurrence. */
  readonly severity?: Severity | undefined;
  /** When a server would meet this occurrence, where that is not the definition's stage. */
  readonly stage?: Stage | undefined;
  /** A sharper title for this occurrence; the definition's otherwise. */
  readonly title?: string | undefined;
  /** Steps that fit this occurrence, in front of the definition's. */
  readonly steps?: readonly string[] | undefined;
  readonly set?: SetParameter | undefined;
  /** The provider's rules that decide it: their sources are shown. */
  readonly rules?: readonly Ruled<unknown>[] | undefined;
  /** Echoes of this occurrence, beside those of the definition. */
  readonly explainsAway?: readonly FaultCode[] | undefined;
}

export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'not-applicable'; readonly because: string }
  | { readonly kind: 'cannot-tell'; readonly needs: readonly Need[]; readonly because?: string | undefined };

/**
 * Inputs a check can ask for; each is a member of the subject. `header` and `claims` are there only when that part of the
 * assertion decodes to a JSON object, so that a broken assertion is reported once and not once per claim.
 */
export const needs = [
  'request',
  'assertion',
  'header',
  'claims',
  'dpop',
  'dpopHeader',
  'dpopClaims',
  'keySet',
  'otherKeySet',
  'authorizationRequest',
  'callback',
  'previousRequest',
  'previousAssertion',
  'previousDpop',
  'response',
  'recognised',
  'certificates',
  'registration',
  'verification',
] as const;
export type Need = (typeof needs)[number];

export const passed: Outcome = { kind: 'passed' };

/** What more places would show, these have shown; each is looked for in the whole text, and drawn. */
const mostEvidence = 100;

export function found(finding: Finding): Outcome {
  const [first, ...others] = finding.evidence;
  return { kind: 'found', finding: { ...finding, evidence: [first, ...others.slice(0, mostEvidence - 1)] } };
}

export function notApplicable(because: string): Outcome {
  return { kind: 'not-applicable', because };
}

/** `because` is needed where `needs` alone does not explain it. */
export function cannotTell(wanted: readonly Need[], because?: string): Outcome {
  return { kind: 'cannot-tell', needs: wanted, because };
}
