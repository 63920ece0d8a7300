import { algorithmOf } from '../signature/algorithms.ts';
import { objectOf } from './decode.ts';
import type { DecodedJwt } from './decoded-jwt.ts';
import { isJsonObject, member, parseJson } from './json-text.ts';
import type { ShapeFault } from './shape-fault.ts';

/** Header, then claims: each must decode to a JSON object (RFC 7519 §7.2). */
export function classifyJson(token: DecodedJwt): ShapeFault | undefined {
  const { header, payload } = token;
  if (header !== undefined && !header.json.ok) {
    const { at, message } = header.json.failure;
    return {
      code: 'header-not-json',
      path: 'header',
      found: excerpt(header.decoded, at),
      note: describeJson(header.decoded) ?? message,
      span: header.span,
    };
  }
  if (payload === undefined || payload.json.ok) return undefined;
  const { at, kind, message } = payload.json.failure;
  const base = { path: 'claims', found: excerpt(payload.decoded, at), span: payload.span };
  if (kind === 'not-an-object' && isDoubleJson(payload.decoded))
    return { ...base, code: 'payload-double-json', expected: 'an object, not a text that holds one' };
  const described = describeJson(payload.decoded);
  if (kind === 'not-json' && described === undefined && isCutOff(payload.decoded)) {
    if (hasWholeSignature(token))
      return {
        ...base,
        code: 'payload-not-json',
        note: 'the object is never closed, and a whole signature stands behind it',
        expected: 'a JSON object',
        certainty: 'strong',
      };
    return {
      ...base,
      code: 'assertion-truncated',
      note: 'the claims end in the middle',
      expected: 'the whole token',
    };
  }
  return { ...base, code: 'payload-not-json', note: described ?? message, expected: 'a JSON object' };
}

function isDoubleJson(decoded: string): boolean {
  const outer = parseJson(decoded);
  if (!outer.ok || typeof outer.value !== 'string') return false;
  const inner = parseJson(outer.value);
  return inner.ok && isJsonObject(inner.value);
}

/** What cuts a token takes its end: behind claims that were cut off, no signature has its full length (RFC 7518 §3.4). */
function hasWholeSignature({ header, signature }: DecodedJwt): boolean {
  const half = algorithmOf(member(objectOf(header), 'alg'))?.half;
  return half !== undefined && signature?.bytes.length === 2 * half;
}

/** An object that is opened and never closed. Read by hand: engines differ in where they say that JSON ends. */
function isCutOff(decoded: string): boolean {
  if (!decoded.startsWith('{')) return false;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < decoded.length; at += 1) {
    const character = decoded[at];
    if (inText && character === '\\') at += 1;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === '{' || character === '[')) depth += 1;
    else if (!inText && (character === '}' || character === ']')) depth -= 1;
  }
  return inText || depth > 0;
}

function describeJson(decoded: string): string | undefined {
  if (decoded === '') return 'the part is empty';
  if (decoded.startsWith('\uFEFF')) return 'a byte order mark stands in front';
  if (decoded.includes('\uFFFD')) return 'the bytes are not UTF-8';
  if (/^\{\s*'/.test(decoded)) return 'single quotes instead of double quotes';
  if (/,\s*[}\]]\s*$/.test(decoded)) return 'a comma before the end';
  if (/:\s*(?:True|False|None)\b/.test(decoded)) return 'Python words instead of JSON ones';
  if (/^\{\s*[A-Za-z_]+\s*:/.test(decoded)) return 'a name without quotation marks';
  return undefined;
}

function excerpt(decoded: string, at: number): string {
  const start = Math.max(0, at - 20);
  return `${start > 0 ? '…' : ''}${decoded.slice(start, at + 20)}`;
}
