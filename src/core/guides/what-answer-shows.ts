import type { Subject } from '../case/subject.ts';
import { callbackRefused, clientMessageOf, hasSetOut } from '../response/client-messages.ts';
import { withoutTls } from '../response/client-messages-of-connections.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import { isLaterRefusal, type RecognisedError } from '../response/recognised-error.ts';
import type { GuideFact } from './define-guide.ts';
import type { Knowledge } from './knowledge.ts';

/** Errors of the authorization endpoint that leave the token endpoint out (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6). */
const ofCancelledLogins = [
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
];

/** How far into an answer its words are looked for, in characters. */
const longest = 20_000;

/** What the answer itself tells, so that nobody is asked for it: the facts that hold, and those that do not. */
export function whatAnswerShows(subject: Subject | undefined): Pick<Knowledge, 'facts' | 'denied'> {
  const { response, recognised } = subject ?? {};
  if (response === undefined || recognised === undefined) return {};
  const facts: Partial<Record<GuideFact, string>> = {};
  const denied: Partial<Record<GuideFact, string>> = {};
  const tell = (fact: GuideFact, holds: boolean | undefined, words: string): void => {
    if (holds !== undefined) (holds ? facts : denied)[fact] = words;
  };
  const said =
    response.error === undefined
      ? 'the answer does not say so'
      : `the answer is ${response.error.slice(0, 60)}`;
  const text = response.text.slice(0, longest);
  tell('login-cancelled', ofCancelledLogins.includes(response.error?.toLowerCase() ?? ''), said);
  tell('login-page', /PX-E\d{4}|Request parameters invalid|Invalid JWKS object/i.test(text), inWords(text));
  tell('page', response.json === undefined ? undefined : false, 'the answer is JSON, and no page');
  const isOld = isOfOldApi(response, text);
  tell('old-api', isOld, `its words and its status are ${isOld ? '' : 'not '}those of the old APIs`);
  tell(
    'answer-cut',
    isCut(response),
    response.truncated ? 'the answer is cut off' : 'status, headers and body are there',
  );
  tell('no-answer', response.kind === 'client-message' ? undefined : false, 'an answer was pasted');
  const { status } = response;
  tell(
    'status-5xx',
    status === undefined ? undefined : status >= 500 && status <= 599,
    `the status is ${status}`,
  );
  const message = clientMessageOf(text);
  const ofCallback = message === callbackRefused;
  tell('callback-refused', ofCallback, `the answer is ${ofCallback ? 'a' : 'no'} message about the callback`);
  const isOfConnection = message !== undefined && hasSetOut(message);
  tell('not-sent', isOfConnection ? false : undefined, 'the message is about the connection');
  tell('no-tls', isOfConnection ? message === withoutTls : undefined, 'the message of the client says so');
  const isOfMock = recognised.source === 'mockpass' || subject?.profile.server === 'mockpass';
  tell('mock', isOfMock ? undefined : false, 'the answer is none of a mock');
  const isNamed = subject !== undefined && isOfNamedProvider(subject);
  tell('other-provider', isNamed ? false : undefined, `it is ${subject?.profile.title}`);
  tell('access-token-refused', isRefusedLater(recognised), said);
  return { facts, denied };
}

/** What was pasted, or the person, says which provider it is. */
export function isOfNamedProvider({ profile, target }: Subject): boolean {
  return target.profileFrom !== 'assumed' && Object.keys(profile.environments).length > 0;
}

function inWords(text: string): string {
  const code = /PX-E\d{4}/i.exec(text)?.[0];
  return code === undefined ? 'no such code is in the answer' : `the answer holds ${code}`;
}

/** The old Myinfo APIs, v3 and v4. */
function isOfOldApi({ status }: ParsedResponse, text: string): boolean {
  return (
    status === 440 ||
    /Invalid PKI Signature|Duplicate client_assertion|Invalid JWS Verification|A256M is not valid/i.test(text)
  );
}

/** `undefined`: what is not there may not have been sent. */
function isCut({ truncated, status, headers, body }: ParsedResponse): boolean | undefined {
  if (truncated) return true;
  return status !== undefined && headers.length > 0 && body !== '' ? false : undefined;
}

/** Of the message of a client it says nothing. */
function isRefusedLater(recognised: RecognisedError): boolean | undefined {
  return isLaterRefusal(recognised) ? true : undefined;
}
