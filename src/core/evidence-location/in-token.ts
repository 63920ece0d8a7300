import type { DecodedJwt, JsonPart } from '../assertion/decoded-jwt.ts';
import type { Span } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { encodedSpan } from './encoded-span.ts';
import { memberPlace } from './json-place.ts';
import { narrow, narrowJson } from './narrow.ts';

/** Where evidence stands in a token: offsets in its text, and in the decoded JSON of a part where it is read there. */
export interface TokenPlace {
  readonly raw: Span;
  readonly decoded?: { readonly part: 'header' | 'claims'; readonly content: string; readonly span: Span };
}

/** Finds the characters of a token that a path such as `claims.aud`, `header.jwk.kty`, `signature` or `text` is about. */
export function placeInToken(token: DecodedJwt, evidence: Evidence): TokenPlace | undefined {
  const { path = 'text', span } = evidence;
  const [, name, member] = /^(header|claims)(?:\.(.+))?$/s.exec(path) ?? [];
  const part = name === 'header' ? token.header : name === 'claims' ? token.payload : undefined;
  if (part !== undefined && name !== undefined)
    return inPart(part, name as 'header' | 'claims', member, evidence);
  if (span !== undefined) return { raw: span };
  if (path === 'signature') return token.signature && { raw: token.signature.span };
  if (path !== 'text') return undefined;
  const { start, end } = narrow(token.text.slice(token.span.start, token.span.end), evidence);
  return { raw: { start: token.span.start + start, end: token.span.start + end } };
}

function inPart(
  part: JsonPart,
  name: 'header' | 'claims',
  member: string | undefined,
  evidence: Evidence,
): TokenPlace | undefined {
  const at = (span: Span): TokenPlace => ({
    raw: encodedSpan(part, span),
    decoded: { part: name, content: part.decoded, span },
  });
  if (member !== undefined) {
    const span = memberSpan(part.decoded, member, evidence);
    return span && at(span);
  }
  // A check that saw one broken character says which; most name the part.
  const { span } = evidence;
  if (span !== undefined && span.end - span.start < part.span.end - part.span.start) return { raw: span };
  if (part.json.ok || part.decoded === '') return { raw: part.span };
  const start = Math.min(part.json.failure.at, part.decoded.length - 1);
  return at({ start, end: start + 1 });
}

/** The name of a member where that is what is wrong; else its value, texts without their quotation marks. */
function memberSpan(decoded: string, member: string, evidence: Evidence): Span | undefined {
  const { found } = evidence;
  const place = memberPlace(decoded, member, (raw, at) => at > 0 && found?.endsWith(`: ${raw}`) === true);
  if (place === undefined) return undefined;
  if (found !== undefined && found === member) return place.name;
  return narrowJson(decoded, place.value, evidence);
}
