import type { ParsedResponse } from '../response/parsed-response.ts';
import type { KnownSecret } from './known-secrets.ts';
import { scrub } from './scrub.ts';

/** Headers that help to find a request in a log, or that say what answered. */
const kept =
  /^(?:date|content-type|content-length|www-authenticate|server|via|retry-after|allow|location|cf-ray|x-cache|x-amz-cf-id|traceparent|.*(?:request|trace|correlation)-?id)$/i;

/** Longer bodies (error pages) are handed on up to here. */
const longestBody = 4_000;

/** An answer as it may be handed on: status, telling headers, the body without tokens. */
export function publicResponse(
  response: ParsedResponse | undefined,
  secrets: readonly KnownSecret[],
): string | undefined {
  if (response === undefined) return undefined;
  const { status, headers, body } = response;
  const lines = headers
    .filter(({ name }) => kept.test(name))
    .map(({ name, value }) => `${name}: ${scrub(value, secrets)}`);
  const text = scrub(body, secrets);
  const shown = text.length > longestBody ? `${text.slice(0, longestBody)}…` : text;
  if (status === undefined && lines.length === 0) return shown;
  return [`HTTP/1.1 ${status ?? 200}`, ...lines, '', shown].join('\r\n');
}
