import type { CurlValue } from '../curl.ts';
import {
  assertionName,
  type ExportRequest,
  type ExportText,
  proofName,
  withFreshTokens,
} from '../export-request.ts';
import { headerLine } from '../form-words.ts';

/** How a language writes what every program needs. */
export interface Tongue {
  readonly literal: (text: string) => string;
  /** Reads a variable of the environment; fails where it is not set. */
  readonly env: (name: string) => string;
  /** The expressions that hold what the program made. */
  readonly assertion: string;
  readonly proof: string;
}

export interface ProgramParts {
  /** A known text as a literal, an unknown one from the environment. */
  readonly text: (given: ExportText) => string;
  /** Name and value of each, as expressions, in order. */
  readonly headers: readonly (readonly [string, string])[];
  readonly parameters: readonly (readonly [string, string])[];
}

/** The request in the words of a language. */
export function partsOf(request: ExportRequest, { literal, env, assertion, proof }: Tongue): ProgramParts {
  const { headers, parameters } = withFreshTokens(request);
  const expression = ({ value, variable }: CurlValue): string =>
    variable === undefined ? literal(value) : env(variable);
  return {
    text: (given) => ('value' in given ? literal(given.value) : env(given.variable)),
    headers: headers.map((header) => [
      literal(header.name),
      header.name === proofName ? proof : expression({ ...header, value: headerLine(header.value) }),
    ]),
    parameters: parameters.map((parameter) => [
      literal(parameter.name),
      parameter.name === assertionName ? assertion : expression(parameter),
    ]),
  };
}

/** A line for each: how a program is run comes first in its text. */
export function lines<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.map(write).join('');
}

/** Bytes of a coordinate (RFC 7518 §6.2.1.2), the hash, and the names of the curve. */
export const curves = {
  ES256: { bits: 256, bytes: 32, hash: 256, nist: 'P-256', sec: 'secp256r1' },
  ES384: { bits: 384, bytes: 48, hash: 384, nist: 'P-384', sec: 'secp384r1' },
  ES512: { bits: 521, bytes: 66, hash: 512, nist: 'P-521', sec: 'secp521r1' },
} as const;
