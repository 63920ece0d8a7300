/** Whether a text stands for a value instead of being one. `redacted`: the person hid the real value on purpose. */
export type StandIn = 'placeholder' | 'redacted';

/** Longer texts are values; a template is short. */
const longestTemplate = 400;

const redactions = [
  // What of a value a piece of code does not show.
  /<omitted: [^<>\n]{0,60}>/,
  /^[<[({]?\s*(?:redacted|removed|hidden|masked|censored|omitted|snip(?:ped)?|secret)\b[^<>]{0,60}[>\])}]?$/i,
  // What Rails, Sentry, Spring, .NET and httpx write in place of a secret.
  /^[<[({]\s*(?:filtered|saniti[sz]ed|scrubbed|protected|obfuscated|anonymi[sz]ed|secured?|sensitive|private|confidential|stripped|pii)\b[^<>]{0,60}[>\])}]$/i,
  /[[(<](?:truncated|cut|snip(?:ped)?|\d{1,9} (?:bytes|char(?:acter)?s)(?: more)?(?: truncated)?)[\])>]/i,
  /\*{3,}/,
  /^[xX]{3,}$|[xX]{8,}|[xX]{4,}$|#{4,}|%[xX]{2}|^-$/,
  /\.[<[({]\s?(?:the |your )?sig(?:nature)?\b[^<>]{0,30}[>\])}]$/i,
  /[\u2022\u25cf\u2588]{2,}/,
  /(?:\.{3,}|\u2026)/,
];
const templates = [
  /\bYOUR[_-][A-Z0-9_-]{2,}/,
  /\byour[_-](?:client|app|code|jwt|auth|redirect|assertion|key|private|verifier|signed)[a-z0-9_-]*/i,
  /<[A-Za-z][A-Za-z0-9 _.'-]{0,60}>/,
  /\{\{[^{}]{1,80}\}\}/,
  // Not a UUID in braces, as .NET and Windows write them.
  /^\{(?![\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}$)[a-z_][\w.-]{1,60}\}$/i,
  /\$\{[^{}]{1,80}\}/,
  /\bprocess\.env\.[A-Za-z_]/,
  /\bos\.environ\b/,
  /\b(?:os|System)\.getenv\(|\bGetEnvironmentVariable\(|\bENV\[/,
  /^%[A-Za-z_][A-Za-z0-9_]{1,60}%$/,
  /^(?:INSERT|REPLACE|CHANGE)[_-]?(?:ME|THIS|HERE|WITH|\w{2,40}_HERE)\b/i,
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_HERE$/,
  /^x{2,}\.y{2,}\.z{2,}$/i,
  /^(?:my|the|some)[_-](?:client[_-]?id|code|jwt|assertion)$/i,
];

/** `$NAME` that no shell has replaced. */
export function isVariableName(text: string): boolean {
  return /^\$[A-Z_]+$/.test(text.trim());
}

/**
 * Reads a value as a stand-in: `YOUR_…`, `<…>`, `{{…}}`, `{…}`, `${…}`, `process.env.…` are placeholders; `<redacted>`, `***`,
 * `xxxxxxxx`, `…` hide a value that the person does not want to paste. `undefined` for anything else.
 */
export function standInOf(value: string): StandIn | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const ends = text.length > longestTemplate ? `${text.slice(0, 120)} ${text.slice(-120)}` : text;
  if (redactions.some((pattern) => pattern.test(ends))) return 'redacted';
  if (text.length > longestTemplate) return undefined;
  return templates.some((pattern) => pattern.test(text)) ? 'placeholder' : undefined;
}
