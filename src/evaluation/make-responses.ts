import type { FaultCode } from '../core/catalogue/faults.ts';
import fixtures from '../testing/fixtures/error-answers.fixture.json' with { type: 'json' };
import type { EvaluatedCase } from './evaluated.ts';

interface Fixture {
  readonly server: string;
  readonly case?: string;
  readonly fault?: string | null;
  readonly fault_candidates?: readonly string[];
  readonly status: number | null;
  readonly content_type?: string | null;
  readonly body: string | null;
  readonly accepted?: boolean;
}

const shapes = {
  'curl -i': ({ status, content_type: type }, body) =>
    `HTTP/1.1 ${status} Status\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n${body}`,
  body: (_fixture, body) => body,
  'log line': ({ status }, body) =>
    `2026-11-20 06:13:21.532 ERROR TokenClient - token endpoint answered ${status}: ${body}`,
} as const satisfies Record<string, (fixture: Fixture, body: string) => string>;

/**
 * Literal answers of real servers and nothing else: right when the true fault is among the causes named. An answer can mean many
 * things, so these are many; how often it is the first of them is counted apart (`named`).
 */
export function makeResponses(): readonly EvaluatedCase[] {
  return (fixtures as readonly Fixture[]).flatMap((fixture, at) => {
    const { body, accepted, status, server } = fixture;
    if (accepted === true || body === null || status === null) return [];
    const wanted = (fixture.fault_candidates ??
      (fixture.fault ? [fixture.fault] : [])) as readonly FaultCode[];
    if (wanted.length === 0) return [];
    return Object.entries(shapes).map(
      ([form, write]): EvaluatedCase => ({
        name: `response ${at} | ${server}: ${fixture.case ?? wanted[0]} | ${form}`,
        kind: 'response',
        group: server.split(' ')[0] ?? server,
        form,
        given: { now: 1_795_000_000, response: write(fixture, body) },
        first: wanted,
        true: wanted,
      }),
    );
  });
}
