import type { FaultCode } from '../catalogue/faults.ts';
import { invisibleName } from '../clinic/invisible-characters.ts';
import { readEncoding } from '../clinic/read-encoding.ts';
import { valueKnowledgeOf } from '../clinic/value-knowledge.ts';
import { clientAssertionType } from '../profiles/ruled.ts';
import { isBrokenBehind } from './broken-body.ts';
import { hasLostPlus, wasIssuedWithPlus } from './lost-plus.ts';
import { isParameterName } from './parameters.ts';
import { type StandIn, standInOf } from './placeholder.ts';
import { typographic } from './typographic.ts';
import { isUtf16 } from './utf16.ts';
import type { RequestNote, WireParameter, WireRequest } from './wire-request.ts';

/** What happened to a value on its way into the request. Exactly one kind per value: one wrong value is one finding. */
export type Damage =
  | 'empty'
  | 'shell-variable'
  | 'literal-variable'
  | 'at-file'
  | 'from-file'
  | 'whole-body'
  | StandIn
  | 'quotes'
  | 'cmd-quotes'
  | 'smart-punctuation'
  | 'invisible'
  | 'line-broken'
  | 'edge-space'
  | 'plus-space'
  | 'double-encoded'
  | 'percent-malformed';

/** Their own checks name a second encoding of these. */
const ownEncodingCheck: readonly string[] = ['code', 'client_assertion', 'redirect_uri', 'code_verifier'];
const edgeSpace = /[ \r\n]/;

/** What was found out of a parameter of a request: nearly every check asks, and of a long value that takes a while. */
const known = new WeakMap<WireParameter, { readonly of: WireRequest; readonly damage: Damage | undefined }>();

/** The damage to one parameter; `undefined` where the value is whole, be it right or wrong. */
export function damageOf(parameter: WireParameter, request: WireRequest): Damage | undefined {
  const before = known.get(parameter);
  if (before?.of === request) return before.damage;
  const damage = findDamage(parameter, request);
  known.set(parameter, { of: request, damage });
  return damage;
}

function findDamage(parameter: WireParameter, request: WireRequest): Damage | undefined {
  const { value } = parameter;
  if (value === '') return isFileContent(parameter, request) ? 'from-file' : 'empty';
  if (isHalfOfUtf16(value, request)) return undefined;
  const shell = shellDamage(parameter, request);
  if (shell !== undefined) return shell;
  return standInOf(value) ?? textDamage(parameter, request);
}

/** Read byte by byte, no value of such a body is what it was: the body is the fault. */
function isHalfOfUtf16(value: string, { body }: WireRequest): boolean {
  return value.includes('\0') && body !== undefined && isUtf16(body);
}

function shellDamage(parameter: WireParameter, request: WireRequest): Damage | undefined {
  const { value, rawValue } = parameter;
  const { form, shell, notes } = request;
  const names = (kind: RequestNote['kind']): boolean =>
    notes.some(
      (note) => note.kind === kind && (value.includes(note.detail) || rawValue.includes(note.detail)),
    );
  if (names('shell-variable')) return 'shell-variable';
  if (shell === 'powershell' && /^\$\(/.test(rawValue)) return 'shell-variable';
  if (shell === 'cmd' && /^%\w{1,60}%$/.test(value)) return 'shell-variable';
  if (names('literal-variable')) return 'literal-variable';
  if (/^\$(?:[A-Za-z_]\w*|\([^)]{1,200}\))$/.test(value)) return 'literal-variable';
  if (form === 'curl' && /^\$\{[A-Za-z_]\w*\}$/.test(value)) return 'literal-variable';
  if (/^@(?:\.{0,2}|[A-Za-z]:)[/\\]?[\w./\\~-]{1,200}$/.test(value)) return 'at-file';
  return swallowsBody(value, request) ? 'whole-body' : undefined;
}

/** Parameters without which there is no token request with an assertion. */
const indispensable: readonly string[] = ['grant_type', 'client_assertion', 'client_assertion_type'];

/** By the command, or because what the value swallowed is missing from the request. */
function swallowsBody(value: string, { notes, parameters }: WireRequest): boolean {
  const swallowed = swallowedParameters(value);
  if (swallowed.length === 0) return false;
  if (notes.some(({ kind }) => kind === 'urlencoded-whole-body')) return true;
  return swallowed.some((one) => indispensable.includes(one) && !parameters.some(({ name }) => name === one));
}

/** Other parameters of the token request that stand inside the value. */
function swallowedParameters(value: string): readonly string[] {
  if (value.length > 20_000) return [];
  return [...value.matchAll(/&([\w.-]{1,60})=/g)].flatMap(([, name]) =>
    name !== undefined && isParameterName(name) ? [name] : [],
  );
}

