import { removedMark } from '../case/private-keys.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { standInOf } from '../request/placeholder.ts';
import { algorithmOf } from '../signature/algorithms.ts';
import { readBase64Url } from './base64url.ts';
import { decodeJwt, objectOf, partLimit } from './decode.ts';
import type { DecodedJwt, JsonObject, JsonPart, JwtPart } from './decoded-jwt.ts';
import { isJsonObject, member, parseJson } from './json-text.ts';
import type { ShapeFault } from './shape-fault.ts';
import { classifyJson } from './shape-json.ts';
import { classifyPurpose } from './shape-purpose.ts';

/** Values that are no attempt at a token at all: reported by the checks of any parameter. */
const elsewhere: readonly (readonly [RegExp, FaultCode])[] = [
  [/^\$|^%[A-Z_]+%$/, 'shell-single-quote-var'],
  [/^@\S+$/, 'curl-at-file-literal'],
  [/^(?:YOUR[_ -]|<[^>]*>$|\{\{.*\}\}$|xxx)|YOUR_|process\.env|os\.environ/i, 'placeholder-left'],
  [/[\u2018\u2019\u201c\u201d\u2013\u2014\u2026]/, 'smart-punctuation'],
  [/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/, 'invisible-chars'],
  [/^["'].*["']$|^["']|["']$/s, 'quotes-in-value'],
];

/** A word between brackets in the place of a signature: no alphabet of base64 has them. */
const maskedSignature = /\.[<[({][\w -]{2,60}[>\])}]$/;
/** `[FILTERED]` and the like; longer texts are tokens. */
const longestMask = 80;

/** A person who hides a value on purpose has not sent it so; what was taken out of a private key here was sent. */
export function isRedacted(text: string): boolean {
  const sent = text.replaceAll(removedMark, '');
  return (
    /redacted|removed|hidden|\*{3,}|\.\.\.|…|^<.*>$/i.test(sent) ||
    maskedSignature.test(sent.slice(-80)) ||
    (sent.length < longestMask && standInOf(sent) === 'redacted')
  );
}

const seen = new WeakMap<DecodedJwt, { readonly fault: ShapeFault | undefined }>();

/** What is wrong with the form of a token, if anything. A dozen checks ask this of the same token: it is found out once. */
export function classifyShape(token: DecodedJwt): ShapeFault | undefined {
  const known = seen.get(token) ?? { fault: classify(token) };
  seen.set(token, known);
  return known.fault;
}

/** Looks at the text first, then at the parts, then at what they hold. */
function classify(token: DecodedJwt): ShapeFault | undefined {
  return (
    classifyText(token) ??
    classifyParts(token) ??
    classifyEncoding(token) ??
    classifyJson(token) ??
    classifyPurpose(token)
  );
}

/** Nothing but letters of base64url and dots, begun as every token begins: of such a text only its parts can be wrong. */
function hasOnlyTokenLetters(text: string): boolean {
  // Looking for what does not belong remembers no places to come back to, unlike a match of the whole.
  return text.startsWith('eyJ') && !/[^\w.-]/.test(text);
}

function tokenText({ text, span }: DecodedJwt): string {
  return text.slice(span.start, span.end);
}

function classifyText(token: DecodedJwt): ShapeFault | undefined {
  const text = tokenText(token);
  if (hasOnlyTokenLetters(text)) return undefined;
  const whole = { path: 'text', found: text.slice(0, 60), secret: true } as const;
  if (/^b['"]/.test(text))
    return {
      ...whole,
      code: 'assertion-bytes-literal',
      found: text.slice(0, 8),
      secret: false,
      expected: 'eyJ…',
    };
  if (/^(?:Bearer|DPoP|JWT|Token)(?:\s|(?:[:=+]|%20)?\s*(?=eyJ))/i.test(text))
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
  if (/^(?:client_)?assertion["']?\s*[:=]|^\{\s*["']client_assertion/i.test(text)) {
    const note = 'the name of the parameter stands inside its value';
    return { ...whole, code: 'assertion-not-jwt', expected: 'the token alone', note };
  }
  if (/%(?:25)?(?:2E|2D|5F|3D|0A|0D)|\\(?:u00[0-9a-f]{2}|[nr])/i.test(text) && /\beyJ/.test(text)) {
    const note = /\\[nr]/.test(text)
      ? 'a line break stands inside the token as \\n or \\r'
      : 'an escape stands inside the token';
    return { ...whole, code: 'assertion-percent-encoded', note };
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
  const space = hasOnlyTokenLetters(text) ? null : /\s/.exec(text);
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
      return ofThreeParts(token, whole);
    case 'unsigned':
      return ofTwoParts(token, whole);
    case 'jwe':
      return ofFiveParts(token, whole);
    case 'other':
    case 'empty':
      return ofOtherParts(token, whole);
  }
}

type Whole = Pick<ShapeFault, 'path' | 'found' | 'secret'>;

function ofThreeParts(token: DecodedJwt, whole: Whole): ShapeFault | undefined {
  if (!looksLikeJson(token.header) && !looksLikeJson(token.payload))
    return {
      ...whole,
      code: 'assertion-not-jwt',
      expected: 'a header and claims in base64url',
      note: 'three parts, none of which holds JSON',
    };
  if (token.signature?.text !== '') return undefined;
  if (isUnsecured(token)) return unsecured;
  return { code: 'assertion-empty-signature', path: 'signature', found: 'empty', expected: 'a signature' };
}

function ofTwoParts(token: DecodedJwt, whole: Whole): ShapeFault {
  const hasHeader = objectOf(token.header) !== undefined;
  if (hasHeader && token.payload?.json.ok === false)
    return {
      code: 'assertion-truncated',
      path: 'claims',
      found: `${tokenText(token).length} characters, ending inside the claims`,
      expected: 'three parts joined with dots',
    };
  if (isUnsecured(token)) return unsecured;
  return hasHeader
    ? { code: 'assertion-two-parts', path: 'signature', found: 'two parts', expected: 'three parts' }
    : { ...whole, code: 'assertion-not-jwt', expected: 'three parts joined with dots' };
}

function ofFiveParts(token: DecodedJwt, whole: Whole): ShapeFault {
  if (member(objectOf(token.header), 'enc') !== undefined)
    return {
      code: 'assertion-five-parts',
      path: 'text',
      found: 'five parts',
      expected: 'three parts',
      note: 'an encrypted token, probably an id_token that was received',
    };
  return {
    ...whole,
    code: 'assertion-not-jwt',
    expected: 'three parts joined with dots',
    note: 'five parts, and no enc in the header',
  };
}

function ofOtherParts(token: DecodedJwt, whole: Whole): ShapeFault {
  const text = tokenText(token);
  const expected = 'three parts joined with dots';
  const instead = insteadOfParts(text);
  if (instead !== undefined) return { ...whole, code: 'assertion-not-jwt', expected, note: instead };
  if (/^eyJ[\w-]*$/.test(text))
    return {
      code: 'assertion-truncated',
      path: 'text',
      found: `${text.length} characters and no dot`,
      expected,
    };
  const { length } = token.parts;
  const parts = `${length}${length === partLimit ? ' or more' : ''} parts`;
  return { ...whole, code: 'assertion-not-jwt', expected, note: length > 1 ? parts : describeOther(text) };
}

/** What a text without dots is that is whole: nothing was cut off it. */
function insteadOfParts(text: string): string | undefined {
  if (!text.startsWith('eyJ') || /[^\w-]/.test(text)) return undefined;
  const { header, shape } = decodeJwt(`${text}.e30.`);
  const alone = shape === 'jws' ? objectOf(header) : undefined;
  if (alone !== undefined)
    return member(alone, 'alg') === undefined ? 'one part alone, without header or signature' : undefined;
  const second = text.indexOf('eyJ', 3);
  const first = second < 0 ? undefined : objectOf(decodeJwt(`${text.slice(0, second)}.e30.`).header);
  return first === undefined ? undefined : 'the dots between the parts are missing';
}

/** RFC 7519 §6: a token that says of itself that nobody signed it; the check of `alg` reports it. */
const unsecured: ShapeFault = { code: 'alg-none', path: 'header.alg', found: 'none' };

function isUnsecured({ header }: DecodedJwt): boolean {
  const alg = member(objectOf(header), 'alg');
  return typeof alg === 'string' && alg.toLowerCase() === 'none';
}

function looksLikeJson(part: JsonPart | undefined): boolean {
  return /^[{["]/.test(part?.decoded.trimStart() ?? '');
}

function describeOther(text: string): string | undefined {
  if (text.includes('-----BEGIN')) return 'a PEM block';
  const { bytes, problems } = readBase64Url(text);
  const plain = String.fromCharCode(...bytes.slice(0, 200));
  const isBase64 = problems.every(({ kind }) => kind === 'padding' || kind === 'standard-alphabet');
  if (isBase64 && /^[\w.~-]{4,}:[\x20-\x7e]+$/.test(plain))
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
    if (problem.kind === 'padding' && /^=+$/.test(part.text.slice(problem.at)))
      return { ...base, code: 'assertion-padding', expected: 'no = at the end of a part' };
    if (problem.kind === 'foreign-character' || problem.kind === 'padding')
      return { ...base, code: 'assertion-not-jwt', expected: 'letters, digits, - and _' };
    if (problem.kind === 'impossible-length' && !isTooLong(part, token)) return truncated(part, base.path);
  }
  return undefined;
}

/** A signature longer than its algorithm's: nothing was cut off it, and its own check says what it is. */
function isTooLong(part: JwtPart, token: DecodedJwt): boolean {
  const half = algorithmOf(member(objectOf(token.header), 'alg'))?.half;
  return half !== undefined && part === token.signature && part.text.length > Math.ceil((half * 8) / 3);
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
