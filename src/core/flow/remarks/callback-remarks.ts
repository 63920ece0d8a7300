import type { Callback, Subject } from '../../case/subject.ts';
import { placeOf } from '../../request/endpoint.ts';
import { standInOf } from '../../request/placeholder.ts';
import { parameterValue } from '../../request/wire-request.ts';
import type { FlowRemark } from '../flow.ts';
import { codeMatches } from '../intervals.ts';
import { note, parameterOf, warning } from './remark.ts';

/** What is to be said of the redirect that came back (RFC 6749 §4.1.2, RFC 9207). */
export function callbackRemarks(subject: Subject): readonly FlowRemark[] {
  const { callback } = subject;
  if (callback === undefined) return [];
  return [...ofState(callback, subject), ...ofIssuer(callback, subject), ...ofPlace(callback, subject)];
}

function ofState({ parameters }: Callback, { authorizationRequest }: Subject): readonly FlowRemark[] {
  const sent = parameterOf(authorizationRequest?.parameters, 'state');
  const came = parameterOf(parameters, 'state');
  if (sent === undefined) return [];
  if (came === undefined)
    return [warning('state did not come back: a proxy or a frontend cut it off.', 'RFC 6749 §4.1.2')];
  return came === sent
    ? []
    : [
        warning(
          'state is not the one that was sent: the callback belongs to another login. Refuse it.',
          'RFC 6749 §10.12',
        ),
      ];
}

/** `iss` must be the issuer, byte by byte (RFC 9207 §2.4). */
function ofIssuer({ parameters }: Callback, { profile, target }: Subject): readonly FlowRemark[] {
  const came = parameterOf(parameters, 'iss');
  const since = profile.callbackIssuerSince;
  if (came === undefined)
    return since === undefined
      ? []
      : [
          note(
            `No iss: in production it comes with every callback since ${since.value}. A firewall or frontend may have cut it off.`,
            'RFC 9207 §2',
          ),
        ];
  const known = Object.values(profile.environments).map(({ issuer }) => issuer);
  const wanted =
    target.environmentFrom === 'assumed' ? known : [target.issuer].filter((each) => each !== undefined);
  if (wanted.length === 0 || wanted.includes(came)) return [];
  const place = placeOf(came);
  const what =
    place === undefined
      ? 'no issuer of this profile'
      : `of ${place.environment}${place.profile === profile.id ? '' : ' and another profile'}`;
  return [
    warning(`iss is ${what}: expected ${wanted.join(' or ')}. Refuse such a callback.`, 'RFC 9207 §2.4'),
  ];
}

function ofPlace({ parameters, url }: Callback, subject: Subject): readonly FlowRemark[] {
  const remarks: FlowRemark[] = [];
  const asked = parameterOf(subject.authorizationRequest?.parameters, 'redirect_uri');
  const came = url?.split(/[?#]/)[0];
  if (asked !== undefined && came !== undefined && asked.split(/[?#]/)[0] !== came)
    remarks.push(
      warning(
        'The callback came to another address than the redirect_uri that was asked for.',
        'RFC 6749 §4.1.2',
      ),
    );
  const code = parameterOf(parameters, 'code');
  const { request } = subject;
  const sent = request === undefined ? undefined : parameterValue(request, 'code');
  const isHidden = [code, sent].some((value = '') => standInOf(value) !== undefined);
  if (code !== undefined && sent !== undefined && !isHidden && !codeMatches(subject))
    remarks.push(
      warning('The token request sends another code than this callback brought.', 'RFC 6749 §4.1.3'),
    );
  return remarks;
}
