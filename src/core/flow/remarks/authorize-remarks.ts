import { member } from '../../assertion/json-text.ts';
import type { AuthorizationRequest, Subject } from '../../case/subject.ts';
import type { FlowRemark } from '../flow.ts';
import { loginUrlOf } from '../pieces.ts';
import { listed, parameterOf, warning } from './remark.ts';

/** What the authorization URL after PAR holds; nothing else (RFC 9126 §4, singpass.md §1.10). */
const afterPar: readonly string[] = ['client_id', 'request_uri'];

/** What is to be said of the URL that sends the browser to the login. */
export function authorizeRemarks(subject: Subject): readonly FlowRemark[] {
  const { profile, target } = subject;
  const url = loginUrlOf(subject);
  const hasPar = profile.pushedParameters !== undefined || target.parEndpoint !== undefined;
  if (url === undefined) return [];
  const uri = parameterOf(url.parameters, 'request_uri');
  if (uri === undefined) {
    return hasPar
      ? [
          warning(
            'All parameters stand in the URL and there is no request_uri: this profile takes them by PAR.',
            'RFC 9126 §4',
          ),
        ]
      : [];
  }
  if (!hasPar)
    return [warning('A request_uri comes from PAR, which this profile does not have.', 'RFC 9126 §4')];
  return [...ofUrl(url, uri), ...againstPar(url, subject)];
}

function ofUrl({ parameters }: AuthorizationRequest, uri: string): readonly FlowRemark[] {
  const names = [...new Set(parameters.map(({ name }) => name))];
  const extra = names.filter((name) => !afterPar.includes(name));
  const remarks: FlowRemark[] = [];
  if (extra.length > 0)
    remarks.push(
      warning(
        `Beside client_id and request_uri stands ${listed(extra.slice(0, 6))}: all that belongs in the PAR request.`,
        'RFC 9126 §4',
      ),
    );
  if (!names.includes('client_id'))
    remarks.push(warning('client_id is missing beside request_uri.', 'RFC 9126 §4'));
  if (/^(?:urn|https)%3A/i.test(uri))
    remarks.push(warning('request_uri is percent-encoded twice.', 'RFC 9126 §4'));
  else if (!/^(?:urn:|https:)\S+$/.test(uri))
    remarks.push(warning('request_uri is no URI: it is not what PAR gave.', 'RFC 9126 §2.2'));
  return remarks;
}

function againstPar(
  { parameters }: AuthorizationRequest,
  { parResponse, authorizationRequest }: Subject,
): readonly FlowRemark[] {
  const remarks: FlowRemark[] = [];
  const uri = parameterOf(parameters, 'request_uri');
  const given = member(parResponse?.json, 'request_uri');
  if (typeof given === 'string' && uri !== given)
    remarks.push(
      warning(
        'This is not the request_uri that the PAR answer gave: two logins, or a stored one.',
        'RFC 9126 §2.2',
      ),
    );
  const client = parameterOf(parameters, 'client_id');
  const pushed =
    authorizationRequest?.kind === 'par'
      ? parameterOf(authorizationRequest.parameters, 'client_id')
      : undefined;
  if (client !== undefined && pushed !== undefined && client !== pushed)
    remarks.push(warning('client_id is another than the one at PAR.', 'RFC 9126 §2.2'));
  return remarks;
}
