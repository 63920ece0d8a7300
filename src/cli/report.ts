import type { CaseText } from '../core/case/case.ts';
import type { FaultCode } from '../core/catalogue/faults.ts';
import type { Certainty, Need, Severity } from '../core/checks/outcome.ts';
import type { GuideId } from '../core/guides/guide-ids.ts';
import type { EnvironmentId } from '../core/profiles/profile.ts';
import type { AnswerSource } from '../core/response/recognised-error.ts';

/** What is told of a case: the object that the command line prints and the function gives. Plain JSON; no secret stands in it whole. */
export interface DiagnosisReport {
  /** The id of the profile by which the case was judged. */
  readonly profile: string;
  readonly environment: EnvironmentId;
  /** Unix seconds as of which times were judged. */
  readonly now: number;
  /** The error in the response, recognised; absent where there is none. */
  readonly error?: ReportedError;
  /** The most probable cause of the failure first. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that were asked to be ignored; absent where there are none. */
  readonly ignored?: readonly ReportedFinding[];
  /** Causes that could not be judged, with what is missing. */
  readonly cannotTell: readonly { readonly code: FaultCode; readonly needs: readonly Need[] }[];
  /** What the server is expected to answer, ignored findings or not; `null` where it would accept the request. */
  readonly predicted: ReportedAnswer | null;
  /** The answers to expect after that, each once the faults before it are mended. */
  readonly next?: readonly ReportedAnswer[];
  /** What is to be said of the case as a whole, one sentence each. */
  readonly notices?: readonly string[];
  /** Where private keys were found and dropped: `jwks keys[0] d`. */
  readonly droppedPrivateKeys?: readonly string[];
}

export interface ReportedError {
  readonly guide: GuideId;
  /** The code, as in the answer. */
  readonly error?: string | undefined;
  /** The status of HTTP. */
  readonly status?: number | undefined;
  readonly source: AnswerSource;
}

export interface ReportedFinding {
  readonly code: FaultCode;
  /** `error`: a real server refuses it. `warning`: some do, or it breaks later. `note`: worth knowing. */
  readonly severity: Severity;
  /** `proof`: what was given decides it. `strong`: unless something is incomplete or stale. `hint`: raises the probability. */
  readonly certainty: Certainty;
  /** Whether it fits the error in the response; absent where no error was given. */
  readonly explains?: boolean;
  /** Why the real answer rules it out as the cause; absent where it does not. */
  readonly struckOut?: string;
  /** That this server lets it pass; absent where it does not. */
  readonly tolerated?: string;
  readonly title: string;
  readonly why: string;
  /** At least one piece. */
  readonly evidence: readonly ReportedEvidence[];
  /** Steps, in the order to try them. */
  readonly fix: readonly string[];
  /** What the provider's rules say beside their value. */
  readonly notes?: readonly string[];
  /** Documents, each with its address: `RFC 7515 §3.1 https://…`. */
  readonly references: readonly string[];
}

/** A place in what was given, with what stands there and what should; shortened, secrets masked. */
export interface ReportedEvidence {
  readonly source: CaseText | 'now' | 'expected';
  /** `claims.exp`, `parameters.code`, `headers.content-type`, `keys[0].use`. */
  readonly path?: string | undefined;
  readonly found?: string;
  readonly expected?: string;
  readonly note?: string | undefined;
}

export interface ReportedAnswer {
  readonly status: number;
  readonly error: string;
  readonly description?: string | undefined;
  readonly because: FaultCode;
  readonly certainty: Certainty;
}
