import type { Reference } from '../catalogue/sources.ts';
import type { Mark, ParameterRule, Ruled } from './profile.ts';

/** The day on which the provider's pages were read. */
const pagesRead = '2026-03-08';
/** The day on which the collected facts were last gone through. */
const factsRead = '2026-11-23';

/** A rule from the provider's own pages. */
export function documented<Value>(value: Value, source: Reference, note?: string): Ruled<Value> {
  return { value, source, date: pagesRead, mark: 'documented', ...(note === undefined ? {} : { note }) };
}

/** A rule known in another way than from the provider's pages. */
export function known<Value>(value: Value, mark: Mark, source: Reference, note?: string): Ruled<Value> {
  return { value, source, date: factsRead, mark, ...(note === undefined ? {} : { note }) };
}

export const clientAssertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Rules for parameters whose value is fixed. */
export function fixedValue(value: string): ParameterRule {
  return { presence: 'required', values: [value], preset: value };
}

/** The parameters of a token request with a code, in the order in which providers list them (RFC 6749 §4.1.3, RFC 7523 §2.2, RFC 7636 §4.5). */
export const codeGrantOrder = [
  'client_id',
  'redirect_uri',
  'grant_type',
  'code',
  'client_assertion_type',
  'client_assertion',
  'code_verifier',
] as const;
