import { isSecretName } from '../request/secret-names.ts';
import type { WireParameter, WireRequest } from '../request/wire-request.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { type Frame, orderRow, pairUp, toRow } from './rows.ts';

/** Parameters side by side, by their decoded values. */
export function compareParameters(
  frame: Frame,
  { before, after }: Sides<readonly WireParameter[]>,
): readonly ComparedRow[] {
  const pairs = pairUp({ before, after }, nameOf);
  const rows = pairs.map(({ name, plainName, before: one, after: other }) =>
    toRow(frame, {
      name,
      ruleName: one?.name ?? other?.name ?? plainName,
      before: one?.value,
      after: other?.value,
      secret: isSecretName(one?.name ?? other?.name ?? plainName),
      rewritten: one && other && rewriting(one, other),
    }),
  );
  return [
    ...rows,
    ...orderRow(frame, 'parameters', { before: before.map(nameOf), after: after.map(nameOf) }),
  ];
}

/** The same name in the body and in the URL are two things (RFC 6749 §3.2: parameters go into the body). */
function nameOf({ name, place }: WireParameter): string {
  return place === 'query' ? `${name} in the URL` : name;
}

function rewriting(before: WireParameter, after: WireParameter): string | undefined {
  // The order of scopes says nothing (RFC 6749 §3.3).
  if (before.name === 'scope' && before.value !== after.value && scopes(before) === scopes(after))
    return 'the order of the scopes only';
  if (before.value !== after.value) return undefined;
  return before.rawValue === after.rawValue ? undefined : 'the encoding only';
}

function scopes({ value }: WireParameter): string {
  return value.split(' ').sort().join(' ');
}

/** Whether the absence of a parameter says that it was not sent: not of a form that is still being filled in. */
export function tellsParameters(request: WireRequest | undefined): boolean {
  return request !== undefined && request.partial !== true;
}
