import { replaceAddressPasswords } from '../address-passwords.ts';
import { replaceRests, replaceTokens } from '../assertion/tokens-in-text.ts';
import { dropPrivateKeys } from '../case/private-keys.ts';
import { secretMembers, secretParameters } from '../request/secret-names.ts';
import type { KnownSecret } from './known-secrets.ts';

/** What stands where something was taken out of a text. */
const cutMark = '(cut)';
const tokenMark = '(token cut)';

const names = [...new Set<string>([...secretParameters, ...secretMembers, 'client_assertion'])].join('|');
const inJson = new RegExp(`(["'](?:${names})["']\\s*:\\s*["'])(?:[^"'\\\\]+|\\\\[^])+`, 'gi');
/** The same as a text inside JSON, which has a backslash before each quote. */
const inJsonText = new RegExp(
  `(?<!\\\\)(\\\\+["'](?:${names})\\\\+["']\\s*:\\s*\\\\+["'])(?:[^"'\\\\]+|\\\\+[^"'\\\\])+`,
  'gi',
);
const inForm = new RegExp(`((?:^|[?&\\s"'])(?:${names})=)(?!\\(token cut\\))[^&\\s"']+`, 'gi');

/** The ways in which one value can stand in a text. */
function spellings(value: string): readonly string[] {
  const json = JSON.stringify(value).slice(1, -1);
  return [...new Set([value, json, percent(value), percent(value).replaceAll('%20', '+')])];
}

function percent(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Shorter values are words of any text: to take them out would only make holes. */
const shortestScrubbed = 6;

/**
 * A text that may be handed on: no private key, no token that could be used, none of the secrets of the case in any
 * spelling, no password in an address, no value behind the name of a secret.
 */
export function scrub(text: string, secrets: readonly KnownSecret[]): string {
  let clean = dropPrivateKeys(text).text;
  for (const { value } of secrets) {
    if (value.length < shortestScrubbed) continue;
    for (const spelling of spellings(value)) clean = clean.replaceAll(spelling, cutMark);
  }
  return replaceAddressPasswords(
    replaceRests(
      replaceTokens(clean, () => tokenMark),
      () => cutMark,
    ),
    () => cutMark,
  )
    .replace(inJson, `$1${cutMark}`)
    .replace(inJsonText, `$1${cutMark}`)
    .replace(inForm, `$1${cutMark}`);
}
