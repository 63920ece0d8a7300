import { holdsAddressPassword } from '../address-passwords.ts';
import { holdsRest } from '../assertion/tokens-in-text.ts';
import type { Subject } from '../case/subject.ts';
import { presentEvidence } from '../redact.ts';
import { openParameters } from '../request/open-parameters.ts';
import type { WireRequest } from '../request/wire-request.ts';

/** A shorter text cannot be told from a part of an ordinary word. */
const shortestSecret = 8;

/** Every value of the old login that must not get into what is shown or copied. */
export function oldSecretsOf(subject: Subject): ReadonlySet<string> {
  const { request, previousRequest, authorizationRequest, callback, assertion, dpop } = subject;
  const values = [
    ...[request, previousRequest, authorizationRequest?.request].flatMap(secretsOf),
    ...(callback?.parameters ?? []).filter(({ name }) => !openParameters.has(name)).map(({ value }) => value),
    assertion?.text.trim() ?? '',
    dpop?.text.trim() ?? '',
    assertion?.signature?.text ?? '',
    dpop?.signature?.text ?? '',
  ];
  return new Set(values.filter((value) => value.length >= shortestSecret));
}

function secretsOf(request: WireRequest | undefined): readonly string[] {
  if (request === undefined) return [];
  const parameters = [...request.parameters, ...request.queryParameters];
  return [
    ...parameters
      .filter(({ name }) => !openParameters.has(name))
      .flatMap(({ value, rawValue }) => [value, rawValue]),
    ...request.headers
      .filter(({ name }) => /^(?:dpop|authorization|cookie)$/i.test(name))
      .map(({ value }) => value),
  ];
}

/** Whether a text holds a secret of the old login, a token of any kind, or a password in an address. */
export function holdsSecret(text: string, secrets: ReadonlySet<string>): boolean {
  return (
    /eyJ[\w-]{8,}/.test(text) ||
    holdsRest(text) ||
    holdsAddressPassword(text) ||
    [...secrets].some((secret) => text.includes(secret))
  );
}

/** A value of the old request as it may be shown: cut, and not at all where a secret stands in it. */
export function showOld(text: string, secrets: ReadonlySet<string>): string {
  if (holdsSecret(text, secrets)) return `(a value with a secret in it, ${text.length} characters)`;
  return presentEvidence({ source: 'request', found: text }).found ?? '';
}
