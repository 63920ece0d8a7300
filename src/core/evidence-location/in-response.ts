import { decodeJwt } from '../assertion/decode.ts';
import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import { headerValueSpan, statusSpan } from './in-answer-head.ts';
import { placeInToken } from './in-token.ts';

/** Finds the characters of an answer that `status`, `headers.date`, `error`, `body` or `id_token.nonce` is about. */
export function spanInResponse(response: ParsedResponse, evidence: Evidence): Span | undefined {
  const { path = 'body', span, found } = evidence;
  const { text } = response;
  if (span !== undefined) return span;
  const [, header] = /^headers\.(.+)$/.exec(path) ?? [];
  if (header !== undefined) return headerValueSpan(text, header);
  if (path.startsWith('id_token.')) return tokenSpan(response, evidence);
  if (path === 'status') {
    const status = response.status ?? Number(found);
    return statusSpan(text, status) ?? first(text, String(status));
  }
  if (path !== 'body') return memberValueSpan(text, path, found) ?? first(text, found);
  const [line] = (found ?? '').split('\n', 1);
  return first(text, found) ?? first(text, line) ?? first(text, response.body);
}

/**
 * The value of a JSON member, wherever its object stands: alone, in a record of a log, or as text inside another. The one with
 * the value that is wanted, else the first.
 */
function memberValueSpan(text: string, name: string, wanted?: string): Span | undefined {
  const literal = name.replaceAll(/[^\w]/g, (character) => `\\${character}`);
  const pattern = new RegExp(`"${literal}\\\\*"\\s*:\\s*(?:\\\\*"([^"\\\\]*)|([^\\s",}\\]]+))`, 'dg');
  const places = [...text.matchAll(pattern)].map((match) => ({
    value: match[1] ?? match[2],
    span: match.indices?.[1] ?? match.indices?.[2],
  }));
  const { span } = places.find(({ value }) => value === wanted) ?? places[0] ?? {};
  return span && { start: span[0], end: span[1] };
}

/** A member of an issued token, as its characters in the token. */
function tokenSpan({ text, kind, body }: ParsedResponse, evidence: Evidence): Span | undefined {
  const whole = memberValueSpan(text, 'id_token') ?? (kind === 'jwt' ? first(text, body) : undefined);
  const [, path = ''] = /^id_token\.(.*)$/s.exec(evidence.path ?? '') ?? [];
  // The claims may have been pasted alone, after decryption.
  if (whole === undefined) return memberValueSpan(text, path, evidence.found);
  const inner = path.startsWith('header') ? path : `claims.${path}`;
  const place = placeInToken(decodeJwt(text.slice(whole.start, whole.end)), { ...evidence, path: inner });
  return place && { start: whole.start + place.raw.start, end: whole.start + place.raw.end };
}

/** Where a text stands for the first time. */
export function first(text: string, wanted: string | undefined): Span | undefined {
  const at = wanted === undefined || wanted === '' ? -1 : text.indexOf(wanted);
  return at < 0 ? undefined : { start: at, end: at + (wanted?.length ?? 0) };
}