/** `name@file`: curl takes the value from a file, which is not in the paste. */
function isFileContent({ option }: WireParameter, { notes }: WireRequest): boolean {
  return option === '--data-urlencode' && notes.some(({ kind }) => kind === 'file-content');
}

function textDamage(parameter: WireParameter, request: WireRequest): Damage | undefined {
  const { name, value, rawValue } = parameter;
  const quotes = quoteDamage(value, request);
  if (quotes !== undefined) return quotes;
  if (typographic.test(value)) return 'smart-punctuation';
  if (hasInvisible(value)) return 'invisible';
  if (isBrokenBehind(parameter, request)) return 'line-broken';
  const issued = wasIssuedWithPlus(parameter, request);
  if (issued === true) return 'plus-space';
  if (edgeSpace.test(value.slice(0, 1)) || edgeSpace.test(value.slice(-1))) return 'edge-space';
  if (issued === undefined && hasLostPlus(parameter)) return 'plus-space';
  if (hasEatenPercents(value) || /%(?![0-9A-Fa-f]{2})/.test(rawValue)) return 'percent-malformed';
  if (!isParameterName(name) || ownEncodingCheck.includes(name)) return undefined;
  const encoding = readEncoding(rawValue, valueKnowledgeOf(name));
  const twice = encoding.kind === 'times' ? encoding.times === 2 : encoding.kind === 'cannot-tell';
  return twice && /%[0-9A-Fa-f]{2}/.test(value) ? 'double-encoded' : undefined;
}

/** Python's `b'…'` is a fault of the assertion alone; quotes that cmd.exe left around a pair are a fault of the command. */
function quoteDamage(value: string, { parameters }: WireRequest): Damage | undefined {
  if (/^b['"]/.test(value)) return undefined;
  const opens = /^\s?["'`]/.test(value.slice(0, 2));
  const closes = /["'`]\s?$/.test(value.slice(-2));
  if (!opens && !closes) return undefined;
  return !opens && parameters.some(({ name }) => name.startsWith("'")) ? 'cmd-quotes' : 'quotes';
}

/** The characters nobody sees: all but the plain space and line ends, which have a kind of their own. */
function hasInvisible(value: string): boolean {
  if (!/[^\n\r -~]/.test(value)) return false;
  for (const character of value) {
    if (!' \n\r'.includes(character) && invisibleName(character) !== undefined) return true;
  }
  return false;
}

/** A batch file takes `%3A` for its third argument followed by A: the colons of a URN or URL are gone or maimed. */
function hasEatenPercents(value: string): boolean {
  if (value.length > 2_000 || value === clientAssertionType) return false;
  const bare = clientAssertionType.replaceAll(':', '');
  return (
    value === bare ||
    value === clientAssertionType.replaceAll(':', '3A') ||
    value === clientAssertionType.replaceAll(':', 'A') ||
    /^https?(?:3A2F2F|AFF)[\w.-]/i.test(value)
  );
}

/** The parameters of the request, body and query, with this damage. */
export function parametersWith(request: WireRequest, damage: Damage): readonly WireParameter[] {
  return [...request.parameters, ...request.queryParameters].filter(
    (parameter) => damageOf(parameter, request) === damage,
  );
}

/** The real value is not in the paste. */
export type HidingDamage = 'redacted' | 'shell-variable' | 'from-file';

/** Damage that hides the value: what it was cannot be known from the paste, and no check may judge it. */
export function hidesValue(damage: Damage | undefined): damage is HidingDamage {
  return damage === 'redacted' || damage === 'shell-variable' || damage === 'from-file';
}

/** The fault that reports a kind of damage. */
export const damageFault = {
  empty: 'empty-param',
  'literal-variable': 'shell-single-quote-var',
  'at-file': 'curl-at-file-literal',
  'whole-body': 'curl-urlencode-whole-body',
  placeholder: 'placeholder-left',
  quotes: 'quotes-in-value',
  'cmd-quotes': 'windows-cmd-single-quotes',
  'smart-punctuation': 'smart-punctuation',
  invisible: 'invisible-chars',
  'line-broken': 'newline-inside-body',
  'edge-space': 'param-trailing-newline',
  'plus-space': 'plus-becomes-space',
  'double-encoded': 'double-encoded',
  'percent-malformed': 'percent-malformed',
} as const satisfies Record<Exclude<Damage, HidingDamage>, FaultCode>;

/** For `notApplicable`: why a check leaves a damaged value to another one. */
export function reportedAs(damage: Damage): string {
  return hidesValue(damage) ? 'the value is not in the paste' : `reported as ${damageFault[damage]}`;
}
