import { analyse } from '../../core/analyse.ts';
import type { FaultCode } from '../../core/catalogue/faults.ts';
import type { Certainty, Severity } from '../../core/checks/outcome.ts';
import { readAnswer } from '../wire.ts';
import type { Exchanged } from './exchange-result.ts';

/** An answer without what changes from run to run. */
export interface Answer {
  readonly status: number | undefined;
  /** The code, or the reason phrase of an answer that is no JSON. */
  readonly error: string | undefined;
  readonly description: string | undefined;
}

/** What a diagnosis said of one request that was really sent. */
export interface Measured {
  readonly accepted: boolean;
  readonly real: Answer;
  /** What the server's log says; the same as the description where it hides nothing. */
  readonly reason: string | undefined;
  readonly first:
    | { readonly code: FaultCode; readonly severity: Severity; readonly certainty: Certainty }
    | undefined;
  readonly found: readonly string[];
  /** From the same material without the answer; `null`: it would be accepted. */
  readonly predicted: Answer | null;
  readonly predictionAgrees: boolean;
}

/** Diagnoses what was sent, with and without the answer. */
export async function measure({ given, reason }: Exchanged): Promise<Measured> {
  const clock = given.now ?? 0;
  const { diagnosis } = await analyse(given, clock);
  const { predicted } = (await analyse({ ...given, response: undefined }, clock)).diagnosis;
  const real = realAnswer(given.response ?? '');
  const accepted = real.status === 200;
  const [first] = diagnosis.findings;
  return {
    accepted,
    real,
    reason: reason === undefined ? undefined : mask(reason),
    first: first && { code: first.code, severity: first.severity, certainty: first.certainty },
    found: diagnosis.findings.map(({ code, severity, certainty }) => `${code} ${severity} ${certainty}`),
    predicted: predicted && {
      status: predicted.status,
      error: predicted.error,
      description: predicted.description,
    },
    predictionAgrees:
      predicted === null
        ? accepted
        : !accepted && predicted.status === real.status && predicted.error === real.error,
  };
}

function realAnswer(response: string): Answer {
  const { status, error, description } = readAnswer(response);
  const phrase = /^HTTP\/1\.1 \d+ ([^\r\n]*)/.exec(response)?.[1];
  return {
    status,
    error: error ?? (status === 200 ? undefined : phrase),
    description: description === undefined ? undefined : mask(description),
  };
}

/** Takes out ports, client ids and times. */
function mask(text: string): string {
  return text
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1')
    .replace(/rp-\d{4}-\d+s/g, 'rp')
    .replace(/\s+/g, ' ');
}
