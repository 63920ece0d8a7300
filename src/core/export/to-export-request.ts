import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { holdsSecret, oldSecretsOf } from '../migration/old-secrets.ts';
import { isParameterName } from '../request/parameters.ts';
import { parseForm, toWellFormed } from '../request/parse-form.ts';
import { type CurlValue, toCurlInput } from './curl.ts';
import {
  type ExportRequest,
  type ExportText,
  type Proof,
  type Signing,
  type SigningAlgorithm,
  signingAlgorithms,
} from './export-request.ts';
import { nameOfHeader, nameOfParameter, variableOfHeader, variableOfParameter } from './secret-variables.ts';

/** Stands in where nothing shows the server; the name is reserved for examples (RFC 2606 §2). */
const exampleEndpoint = 'https://token-endpoint.example/token';
/** A minute is enough for one request, and every profile allows it. */
const usualLifetimeSeconds = 60;

export interface ExportOptions {
  /** Everything secret becomes a variable, named in capitals. */
  readonly secretsAsVariables: boolean;
}

/** The request of a case to be written in any format; `undefined` where the case shows neither request nor assertion. */
export function toExportRequest(
  subject: Subject,
  { secretsAsVariables }: ExportOptions,
): ExportRequest | undefined {
  const { request, assertion, target, dpop } = subject;
  if (request === undefined && assertion === undefined) return undefined;
  const input = toCurlInput(request, target.tokenEndpoint ?? exampleEndpoint, dpop?.text.trim());
  const remarks: string[] = [];
  const secrets = oldSecretsOf(subject);
  const names = new Set<string>();
  const guarded = (given: CurlValue, open: boolean, name: string): CurlValue => {
    const value = toWellFormed(given.value);
    if (!secretsAsVariables || (open && !holdsSecret(value, secrets)))
      return { name: toWellFormed(given.name), value };
    return { name: toWellFormed(given.name), value, variable: unused(name, names) };
  };
  const given = request === undefined ? requiredParameters(subject) : input.parameters;
  if (request === undefined)
    remarks.push('No request was pasted: what the profile requires beside the assertion is a variable.');
  const isNamed = ({ name }: CurlValue): boolean =>
    !secretsAsVariables || isParameterName(name) || !holdsSecret(name, secrets);
  if (!given.every(isNamed))
    remarks.push('A parameter is left out, for its name may hold something secret: the body is no form.');
  const parameters = given
    .filter(isNamed)
    .map((parameter) =>
      parameter.variable === undefined
        ? guarded(
            parameter,
            variableOfParameter(parameter.name) === undefined,
            nameOfParameter(parameter.name),
          )
        : parameter,
    );
  const headers = input.headers
    .filter((header) => canBeSent(header, remarks))
    .map((header) => guarded(header, variableOfHeader(header.name) === undefined, nameOfHeader(header.name)));
  const called = secretsAsVariables ? withoutSecrets(input.url, secrets, remarks) : input.url;
  // As every client would: no address goes over the wire with blanks or other signs in it.
  const url = toWellFormed(called).replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  return {
    url,
    method: input.method,
    headers,
    parameters,
    signing: signingOf(subject, url, secrets),
    now: subject.now.seconds,
    remarks,
  };
}

/** The parameters of a request of which only the assertion is known. */
function requiredParameters({ profile, assertion }: Subject): readonly CurlValue[] {
  return profile.parameterOrder.flatMap((name) => {
    const rule = profile.parameters[name]?.value;
    if (rule?.presence !== 'required') return [];
    if (rule.preset !== undefined) return [{ name, value: rule.preset }];
    if (name === 'client_assertion' && assertion !== undefined)
      return [{ name, value: assertion.text.trim() }];
    return [{ name, value: '', variable: nameOfParameter(name) }];
  });
}

/** A name and a value that every client can send (RFC 9110 §5.6.2); what stays out is told. */
function canBeSent({ name, value }: CurlValue, remarks: string[]): boolean {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    remarks.push('A header whose name is none is left out.');
    return false;
  }
  if (/^[\t\x20-\x7e\r\n]*$/.test(value)) return true;
  remarks.push(`The header ${name} is left out: its value is not ASCII.`);
  return false;
}

