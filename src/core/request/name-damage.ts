import { editDistance } from './edit-distance.ts';
import { hasParameter, isAssertionGrant } from './grant.ts';
import { isParameterName, type ParameterName, parameterNames, parameters } from './parameters.ts';
import type { WireParameter, WireRequest } from './wire-request.ts';

/**
 * What happened to the name of a parameter, and which name it was meant to be. Exactly one kind per name:
 * `html-amp` `amp;code`, `#38;code`; `byte-order-mark` U+FEFF in front; `white-space` line breaks or blanks around it; `quote` cmd.exe
 * left a `'`; `curly` a typographic quotation mark in front; `encoded` percent-encoded twice; `misnamed` an alias or a slip;
 * `unknown` no known name.
 */
export interface NameDamage {
  readonly kind:
    | 'html-amp'
    | 'byte-order-mark'
    | 'white-space'
    | 'quote'
    | 'curly'
    | 'encoded'
    | 'misnamed'
    | 'unknown';
  /** Absent where it cannot be told. */
  readonly meant?: ParameterName | undefined;
}

const aliases: ReadonlyMap<string, ParameterName> = new Map(
  parameterNames.flatMap((name) => parameters[name].aliases.map((alias) => [alias, name] as const)),
);
/** Names of OAuth, OpenID Connect and PAR that are no slips of the token request's own (RFC 6749 §8.2). */
const ownNames: readonly string[] = [
  'state',
  'nonce',
  'client_secret',
  'username',
  'password',
  'refresh_token',
  'resource',
  'audience',
  'request',
  'request_uri',
  'auth_req_id',
  'device_code',
  'dpop_jkt',
  'code_challenge_method',
  'acr_values',
];
const blank = '[\\s\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]+';
const edges = new RegExp(`^${blank}|${blank}$`, 'g');
/** Slips allowed in a long name; a short one like `code` is too close to others. */
const mostSlips = 2;

/** `undefined` where the name is a known one. `wanting`: known names that are absent, so that a slip can stand for one of them. */
export function nameDamageOf(
  { name }: WireParameter,
  wanting: readonly ParameterName[],
): NameDamage | undefined {
  if (isParameterName(name)) return undefined;
  if (name.length > 300) return { kind: 'unknown' };
  const escaped = /^(?:(?:amp|#0{0,4}38|#x26);){1,9}/i.exec(name)?.[0];
  if (escaped !== undefined) return { kind: 'html-amp', meant: knownName(name.slice(escaped.length)) };
  if (/^(?:\uFEFF|\u00EF\u00BB\u00BF|\uFFFD)/.test(name)) {
    return {
      kind: 'byte-order-mark',
      meant: knownName(name.replace(/^[\uFEFF\u00EF\u00BB\u00BF\uFFFD]+/, '')),
    };
  }
  const trimmed = name.replace(edges, '');
  if (trimmed !== name) return { kind: 'white-space', meant: knownName(trimmed) };
  if (/^["']/.test(name)) return { kind: 'quote', meant: knownName(name.slice(1)) };
  if (/^[\u2018-\u201F]/.test(name)) {
    return { kind: 'curly', meant: knownName(name.replace(/^[\u2018-\u201F]+/, '')) };
  }
  if (/%[0-9A-Fa-f]{2}/.test(name)) return { kind: 'encoded' };
  const meant = misnamedAs(name, wanting);
  return meant === undefined ? { kind: 'unknown' } : { kind: 'misnamed', meant };
}

function knownName(text: string): ParameterName | undefined {
  return isParameterName(text) ? text : undefined;
}

/** A name stands for another one only where that one is absent: an extra parameter beside it is merely extra. */
function misnamedAs(name: string, wanting: readonly ParameterName[]): ParameterName | undefined {
  const alias =
    aliases.get(name) ?? wanting.find((wanted) => wanted === name.toLowerCase().replaceAll('-', '_'));
  if (alias !== undefined) return wanting.includes(alias) ? alias : undefined;
  if (ownNames.includes(name)) return undefined;
  return wanting.find((wanted) => {
    const most = wanted.length > 6 ? mostSlips : 1;
    return editDistance(name.toLowerCase(), wanted, most) <= most;
  });
}

/** The known names that no parameter of the body bears, and that the grant asked for can have. */
function absentNames(request: WireRequest): readonly ParameterName[] {
  const present = new Set(request.parameters.map(({ name }) => name));
  return parameterNames.filter((name) => !present.has(name) && hasParameter(request, name));
}

/** The parameters of the body whose names are not known ones, each with what happened to it. */
export function damagedNames(
  request: WireRequest,
): readonly { readonly parameter: WireParameter; readonly damage: NameDamage }[] {
  const wanting = absentNames(request);
  return request.parameters.flatMap((parameter) => {
    const isGrant = parameter.name === 'assertion' && isAssertionGrant(request);
    const damage: NameDamage | undefined = isGrant ? { kind: 'unknown' } : nameDamageOf(parameter, wanting);
    return damage === undefined ? [] : [{ parameter, damage }];
  });
}
