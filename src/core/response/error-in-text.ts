import { formDecode } from '../request/parse-form.ts';

/** Error codes that stand for themselves in a log; a longer one before its own beginning. */
const errorCodes = [
  'invalid_client_metadata',
  'invalid_client',
  'invalid_grant',
  'invalid_request_object',
  'invalid_request_uri',
  'invalid_request',
  'invalid_scope',
  'invalid_token',
  'invalid_dpop_proof',
  'invalid_redirect_uri',
  'use_dpop_nonce',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
  'insufficient_scope',
  'temporarily_unavailable',
  'upstream_dependency_error',
  'server_error',
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'authorization_pending',
  'slow_down',
  'CLIENT_SIDE_ERROR',
  'SERVER_SIDE_ERROR',
  'ARGUMENTS_NOT_VALID',
  'TOO_MANY_REQUESTS',
] as const;

const codeInText = new RegExp(`\\b(?:${errorCodes.join('|')})\\b`, 'i');
const knownCodes: ReadonlySet<string> = new Set(errorCodes.map((code) => code.toLowerCase()));

/** How far into a log an error code is looked for, in characters. */
const logBeginning = 20_000;

export interface ErrorInText {
  readonly error: string;
  readonly description?: string | undefined;
}

/** Is this an error code of OAuth or of Singpass' platform, and not a reason phrase such as `Unauthorized`? */
export function isErrorCode(text: string | undefined): boolean {
  return text !== undefined && knownCodes.has(text.toLowerCase());
}

/**
 * The error of an answer that a library has already taken apart: exceptions (`OPError: invalid_grant (…)`, `[invalid_client] …`),
 * dumps of objects that are no JSON (`{ error: 'invalid_client' }`), form-encoded answers and callback URLs.
 */
export function errorInText(text: string): ErrorInText | undefined {
  const beginning = text.slice(0, logBeginning);
  const match = codeInText.exec(beginning);
  if (match === null) return undefined;
  const after = beginning.slice(match.index + match[0].length);
  return { error: match[0], description: namedDescription(beginning) ?? followingWords(after) };
}

const quotedDescriptions = [
  /error_?description["']?\s{0,5}[:=]\s{0,5}"((?:[^"\\\n]|\\.){1,1000})/i,
  /error_?description["']?\s{0,5}[:=]\s{0,5}'((?:[^'\\\n]|\\.){1,1000})/i,
] as const;

function namedDescription(text: string): string | undefined {
  for (const form of quotedDescriptions) {
    const found = form.exec(text)?.[1];
    if (found !== undefined) return found.replace(/\\(["'\\])/g, '$1');
  }
  const encoded = /(?:^|[?&#\s])error_description=([^&#\s"']{1,2000})/i.exec(text)?.[1];
  return encoded === undefined ? undefined : formDecode(encoded);
}

/** What exceptions write behind the code; plain prose behind it is no description. */
const wordsBehind = [
  /^ \(([^()\n]{3,500})\)/,
  /^" "([^"\n]{3,500})"/,
  /^[\])] ([^\n]{3,500})/,
  /^: ?([^\n{]{3,500})/,
] as const;

function followingWords(after: string): string | undefined {
  for (const form of wordsBehind) {
    const words = form.exec(after)?.[1]?.trim();
    if (words !== undefined) return words;
  }
  return undefined;
}
