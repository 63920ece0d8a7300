import type { CaseText, Span } from '../case/case.ts';
import type { AuthorizationRequest, Subject } from '../case/subject.ts';
import { profiles } from '../profiles/registry.ts';
import { parseUrl } from '../runtime.ts';

/** A login URL at the endpoint of the one profile, in the form of the other. */
export interface MisplacedLogin {
  readonly source: CaseText;
  readonly span: Span | undefined;
  readonly url: string;
  /** Whether the endpoint is that of FAPI 2.0, which takes `client_id` and `request_uri` after PAR and nothing else. */
  readonly fapi: boolean;
  /** The endpoint that takes such a URL. */
  readonly expected: string;
}

/** The first login URL whose endpoint and parameters belong to different profiles; `undefined` where there is none (singpass.md §1.10). */
export function misplacedLogin({
  authorizationRequest,
  authorizationUrl,
}: Subject): MisplacedLogin | undefined {
  return (
    misplaced('authorization_request', authorizationRequest) ??
    misplaced('authorization_url', authorizationUrl)
  );
}

function misplaced(source: CaseText, login: AuthorizationRequest | undefined): MisplacedLogin | undefined {
  const url = login?.kind === 'url' ? login.request.url : undefined;
  const parsed = url === undefined ? undefined : parseUrl(url);
  if (login === undefined || parsed === undefined) return undefined;
  const address = `${parsed.origin}${parsed.pathname}`;
  const fapi = fapiOf(address);
  const has = (wanted: string): boolean => login.parameters.some(({ name }) => name === wanted);
  const isPushed = has('request_uri');
  if (fapi === undefined || (!isPushed && !has('response_type')) || isPushed === fapi) return undefined;
  const expected = endpointsOf(isPushed).find((other) => parseUrl(other)?.host === parsed.host);
  if (expected === undefined) return undefined;
  return { source, span: login.request.urlSpan, url: address, fapi, expected };
}

/** Whether a login endpoint is that of FAPI 2.0; `undefined` where both profiles share it, or none has it. */
function fapiOf(address: string): boolean | undefined {
  const [isNew, isOld] = [endpointsOf(true).includes(address), endpointsOf(false).includes(address)];
  return isNew === isOld ? undefined : isNew;
}

function endpointsOf(fapi: boolean): readonly string[] {
  return profiles
    .filter((profile) => profile.fapi === fapi)
    .flatMap(({ environments }) => Object.values(environments))
    .flatMap((environment) => environment?.authorizationEndpoint ?? []);
}
