import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { describeDuration } from '../assertion/describe-time.ts';
import { member } from '../assertion/json-text.ts';
import { largestSeconds } from '../assertion/read-time.ts';
import { absenceOf } from '../request/absence.ts';
import { isAssertionGrant } from '../request/grant.ts';
import { standInOf } from '../request/placeholder.ts';
import { parameterValue, type WireRequest } from '../request/wire-request.ts';
import type { Moment, Subject } from './subject.ts';

/**
 * An assertion that is the grant itself (RFC 7521 §4.1, RFC 7523 §2.1) is no client assertion: another may have issued it, of
 * somebody else and for a server of its own, so that no check judges it. What of it holds at any server is said here.
 */
export function noticeOfGrant({ request, now }: Pick<Subject, 'request' | 'now'>): string | undefined {
  if (request === undefined || !isAssertionGrant(request)) return undefined;
  const text = parameterValue(request, 'assertion');
  if (text === undefined) return lackOf(request);
  const is = 'The parameter assertion holds the grant itself, no client assertion';
  const grant = parameterValue(request, 'grant_type');
  if (grant?.includes('saml2') || standInOf(text) !== undefined) return `${is}: it is not checked.`;
  const jwt = decodeJwt(text);
  if (jwt.shape === 'jwe') return `${is}: it is encrypted, and not checked.`;
  return `${is}. Not checked: its signature, and whom iss, sub and aud name. Checked by RFC 7523 §3: ${formAndTimes(jwt, now)}.`;
}

/** No server can answer a request without its grant; a paste that does not show all of it tells nothing. */
function lackOf(request: WireRequest): string | undefined {
  const absence = absenceOf(request, 'assertion');
  if (absence.kind === 'elsewhere' || absence.kind === 'unknown') return undefined;
  const other =
    parameterValue(request, 'client_assertion') === undefined
      ? ''
      : ' client_assertion says who the client is, and does not stand for it.';
  return `By its grant_type the request hands over an assertion, and the parameter assertion, which RFC 7521 §4.1 requires, is not there.${other}`;
}

function formAndTimes(jwt: DecodedJwt, now: Moment): string {
  const claims = objectOf(jwt.payload);
  if (jwt.shape !== 'jws' || claims === undefined || objectOf(jwt.header) === undefined)
    return 'as it stands here, it is no JWT of three parts with JSON in the first two';
  const lacking = ['iss', 'sub', 'aud', 'exp'].filter((name) => member(claims, name) === undefined);
  if (lacking.length > 0) return `it lacks ${lacking.join(', ')}, which is required`;
  const exp = member(claims, 'exp');
  if (typeof exp !== 'number' || exp > largestSeconds) return 'its exp is no number of seconds since 1970';
  const nbf = member(claims, 'nbf');
  if (exp <= now.seconds)
    return `its exp passed ${describeDuration(now.seconds - exp)} before ${moment(now)}`;
  if (typeof nbf === 'number' && nbf > now.seconds)
    return `its nbf comes ${describeDuration(nbf - now.seconds)} after ${moment(now)}`;
  return 'its form and its times show no fault';
}

function moment({ source }: Moment): string {
  switch (source) {
    case 'response-date':
      return 'the Date of the answer';
    case 'given':
      return 'the time that is judged by';
    case 'clock':
      return 'now, by this machine’s clock';
  }
}
