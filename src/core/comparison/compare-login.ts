import type { AuthorizationRequest, Subject } from '../case/subject.ts';
import type { WireParameter } from '../request/wire-request.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareTokens, uriRewriting } from './compare-token.ts';
import { type ComparedGroup, type ComparedRow, each, type Sides } from './comparison.ts';
import type { FreshPlace } from './fresh-values.ts';
import { type Frame, toRow, wholeRow } from './rows.ts';
import { assertionOf, proofOf } from './token-sides.ts';

/** Makes the frame of a group. */
export type FrameOf = (group: ComparedGroup, place?: FreshPlace, told?: Sides<boolean>) => Frame;

/** The authorization request with the tokens that a pushed one brings. */
export function compareAuthorization(frame: FrameOf, sides: Sides<Subject>): readonly ComparedRow[] {
  const requests = each(sides, ({ authorizationRequest }) => authorizationRequest);
  const both = requests.before !== undefined && requests.after !== undefined;
  const madeOnce = isSameText(each(requests, (one) => one?.request.text));
  const rows = compareLoginRequests(frame('authorization', 'login'), requests);
  if (!both) return rows;
  const told = each(sides, ({ authorizationRequest }) => authorizationRequest?.kind === 'par');
  return [
    ...rows,
    ...compareTokens(
      { ...frame('authorization-assertion', 'assertion', told), madeOnce },
      each(sides, (of) => ({
        ...assertionOf(of),
        token: of.authorizationRequest?.assertion,
        verification: undefined,
        now: undefined,
      })),
    ),
    ...compareTokens(
      {
        ...frame(
          'authorization-proof',
          'proof',
          each(sides, ({ authorizationRequest }) => authorizationRequest?.request.headersComplete === true),
        ),
        madeOnce,
      },
      each(sides, (of) => ({
        ...proofOf(of),
        token: of.authorizationRequest?.dpop,
        verification: undefined,
        now: undefined,
        ownKey: of.verification?.thumbprints['authorization-dpop'],
      })),
    ),
  ];
}

/** A request that the browser or a push made: its address and its parameters. */
export function compareLoginRequests(
  frame: Frame,
  { before, after }: Sides<AuthorizationRequest | undefined>,
): readonly ComparedRow[] {
  if (before === undefined || after === undefined) {
    return wholeRow(frame, 'the whole request', { before: requestWords(before), after: requestWords(after) });
  }
  const address = ({ request }: AuthorizationRequest): string | undefined =>
    request.url?.replace(/[?#].*$/s, '');
  const urls = { before: address(before), after: address(after) };
  const parameters = (of: AuthorizationRequest) =>
    of.parameters.map((one) => ({ ...one, place: 'body' as const }));
  return [
    ...(urls.before === undefined && urls.after === undefined
      ? []
      : [
          toRow(frame, {
            name: 'endpoint',
            ...urls,
            rewritten: uriRewriting(urls.before ?? '', urls.after ?? ''),
          }),
        ]),
    ...compareParameters(
      {
        ...frame,
        told: { before: true, after: true },
        madeOnce: isSameText({ before: before.request.text, after: after.request.text }),
      },
      { before: parameters(before), after: parameters(after) },
    ),
  ];
}

/** The redirect that brought the code, or an error. */
export function callbackRows(frame: Frame, sides: Sides<Subject>): readonly ComparedRow[] {
  const callbacks = each(sides, ({ callback }) => callback);
  if (callbacks.before === undefined || callbacks.after === undefined)
    return wholeRow(
      frame,
      'the whole callback',
      each(sides, ({ callback }) => requestWords(callback)),
    );
  return compareParameters(
    {
      ...frame,
      told: { before: true, after: true },
      madeOnce: isSameText(each(callbacks, (one) => one?.text)),
    },
    each(sides, ({ callback }) =>
      (callback?.parameters ?? []).map((one) => ({ ...one, place: 'body' as const })),
    ),
  );
}

/** What is said of a request that the other case does not have. */
export function requestWords(
  of: { readonly parameters: readonly WireParameter[] } | undefined,
): string | undefined {
  if (of === undefined) return undefined;
  return `${of.parameters.length} ${of.parameters.length === 1 ? 'parameter' : 'parameters'}`;
}

function isSameText({ before, after }: Sides<string | undefined>): boolean {
  return before !== undefined && before.trim() === after?.trim();
}
