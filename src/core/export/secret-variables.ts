import { openParameters } from '../request/open-parameters.ts';
import { isParameterName } from '../request/parameters.ts';

/** Headers whose values say nothing secret (RFC 9110 §10.1, §12.5). Every other one is taken for a secret. */
const openHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'cache-control',
  'content-language',
  'content-type',
  'origin',
  'pragma',
  'user-agent',
]);

const toName = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');

/** The variable that stands for the value of a parameter, in capitals; `undefined` where the value is no secret. */
export function variableOfParameter(name: string): string | undefined {
  if (openParameters.has(name)) return undefined;
  return nameOfParameter(name);
}

/** A name of which nothing is known gets a prefix: `path` must not become `PATH`. */
export function nameOfParameter(name: string): string {
  return isParameterName(name) ? toName(name) : `PARAM_${toName(name)}`;
}

/** The variable that stands for the value of a header; `undefined` where the value is no secret. */
export function variableOfHeader(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (openHeaders.has(lower)) return undefined;
  return nameOfHeader(name);
}

export function nameOfHeader(name: string): string {
  return name.toLowerCase() === 'dpop' ? 'DPOP' : `HEADER_${toName(name)}`;
}
