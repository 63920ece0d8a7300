import type { Span } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { percentDecode } from '../request/parse-form.ts';
import { readBase64Url } from './base64url.ts';
import { decodeJwt, objectOf } from './decode.ts';
import type { DecodedJwt, JsonObject, JwtPart } from './decoded-jwt.ts';
import { isJsonObject, member, parseJson } from './json-text.ts';

/** What is wrong with an assertion as a text or as a structure: one fault at most, the one that explains the rest. */
export interface ShapeFault {
  /** A code of group C, or of group A where the fault is one of any value (quotes, placeholders, variables). */
  readonly code: FaultCode;
  readonly path: string;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
  readonly span?: Span | undefined;
  readonly secret?: boolean | undefined;
}

/** Values that are no attempt at a token at all: reported by the checks of any parameter. */
const elsewhere: readonly (readonly [RegExp, FaultCode])[] = [
  [/^\$|^%[A-Z_]+%$/, 'shell-single-quote-var'],
  [/^@\S+$/, 'curl-at-file-literal'],
  [/^(?:YOUR[_ -]|<[^>]*>$|\{\{.*\}\}$|xxx)|YOUR_|process\.env|os\.environ/i, 'placeholder-left'],
  [/[\u2018\u2019\u201c\u201d\u2013\u2014\u2026]/, 'smart-punctuation'],
  [/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/, 'invisible-chars'],
  [/^["'].*["']$|^["']|["']$/s, 'quotes-in-value'],
];

/** A person who hides a value on purpose has not sent it so. */
export function isRedacted(text: string): boolean {
  return /redacted|removed|hidden|\*{3,}|\.\.\.|…|^<.*>$/i.test(text);
}

/** Looks at the text first, then at the parts, then at what they hold. */
export function classifyShape(token: DecodedJwt): ShapeFault | undefined {
  return (
    classifyText(token) ??
    classifyParts(token) ??
    classifyEncoding(token) ??
    classifyJson(token) ??
    classifyPurpose(token)
  );
}

function tokenText({ text, span }: DecodedJwt): string {
  return text.slice(span.start, span.end);
}

function classifyText(token: DecodedJwt): ShapeFault | undefined {
  const text = tokenText(token);
  const whole = { path: 'text', found: text.slice(0, 60), secret: true } as const;
  if (/^b['"]/.test(text))
    return {
      ...whole,
      code: 'assertion-bytes-literal',
      found: text.slice(0, 8),
      secret: false,
      expected: 'eyJ…',
    };
  if (/^(?:Bearer|DPoP|JWT|Token)\s/i.test(text))
    return {
      ...whole,
      code: 'assertion-bearer-prefix',
      found: text.slice(0, 10),
      secret: false,
      expected: 'eyJ…',
    };
  const strange = elsewhere.find(([pattern]) => pattern.test(text));
  if (strange !== undefined) return { ...whole, code: strange[1] };
  if (isJsonSerialization(text))
    return {
      ...whole,
      code: 'assertion-json-serialization',
      expected: 'the compact form: three parts joined with dots',
    };
  if (/%2E|%2D|%5F|%3D|\\u00[0-9a-f]{2}/i.test(text) && /\beyJ/.test(text)) {
    const decoded = percentDecode(text);
    if (decoded !== text || text.includes('\\u'))
      return { ...whole, code: 'assertion-percent-encoded', note: 'an escape stands inside the token' };
  }
  if (/^ZXlK/.test(text))
    return { ...whole, code: 'assertion-base64-twice', note: 'decoded once more it begins with eyJ' };
  return undefined;
}

function isJsonSerialization(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const json = parseJson(text);
  return (
    json.ok &&
    isJsonObject(json.value) &&
    ['payload', 'signatures', 'signature'].some(
      (name) => member(json.value as JsonObject, name) !== undefined,
    )
  );
}

function classifyParts(token: DecodedJwt): ShapeFault | undefined {
  const text = tokenText(token);
  const whole = { path: 'text', found: text.slice(0, 60), secret: true } as const;
  const space = /\s/.exec(text);
  if (space !== null && decodeJwt(text.replace(/\s+/g, '')).shape === 'jws') {
    const at = token.span.start + space.index;
    return {
      ...whole,
      code: 'assertion-line-wrapped',
      found: `white space at character ${space.index + 1}`,
      secret: false,
      expected: 'no white space',
      span: { start: at, end: at + 1 },
    };
  }
  switch (token.shape) {
    case 'jws':
      if (token.signature?.text === '')
        return {
          ...whole,
          code: 'assertion-empty-signature',
          path: 'signature',
          found: 'empty',
          secret: false,
          expected: 'a signature',
        };
      return undefined;
    case 'unsigned':
      if (objectOf(token.header) !== undefined && token.payload?.json.ok === false) {
        return {
          ...whole,
          code: 'assertion-truncated',
          path: 'claims',
          found: `${text.length} characters, ending inside the claims`,
          secret: false,
          expected: 'three parts joined with dots',
        };
      }
      if (objectOf(token.header) !== undefined)
        return {
          ...whole,
          code: 'assertion-two-parts',
          path: 'signature',
          found: 'two parts',
          secret: false,
          expected: 'three parts',
        };
      return { ...whole, code: 'assertion-not-jwt', expected: 'three parts joined with dots' };
    case 'jwe':
      if (objectOf(token.header)?.enc !== undefined)
        return {
          ...whole,
          code: 'assertion-five-parts',
          found: 'five parts',
          secret: false,
          expected: 'three parts',
          note: 'an encrypted token, probably an id_token that was received',
        };
      return { ...whole, code: 'assertion-not-jwt', expected: 'three parts joined with dots' };
    case 'other':
    case 'empty':
      if (/^eyJ[\w-]*$/.test(text))
        return {
          ...whole,
          code: 'assertion-truncated',
          found: `${text.length} characters and no dot`,
          secret: false,
          expected: 'three parts joined with dots',
        };
      return {
        ...whole,
        code: 'assertion-not-jwt',
        expected: 'three parts joined with dots',
        note: describeOther(text),
      };
  }
}

function describeOther(text: string): string | undefined {
  if (text.includes('-----BEGIN')) return 'a PEM block';
  const { bytes, problems } = readBase64Url(text);
  const plain = String.fromCharCode(...bytes.slice(0, 200));
  if (problems.every(({ kind }) => kind === 'padding') && /^[\w.~-]{4,}:[\x20-\x7e]+$/.test(plain))
    return 'base64 of id:secret, as HTTP Basic uses it';
  return undefined;
}

function classifyEncoding(token: DecodedJwt): ShapeFault | undefined {
  const names = ['header', 'claims', 'signature'] as const;
  for (const [at, part] of token.parts.entries()) {
    const problem = part.problems.find(({ kind }) => kind !== 'unused-bits');
    if (problem === undefined) continue;
    const start = part.span.start + problem.at;
    const base = {
      path: names[at] ?? 'text',
      found: `${problem.found} at character ${start - token.span.start + 1}`,
      span: { start, end: start + 1 },
    };
    if (problem.kind === 'standard-alphabet')
      return { ...base, code: 'assertion-std-base64', expected: '- instead of + and _ instead of /' };
    if (problem.kind === 'padding')
      return { ...base, code: 'assertion-padding', expected: 'no = at the end of a part' };
    if (problem.kind === 'foreign-character')
      return { ...base, code: 'assertion-not-jwt', expected: 'letters, digits, - and _' };
    if (problem.kind === 'impossible-length') return truncated(part, base.path);
  }
  return undefined;
}

function truncated(part: JwtPart, path: string): ShapeFault {
  return {
    code: 'assertion-truncated',
    path,
    found: `${part.text.length} characters, a length that base64url never has`,
    expected: 'the whole part',
    span: { start: Math.max(part.span.start, part.span.end - 1), end: part.span.end },
  };
}

function classifyJson(token: DecodedJwt): ShapeFault | undefined {
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
  if (kind === 'not-json' && at >= payload.decoded.length - 1 && payload.decoded.startsWith('{')) {
    return {
      ...base,
      code: 'assertion-truncated',
      note: 'the claims end in the middle',
      expected: 'the whole token',
    };
  }
  return {
    ...base,
    code: 'payload-not-json',
    note: describeJson(payload.decoded) ?? message,
    expected: 'a JSON object',
  };
}

function isDoubleJson(decoded: string): boolean {
  const outer = parseJson(decoded);
  if (!outer.ok || typeof outer.value !== 'string') return false;
  const inner = parseJson(outer.value);
  return inner.ok && isJsonObject(inner.value);
}

function describeJson(decoded: string): string | undefined {
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

function classifyPurpose(token: DecodedJwt): ShapeFault | undefined {
  const header = objectOf(token.header);
  const claims = objectOf(token.payload);
  if (header === undefined || claims === undefined) return undefined;
  const has = (object: JsonObject, ...names: readonly string[]): boolean =>
    names.some((name) => member(object, name) !== undefined);
  const own = member(claims, 'iss') !== undefined && member(claims, 'iss') === member(claims, 'sub');
  if (member(header, 'typ') === 'dpop+jwt' || (has(claims, 'htm') && has(claims, 'htu'))) {
    return {
      code: 'assertion-is-dpop-proof',
      path: 'header.typ',
      found: 'a DPoP proof (htm and htu)',
      expected: 'iss, sub, aud, exp',
    };
  }
  if (own) return undefined;
  const wrapper = ['payload', 'claims', 'data', 'body'].find((name) => isWrapper(member(claims, name)));
  if (wrapper !== undefined)
    return {
      code: 'payload-wrapped',
      path: `claims.${wrapper}`,
      found: `the claims stand inside ${wrapper}`,
      expected: 'the claims at the top',
    };
  if (has(header, 'iss', 'sub', 'exp') || (has(claims, 'alg', 'kid') && !has(header, 'alg'))) {
    return {
      code: 'header-payload-swapped',
      path: 'header',
      found: Object.keys(header).slice(0, 12).join(', '),
      expected: 'alg, typ, kid in the header; iss, sub, aud, exp in the claims',
    };
  }
  if (has(claims, 'response_type') || (has(claims, 'redirect_uri') && has(claims, 'scope'))) {
    return {
      code: 'assertion-is-request-object',
      path: 'claims',
      found: 'a request object (response_type, redirect_uri, scope)',
      expected: 'a client assertion',
    };
  }
  if (
    /at\+jwt/i.test(String(member(header, 'typ'))) ||
    (has(claims, 'scope', 'cnf') && has(claims, 'client_id'))
  ) {
    return {
      code: 'assertion-is-access-token',
      path: 'claims',
      found: 'an access token',
      expected: 'a client assertion',
    };
  }
  if (has(claims, 'nonce', 'at_hash', 'amr', 'acr', 'sub_attributes')) {
    return {
      code: 'assertion-is-id-token',
      path: 'claims',
      found: 'an id_token (nonce, amr, acr or at_hash)',
      expected: 'a client assertion',
    };
  }
  return undefined;
}

function isWrapper(value: unknown): boolean {
  return isJsonObject(value) && ['iss', 'sub', 'aud', 'exp'].some((name) => Object.hasOwn(value, name));
}
