import type { Span } from '../../case/case.ts';
import { parseHttp } from '../parse-http.ts';
import { readSnippet } from '../snippet/read-snippet.ts';
import type { WireRequest } from '../wire-request.ts';
import { asMessage, type PrintedRequest } from './printed-request.ts';
import { readAxiosError, readJsCall } from './read-js-request.ts';
import { readPythonDebug } from './read-python-debug.ts';
import { readWireLog } from './read-wire-log.ts';

/** Reads the request in what a program or its source shows of one; `undefined` where the text holds no such thing. */
export function parseProgramOutput(text: string): WireRequest | undefined {
  const shown = readShown(text);
  const request = shown && parseHttp(shown.message);
  if (shown === undefined || request === undefined) return undefined;
  const { headersComplete, hidden, partial, isUntyped } = shown;
  return placedIn(text, { ...request, headersComplete, hidden, partial, isUntyped });
}

function readJs(text: string): PrintedRequest | undefined {
  if (!/\b(?:fetch|axios)\b|AxiosError/.test(text)) return undefined;
  return readAxiosError(text) ?? readJsCall(text);
}

interface Shown {
  readonly message: string;
  readonly headersComplete: boolean;
  readonly hidden?: readonly string[] | undefined;
  readonly partial?: boolean | undefined;
  readonly isUntyped?: true | undefined;
}

function readShown(text: string): Shown | undefined {
  if (/^send: b?['"]/m.test(text)) return onTheWire(readPythonDebug(text));
  if (/http-outgoing-\d+\s+>>/.test(text)) return onTheWire(readWireLog(text));
  const printed = readJs(text);
  if (printed === undefined) {
    const snippet = readSnippet(text);
    return (
      snippet && {
        message: asMessage(snippet),
        headersComplete: false,
        hidden: snippet.unknown,
        partial: snippet.partial,
        isUntyped: snippet.isUntyped,
      }
    );
  }
  return { message: asMessage(printed), headersComplete: printed.headersComplete };
}

function onTheWire(message: string | undefined): Shown | undefined {
  return message === undefined ? undefined : { message, headersComplete: true };
}

/** The spans of a message made from the paste mean nothing in it: each text is looked up there, and has a place where it stands once. */
function placedIn(text: string, request: WireRequest): WireRequest {
  const spanOf = (value: string | undefined): Span | undefined => {
    if (value === undefined || value.length < 4) return undefined;
    const start = text.indexOf(value);
    return start < 0 || text.indexOf(value, start + 1) >= 0
      ? undefined
      : { start, end: start + value.length };
  };
  return {
    ...request,
    text,
    urlSpan: spanOf(request.url),
    bodySpan: spanOf(request.body),
    headers: request.headers.map((header) => ({ ...header, span: spanOf(header.value) })),
    parameters: request.parameters.map((parameter) => ({ ...parameter, span: spanOf(parameter.rawValue) })),
    queryParameters: request.queryParameters.map((parameter) => ({
      ...parameter,
      span: spanOf(parameter.rawValue),
    })),
  };
}