/** The same name again gets a number: two values never share a variable. */
function unused(name: string, names: Set<string>): string {
  let free = name;
  for (let number = 2; names.has(free); number += 1) free = `${name}_${number}`;
  names.add(free);
  return free;
}

/** A token endpoint takes no parameter from its address (RFC 6749 §3.2), so nothing is lost with a secret that stands there. */
function withoutSecrets(text: string, secrets: ReadonlySet<string>, remarks: string[]): string {
  const [, scheme = '', user = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*@)?(.*)$/is.exec(text) ?? [];
  if (user !== '') remarks.push('A name and password stood in the address: they are left out.');
  const [, place = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(rest) ?? [];
  if (holdsSecret(place, secrets)) {
    remarks.push('The address is left out, for it holds something secret.');
    return exampleEndpoint;
  }
  const isSecret = parseForm(query.slice(1), 'query').some(
    ({ name, value }) => variableOfParameter(name) !== undefined || holdsSecret(value, secrets),
  );
  if (isSecret)
    remarks.push(
      'The query of the address is left out, for it may hold something secret; a token endpoint reads the body.',
    );
  return `${scheme}${place}${isSecret ? '' : query}`;
}

function signingOf(subject: Subject, url: string, secrets: ReadonlySet<string>): Signing {
  const { profile, target, header, claims, request, registration } = subject;
  const clean = (text: unknown): string | undefined =>
    typeof text === 'string' && text.trim() !== '' && !/\p{Cc}/u.test(text) && !holdsSecret(text, secrets)
      ? toWellFormed(text)
      : undefined;
  const known = (texts: readonly unknown[], otherwise: string): ExportText => {
    const found = texts.map(clean).find((text) => text !== undefined);
    return found === undefined ? { variable: otherwise } : { value: found };
  };
  const instead = clean(member(header, 'alg'));
  const sent = request?.parameters.find(({ name }) => name === 'client_id')?.value;
  const { audience, algorithms, maxLifetimeSeconds, typ } = profile.assertion;
  const wanted = audience.value === 'token-endpoint' ? target.tokenEndpoint : target.issuer;
  return {
    algorithm: algorithmOf(member(header, 'alg'), algorithms.value),
    instead: instead !== undefined && !isWritten(instead) ? instead : undefined,
    typ: typ.value.values[0] ?? 'JWT',
    keyId: known([member(header, 'kid')], 'KEY_ID'),
    clientId: known(
      [sent, member(claims, 'sub'), member(claims, 'iss'), registration?.client_id],
      'CLIENT_ID',
    ),
    audience: known([wanted, member(claims, 'aud')], 'AUDIENCE'),
    lifetimeSeconds: Math.min(usualLifetimeSeconds, maxLifetimeSeconds.value),
    proof: proofOf(subject, url),
  };
}

/** A proof is made where the profile requires one, and where the request carried one that it allows. */
function proofOf({ profile: { dpop: rules }, dpop, dpopHeader }: Subject, url: string): Proof | undefined {
  if (rules === undefined || (rules.presence.value === 'optional' && dpop === undefined)) return undefined;
  return {
    algorithm: algorithmOf(member(dpopHeader, 'alg'), rules.algorithms.value),
    address: url.replace(/[?#].*$/s, ''),
    lifetimeSeconds: Math.min(usualLifetimeSeconds, rules.maxLifetimeSeconds.value),
  };
}

const isWritten = (algorithm: string): boolean => signingAlgorithms.some((name) => name === algorithm);

/** The algorithm that was used where programs can write it and the profile takes it; else the first such one of the profile. */
function algorithmOf(used: unknown, taken: readonly string[]): SigningAlgorithm {
  const possible = signingAlgorithms.filter((name) => taken.includes(name));
  return possible.find((name) => name === used) ?? possible[0] ?? 'ES256';
}
