import { openParameters } from '../request/open-parameters.ts';
import type { WireParameter } from '../request/wire-request.ts';
import type { KnownSecret } from './known-secrets.ts';
import { scrub } from './scrub.ts';

/** Parameters that are handed on with their values: the open ones, and what binds one step of a login to the next by a hash. */
const handedOn: ReadonlySet<string> = new Set([
  ...openParameters,
  'response_mode',
  'code_challenge',
  'dpop_jkt',
  'prompt',
  'display',
  'max_age',
  'ui_locales',
  'resource',
  'audience',
  'error',
  'error_description',
]);

/** Name → value of what may be handed on: open values as they are, secrets by their stand-ins, nothing else. */
export function publicParameters(
  parameters: readonly Pick<WireParameter, 'name' | 'value'>[],
  standIns: ReadonlyMap<string, string>,
  secrets: readonly KnownSecret[],
): Readonly<Record<string, string>> {
  const pairs = parameters.flatMap(({ name, value }): readonly (readonly [string, string])[] => {
    if (handedOn.has(name)) return [[name, scrub(value, secrets)]];
    // A verifier that does not belong to its challenge would be a fault of its own.
    const standIn = name === 'code_verifier' ? undefined : standIns.get(value);
    return standIn === undefined ? [] : [[name, standIn]];
  });
  return Object.fromEntries(pairs);
}
