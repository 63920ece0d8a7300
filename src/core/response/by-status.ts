import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { keySetUnreachable } from '../profiles/singpass-causes.ts';
import { headerValues } from '../request/wire-request.ts';
import { isRefusalOfGateway } from './answers-of-gateways.ts';
import { isErrorCode } from './error-in-text.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { Verdict } from './verdict.ts';

/** Too many requests, or a gateway that nothing behind it answers: the same in JSON, in HTML and without a body. */
export function isOutage(status: number | undefined): boolean {
  return status !== undefined && [429, 502, 503, 504].includes(status);
}

/** Nothing but the status tells. */
export function fromStatus(response: ParsedResponse): Verdict | undefined {
  const { status, body } = response;
  if (status === undefined) return undefined;
  const base = { source: 'unknown', clears: [], references: ['RFC 9110 §15'] } as const;
  const what = whatCame(response);
  if (status === 429)
    return {
      ...base,
      guide: 'rate-limited',
      causes: ['rate-limited'],
      summary: 'Too many requests.',
      references: ['RFC 6585 §4'],
    };
  if (status === 502 || status === 503 || status === 504) {
    return {
      ...base,
      guide: 'temporarily-unavailable',
      causes: [
        'server-outage',
        'connection-reset',
        'proxy-altered-request',
        'waf-html',
        ...keySetUnreachable,
      ],
      summary: `Status ${status}: ${what}.`,
    };
  }
  const atResource = fromChallenge(response);
  if (atResource !== undefined) return atResource;
  if (status === 407)
    return {
      ...base,
      guide: 'no-response',
      causes: ['proxy-altered-request', 'egress-blocked'],
      summary: 'A proxy on the way refused.',
      source: 'gateway',
    };
  if ([301, 302, 303, 307, 308, 403, 404, 405, 411, 413, 415].includes(status))
    return {
      ...base,
      guide: 'not-from-the-token-endpoint',
      source: isRefusalOfGateway(response) ? 'gateway' : base.source,
      causes: [
        ...(isRefusalOfGateway(response) && status === 403 ? (['waf-html'] as const) : []),
        'wrong-path',
        'method-get',
        'waf-html',
        'wrong-host-env',
        'post-redirected-to-get',
        ...faultsOfGroups('A', 'J'),
      ],
      summary: `Status ${status}: ${redirectionOf(response) ?? what}.`,
    };
  if (status >= 500)
    return {
      ...base,
      guide: 'server-side-error',
      causes: [...keySetUnreachable, 'server-outage', ...faultsOfGroups('A', 'J', 'G')],
      summary: `Status ${status}: ${what}.`,
    };
  if (body === '' || status === 400 || status === 401)
    return {
      ...base,
      guide: 'unrecognised-response',
      causes: faultsOfGroups('A', 'B', 'C', 'D', 'E', 'F', 'G', 'I'),
      summary: body === '' ? `Status ${status} and nothing else.` : `Status ${status}: ${what}.`,
    };
  return undefined;
}

/** A resource that asks for the access token with DPoP and names no error saw no token: one that is sent as Bearer is none to it. */
function fromChallenge({ status, body, headers }: ParsedResponse): Verdict | undefined {
  const asks = headerValues(headers, 'www-authenticate').some(
    (challenge) => /^DPoP\b/i.test(challenge.trim()) && !/\berror=/i.test(challenge),
  );
  if (status !== 401 || body !== '' || !asks) return undefined;
  return {
    source: 'unknown',
    clears: [],
    references: ['RFC 9449 §7.1'],
    guide: 'fails-after-success',
    causes: ['userinfo-bearer-vs-dpop', 'access-token-expired'],
    summary: 'A resource, such as userinfo, asks for the access token with DPoP, and saw none.',
  };
}

function redirectionOf({ headers }: ParsedResponse): string | undefined {
  const [target] = headerValues(headers, 'location');
  return target === undefined ? undefined : `redirected to ${target.slice(0, 200)}`;
}

function whatCame({ kind, body, error, description }: ParsedResponse): string {
  if (kind === 'html') return 'a page in HTML';
  if (body === '') return 'an empty answer';
  if (isErrorCode(error)) return `the error code ${error}`;
  const words = error ?? description;
  return words === undefined
    ? 'an answer without an error code'
    : `no error code of OAuth, but the words "${words.slice(0, 200)}"`;
}

export function unrecognised(response: ParsedResponse): Verdict {
  return {
    guide: 'unrecognised-response',
    causes: [],
    summary: summaryOf(response),
    source: 'unknown',
    clears: [],
    references: ['RFC 6749 §5.2'],
  };
}

function summaryOf({ truncated, error }: ParsedResponse): string {
  if (!truncated) return 'This answer is not a known one.';
  return error === undefined
    ? 'The answer is cut off before it says anything.'
    : `The answer is cut off inside the error code: ${error.slice(0, 100)}`;
}
