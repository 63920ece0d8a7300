import type { Subject } from '../case/subject.ts';
import { isSecretHeader } from '../request/secret-names.ts';
import type { WireHeader, WireRequest } from '../request/wire-request.ts';
import { uriRewriting } from './compare-token.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { type Frame, pairUp, toRow, wholeRow } from './rows.ts';

/** Where the request goes, how, and with which headers. */
export function compareAddresses(frame: Frame, { before, after }: Sides<Subject>): readonly ComparedRow[] {
  const requests = { before: before.request, after: after.request };
  const urls = { before: urlOf(before), after: urlOf(after) };
  const shown = { ...frame, told: { before: false, after: false } };
  const headers = {
    ...frame,
    told: { before: tellsHeaders(before.request), after: tellsHeaders(after.request) },
  };
  return [
    toRow(frame, { name: 'profile', before: before.profile.title, after: after.profile.title }),
    toRow(frame, {
      name: 'environment',
      before: before.target.environment,
      after: after.target.environment,
    }),
    ...(urls.before === undefined && urls.after === undefined
      ? []
      : [
          toRow(shown, {
            name: 'endpoint',
            ...urls,
            rewritten:
              urls.before !== undefined && urls.after !== undefined
                ? uriRewriting(urls.before, urls.after)
                : undefined,
          }),
        ]),
    ...wholeRow(shown, 'method', { before: before.request?.method, after: after.request?.method }),
    ...wholeRow(headers, 'content type', {
      before: before.request?.contentType,
      after: after.request?.contentType,
    }),
    ...pairUp({ before: headersOf(requests.before), after: headersOf(requests.after) }, headerName).map(
      ({ name, before: one, after: other }) =>
        toRow(headers, {
          name: `header ${name}`,
          before: one?.value.trim(),
          after: other?.value.trim(),
          secret: isSecretHeader(name),
        }),
    ),
    ...bodyRow(shown, requests),
  ];
}

/** The query is compared parameter by parameter. */
function urlOf({ request, case: given }: Subject): string | undefined {
  const url = request?.url ?? given.token_endpoint;
  return url === undefined || url === '' ? undefined : url.replace(/[?#].*$/s, '');
}

function tellsHeaders(request: WireRequest | undefined): boolean {
  return request?.headersComplete === true;
}

/** Compared elsewhere, derived from the rest, or the business of one connection. */
const passedOver: ReadonlySet<string> = new Set([
  'dpop',
  'content-type',
  'content-length',
  'host',
  'connection',
  'date',
  'traceparent',
  'x-request-id',
  'x-amzn-trace-id',
]);

function headersOf(request: WireRequest | undefined): readonly WireHeader[] {
  return (request?.headers ?? []).filter((header) => !passedOver.has(headerName(header)));
}

function headerName({ name }: WireHeader): string {
  return name.toLowerCase();
}

/** A body that is no form is compared as a whole; it may hold anything, so it is masked. */
function bodyRow(frame: Frame, { before, after }: Sides<WireRequest | undefined>): readonly ComparedRow[] {
  const bodies = { before: formlessBody(before), after: formlessBody(after) };
  if (bodies.before === undefined && bodies.after === undefined) return [];
  return [toRow(frame, { name: 'body', ...bodies, secret: true })];
}

function formlessBody(request: WireRequest | undefined): string | undefined {
  if (request === undefined || request.parameters.length > 0 || (request.body ?? '') === '') return undefined;
  return request.body;
}
