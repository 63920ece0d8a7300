import { describeDuration } from '../assertion/describe-time.ts';
import type { Profile } from '../profiles/profile.ts';
import { isParameterName, parameters } from '../request/parameters.ts';
import type { CurlValue } from './curl.ts';
import type { ExportFormat } from './export-format.ts';
import {
  assertionName,
  type ExportRequest,
  type ExportText,
  proofName,
  withFreshTokens,
} from './export-request.ts';

export interface ExplainedVariable {
  readonly name: string;
  /** What it must hold, in words. */
  readonly what: string;
}

const isMade = ({ name }: CurlValue): boolean =>
  name === assertionName || name.toLowerCase() === proofName.toLowerCase();

/** Every variable of the text that a format writes, once: first those it signs with, then in the order of the request. */
export function variablesOf(
  request: ExportRequest,
  { signs, group }: Pick<ExportFormat, 'signs' | 'group'>,
  profile: Profile,
): readonly ExplainedVariable[] {
  const found = new Map<string, string>();
  const note = (name: string, what: string): void => {
    if (!found.has(name)) found.set(name, what);
  };
  const text = (given: ExportText, what: string): void => {
    if ('variable' in given) note(given.variable, what);
  };
  const { signing } = request;
  if (signs) {
    note(
      'PRIVATE_KEY',
      `The private signing key, for ${signing.algorithm}: PEM (PKCS#8) with its lines or on one line with \\n, or a JWK with d.${group === 'Programs' ? ' From a file: export PRIVATE_KEY="$(cat key.pem)".' : ''}`,
    );
    if (signing.proof !== undefined)
      note(
        'DPOP_PRIVATE_KEY',
        `The key pair of this login as a JWK with x, y and d, for ${signing.proof.algorithm}: the same as in the pushed request, for the code is bound to it.`,
      );
    text(signing.keyId, 'kid of the signing key, as in the key set.');
    text(signing.clientId, 'The client_id of the app.');
    text(signing.audience, 'aud of the assertion: the issuer of the server, letter for letter.');
  }
  const { headers, parameters: body } = signs ? withFreshTokens(request) : request;
  for (const header of headers) {
    if (header.variable !== undefined && !(signs && isMade(header)))
      note(header.variable, describeHeader(header.name, profile));
  }
  for (const parameter of body) {
    if (parameter.variable !== undefined && !(signs && isMade(parameter)))
      note(parameter.variable, describeParameter(parameter.name, profile));
  }
  return [...found].map(([name, what]) => ({ name, what }));
}

/** What of the case the text leaves out or does otherwise, in words. */
export function remarksOf(
  { remarks, signing: { algorithm, instead } }: ExportRequest,
  { signs }: Pick<ExportFormat, 'signs'>,
): readonly string[] {
  if (!signs || instead === undefined) return remarks;
  const other = `It signs with ${algorithm}: ${instead}, as in the assertion, is not among what it can write.`;
  return [...remarks, other];
}

function describeParameter(name: string, { code, assertion }: Profile): string {
  if (!isParameterName(name)) return `The value of ${name}.`;
  const { hint } = parameters[name];
  if (name === 'code') return `${hint} It lives for ${describeDuration(code.lifetimeSeconds.value)}.`;
  if (name === assertionName) {
    const life = lifeWords(assertion.maxLifetimeSeconds.value);
    return `${hint} Fresh for each request${life === undefined ? '' : `: it ${life}`}.`;
  }
  return hint;
}

function describeHeader(name: string, { dpop }: Profile): string {
  if (name.toLowerCase() !== proofName.toLowerCase()) return `The value of the header ${name}.`;
  const life = dpop && lifeWords(dpop.maxLifetimeSeconds.value);
  return `A fresh DPoP proof for this address, of the key of this login.${life === undefined ? '' : ` It ${life}.`}`;
}

const yearSeconds = 365 * 86_400;

/** A profile that sets no limit has one of many years: that is none to tell. */
function lifeWords(seconds: number): string | undefined {
  return seconds > yearSeconds ? undefined : `lives for ${describeDuration(seconds)} at most`;
}
