import { namesOfLogin } from '../known-names.ts';
import { isParameterName } from '../parameters.ts';
import { consolePairs } from './console-pairs.ts';
import { isDescription } from './described.ts';
import { mapPairs } from './map-pairs.ts';
import { phpPairs } from './php-pairs.ts';

/** Parameters as a program prints the object that holds them: decoded, and in its order. */
export interface PrintedPairs {
  /** `undefined` where the print hides or cuts the value. */
  readonly pairs: readonly (readonly [name: string, value: string | undefined])[];
  /** Where the object stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** A larger text is no print of one object. */
const largest = 400_000;
/** Fewer known names than this are any object. */
const fewest = 2;

/**
 * The parameters of a token request, or of a pushed one, where a program printed them: Node and browsers, Python, PHP, Ruby, Go, Java,
 * C#. Of several objects the last that asks for a token. `undefined` for any other text, source code too. Linear.
 */
export function printedPairs(text: string): PrintedPairs | undefined {
  if (text.length > largest || !/\b(?:grant_type|client_assertion)\b/.test(text)) return undefined;
  const found = [...consolePairs(text), ...phpPairs(text), ...mapPairs(text)]
    .filter(isRequest)
    .sort((one, other) => one.start - other.start);
  return found.findLast(asksForToken) ?? found.at(-1);
}

function isRequest({ pairs }: PrintedPairs): boolean {
  const names = new Set(pairs.map(([name]) => name));
  const known = [...names].filter((name) => isParameterName(name) || namesOfLogin.includes(name));
  const isNamed = names.has('grant_type') || names.has('client_assertion');
  return known.length >= fewest && isNamed && !isDescription(pairs);
}

function asksForToken({ pairs }: PrintedPairs): boolean {
  return pairs.some(([name]) => name === 'grant_type');
}
