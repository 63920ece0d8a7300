import type { WireParameter } from '../request/wire-request.ts';
import type { KnownSecret } from './known-secrets.ts';
import { scrub } from './scrub.ts';

/** Parameters that are handed on with their values (RFC 6749, 7521, 7636, 9126, 9449, OpenID Connect Core). */
const open: ReadonlySet<string> = new Set([
  'client_id',
  'redirect_uri',
  'grant_type',
  'scope',
  'client_assertion_type',
  'response_type',
  'response_mode',
  'code_challenge',
  'code_challenge_method',
  'dpop_jkt',
  'acr_values',
  'prompt',
  'display',
  'max_age',
  'ui_locales',
  'resource',
  'audience',
  'iss',
  'error',
  'error_description',
  'authentication_context_type',
  'authentication_context_message',
  'redirect_uri_https_type',
]);

/** Name → value of what may be handed on: open values as they are, secrets by their stand-ins, nothing else. */
export function publicParameters(
  parameters: readonly Pick<WireParameter, 'name' | 'value'>[],
  standIns: ReadonlyMap<string, string>,
  secrets: readonly KnownSecret[],
): Readonly<Record<string, string>> {
  const pairs = parameters.flatMap(({ name, value }): readonly (readonly [string, string])[] => {
    if (open.has(name)) return [[name, scrub(value, secrets)]];
    // A verifier that does not belong to its challenge would be a fault of its own.
    const standIn = name === 'code_verifier' ? undefined : standIns.get(value);
    return standIn === undefined ? [] : [[name, standIn]];
  });
  return Object.fromEntries(pairs);
}
