import type { CaseText, Span } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import { describeDifference } from '../difference.ts';
import { percentDecode } from './parse-form.ts';
import { damageOf } from './value-damage.ts';
import type { WireParameter } from './wire-request.ts';

/** How the token request's redirect_uri differs from the one it must equal (RFC 6749 §4.1.3); exactly one kind. */
export type RedirectDifference = 'double-encoded' | 'slash' | 'origin' | 'path' | 'query';

/** The redirect_uri that counts, and how sure it is that it does. */
export interface RedirectReference {
  readonly value: string;
  readonly source: CaseText | 'expected';
  readonly path: string;
  readonly span?: Span | undefined;
  /** `proof`: the value of the authorization request itself; `strong`: what came back or is registered. */
  readonly certainty: 'proof' | 'strong';
}

export type RedirectVerdict =
  /** No redirect_uri, or one that another check reports. */
  | { readonly kind: 'not-judged' }
  /** Nothing to compare with. */
  | { readonly kind: 'no-reference'; readonly parameter: WireParameter }
  | { readonly kind: 'same'; readonly parameter: WireParameter }
  | {
      readonly kind: RedirectDifference;
      readonly parameter: WireParameter;
      /** Absent for a value that is wrong by itself. */
      readonly reference?: RedirectReference | undefined;
      readonly note?: string | undefined;
    };

/** Compares as servers do, byte by byte after form decoding, and names what differs: origin before path before query. */
export function classifyRedirectUri(subject: Subject): RedirectVerdict {
  const { request } = subject;
  const parameter = request?.parameters.find(({ name }) => name === 'redirect_uri');
  if (request === undefined || parameter === undefined) return { kind: 'not-judged' };
  if (damageOf(parameter, request) !== undefined) return { kind: 'not-judged' };
  const reference = referenceOf(subject, parameter.value);
  if (reference?.value === parameter.value) return { kind: 'same', parameter };
  if (/^https?%(?:25){0,3}3A/i.test(parameter.value)) return { kind: 'double-encoded', parameter, reference };
  if (reference === undefined) return { kind: 'no-reference', parameter };
  if (splitOff(parameter, reference, request.parameters)) return { kind: 'not-judged' };
  return { ...differenceOf(parameter.value, reference.value), parameter, reference };
}

/** What the token request must repeat: the authorization request's value, else the callback's address, else a registered one. */
function referenceOf(subject: Subject, value: string): RedirectReference | undefined {
  const { request, authorizationRequest: login, callback, registration } = subject;
  // A pushed request that is judged by itself repeats nothing.
  const authorizationRequest = login?.request === request ? undefined : login;
  const asked = authorizationRequest?.parameters.find(({ name }) => name === 'redirect_uri');
  if (authorizationRequest !== undefined && asked !== undefined) {
    const intact = damageOf(asked, authorizationRequest.request);
    if (intact === 'redacted' || intact === 'shell-variable' || intact === 'placeholder') return undefined;
    const place = { source: 'authorization_request', path: 'parameters.redirect_uri' } as const;
    return { value: asked.value, ...place, span: asked.span, certainty: 'proof' };
  }
  const came = callback?.url === undefined ? undefined : withoutAnswer(callback.url);
  if (came !== undefined) return { value: came, source: 'callback', path: 'url', certainty: 'strong' };
  const registered = registration?.redirect_uris?.map((uri) => uri.trim()).filter((uri) => uri !== '') ?? [];
  const nearest = nearestOf(registered, value);
  if (nearest === undefined) return undefined;
  return { value: nearest, source: 'expected', path: 'expected.redirect_uris', certainty: 'strong' };
}

/** Of several the one that is the same in most of its letters, from the beginning and the end on. */
function nearestOf(registered: readonly string[], value: string): string | undefined {
  const shared = (uri: string): number => {
    const difference = describeDifference(value, uri);
    return difference === undefined
      ? Number.POSITIVE_INFINITY
      : difference.same.length + difference.tail.length;
  };
  const ranked = registered.map((uri) => ({ uri, shared: shared(uri) }));
  return ranked.toSorted((one, other) => other.shared - one.shared)[0]?.uri;
}

/** The callback's address without what the provider added to its query (RFC 6749 §4.1.2, RFC 9207). */
function withoutAnswer(url: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const mark = url.search(/[?#]/);
  if (mark < 0) return url;
  const added = /^(?:code|state|iss|error|error_description|error_uri|session_state)(?:=|$)/;
  const query = url
    .slice(mark + 1)
    .replace(/#.*/s, '')
    .split('&', 200)
    .filter((pair) => !added.test(pair))
    .join('&');
  return query === '' ? url.slice(0, mark) : `${url.slice(0, mark)}?${query}`;
}

/** An `&` inside the value cut it: its tail stands among the parameters, and that is reported by its own check. */
function splitOff(
  parameter: WireParameter,
  reference: RedirectReference,
  parameters: readonly WireParameter[],
): boolean {
  return (
    reference.value.startsWith(`${parameter.value}&`) &&
    swallowedNames(reference.value, parameters).length > 0
  );
}

/** Names of the query of a redirect URI that turn up as parameters of the request. */
export function swallowedNames(uri: string, parameters: readonly WireParameter[]): readonly string[] {
  const query = uri.split('?').slice(1).join('?');
  const names = new Set(query.split('&', 200).map((pair) => percentDecode(pair.replace(/=.*/s, ''))));
  return parameters.map(({ name }) => name).filter((name) => name !== '' && names.has(name));
}

function differenceOf(
  found: string,
  expected: string,
): { kind: RedirectDifference; note?: string | undefined } {
  const kind = describeDifference(found, expected)?.kind;
  if (`${found}/` === expected || found === `${expected}/`)
    return { kind: 'slash', note: 'a trailing slash' };
  if (percentDecode(found) === expected || found === percentDecode(expected)) {
    return { kind: 'double-encoded', note: 'percent-encoding' };
  }
  const [one, other] = [parts(found), parts(expected)];
  if (one.origin !== other.origin) return { kind: 'origin', note: kind ?? 'the host' };
  if (one.path !== other.path) {
    const slash = `${one.path}/` === other.path || one.path === `${other.path}/`;
    return slash
      ? { kind: 'slash', note: 'a trailing slash in the path' }
      : { kind: 'path', note: kind ?? 'the path' };
  }
  return { kind: 'query', note: kind ?? 'the query or fragment' };
}

/** Cuts by hand: a URL parser would take case, default port and slashes for equal, and the server does not. */
function parts(uri: string): { origin: string; path: string } {
  const origin = /^[^/?#]*:\/\/[^/?#]*/.exec(uri)?.[0] ?? '';
  return { origin, path: uri.slice(origin.length).replace(/[?#].*/s, '') };
}
