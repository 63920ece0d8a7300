import type { Subject } from '../case/subject.ts';
import type { WireRequest } from '../request/wire-request.ts';
import type { PastedMessage } from './in-message.ts';

/** The pasted texts that are a request, or the address to which a browser was sent. */
export type MessageSource =
  | 'request'
  | 'previous_request'
  | 'authorization_request'
  | 'authorization_url'
  | 'callback';

/** A pasted message with what it holds; `undefined` where it is not there, or is made of the form's fields. */
export function messageOf(subject: Subject, source: MessageSource): PastedMessage | undefined {
  switch (source) {
    case 'request':
      return fromRequest(subject.request, { assertion: subject.assertion, dpop: subject.dpop });
    case 'previous_request':
      return fromRequest(subject.previousRequest, {
        assertion: subject.previousAssertion,
        dpop: subject.previousDpop,
      });
    case 'authorization_request':
    case 'authorization_url': {
      const asked = source === 'authorization_url' ? subject.authorizationUrl : subject.authorizationRequest;
      if (asked === undefined) return undefined;
      const { request, parameters, assertion, dpop } = asked;
      return fromRequest({ ...request, parameters }, { assertion, dpop });
    }
    case 'callback': {
      const { callback } = subject;
      return (
        callback && { text: callback.text, parameters: callback.parameters, headers: [], url: callback.url }
      );
    }
  }
}

function fromRequest(
  request: WireRequest | undefined,
  tokens: Pick<PastedMessage, 'assertion' | 'dpop'>,
): PastedMessage | undefined {
  if (request === undefined || request.text === '') return undefined;
  const { text, parameters, queryParameters, headers, url, urlSpan, bodySpan, method } = request;
  return {
    text,
    parameters: [...parameters, ...queryParameters],
    headers,
    url,
    urlSpan,
    bodySpan,
    method,
    ...tokens,
  };
}
