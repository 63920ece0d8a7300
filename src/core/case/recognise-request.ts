import { tokensInText } from '../assertion/tokens-in-text.ts';
import { listed } from '../import/imported.ts';
import { beginsLogLine } from '../request/log/log-lines.ts';
import { parseRequest } from '../request/parse-request.ts';
import { printedPairs } from '../request/printed/printed-pairs.ts';
import { besidePrinted } from '../request/printed/read-printed.ts';
import { parseProgramOutput } from '../request/program-output/parse-program-output.ts';
import { answerBelowArrow } from '../request/program-output/read-arrow-log.ts';
import { answerShown } from '../request/program-output/read-shown-request.ts';
import { isPushedRequest } from '../request/purpose.ts';
import { isCodeOfClient } from '../request/snippet/read-snippet.ts';
import type { WireRequest } from '../request/wire-request.ts';
import { parseResponse } from '../response/parse-response.ts';
import { type OtherService, otherServiceOf } from './other-services.ts';
import { answerIn } from './recognise-log.ts';
import { recogniseResponse } from './recognise-response.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

export function recogniseRequest(text: string): readonly RecognisedPiece[] | undefined {
  const request = parseRequest(text);
  if (request === undefined || !isPlausible(request)) return undefined;
  const count = request.parameters.length + request.queryParameters.length;
  const isCode = request.hidden !== undefined && request.form !== 'parameters';
  const form = isCode ? 'A call in source code' : formWords[request.form];
  const what = `${form} with ${count} ${count === 1 ? 'parameter' : 'parameters'}`;
  if (isPushedRequest(request)) {
    return [
      {
        kind: 'authorization_request',
        field: 'authorization_request',
        text,
        summary: `${what}, a pushed authorization request: fills the authorization request.`,
      },
    ];
  }
  const piece = {
    kind: 'request',
    field: 'request',
    text,
    summary: summaryOf(what, otherServiceOf(request.url)),
    notices: [...(request.form === 'parameters' ? [unencoded] : []), ...hiddenNotices(request)],
  } as const;
  // An AxiosError shows the request and the answer to it in one.
  const beside = answerBeside(text, request);
  const answer = beside === undefined ? undefined : parseResponse(beside);
  if (answer?.error === undefined) return [piece];
  const sent = new Set([...request.parameters, ...request.headers].map(({ name }) => name.toLowerCase()));
  return [piece, ...(recogniseResponse(beside ?? '') ?? []).filter(({ kind }) => !sent.has(kind))];
}

/** Where a program printed its parameters, the answer stands around them. */
function answerBeside(text: string, request: WireRequest): string | undefined {
  if (request.form !== 'parameters')
    return (
      answerShown(text) ??
      answerBelowArrow(text) ??
      (parseProgramOutput(text) === undefined ? answerPrinted(text, request) : text)
    );
  const printed = printedPairs(text);
  return printed && besidePrinted(text, printed);
}

/** Below a head the log goes on that shows it; behind a body, whatever printed it. */
function answerPrinted(text: string, { form, bodySpan }: WireRequest): string | undefined {
  if (form === 'form-body' && bodySpan !== undefined && bodySpan.start > 0)
    return answerIn(text.slice(bodySpan.end));
  return text.split('\n').some((line) => beginsLogLine(line.slice(0, 300))) ? answerIn(text) : undefined;
}

/** Code that puts its request together where it cannot be followed; a token in it is found all the same. */
export function recogniseUnreadCode(text: string): readonly RecognisedPiece[] | undefined {
  if (!isCodeOfClient(text) || tokensInText(text, 1).length > 0) return undefined;
  const summary =
    'This is code, and the request in it is not plain to see: its values are put together elsewhere. Paste the request as it was sent, such as a curl command, a HAR file or a log.';
  return [{ kind: 'unknown', text, summary }];
}

function hiddenNotices({ form, hidden: names = [] }: WireRequest): readonly string[] {
  if (names.length === 0) return [];
  const where = form === 'parameters' ? '' : ' in the code';
  const are =
    names.length === 1
      ? `is not written out${where}: paste its value`
      : `are not written out${where}: paste their values`;
  return [`${listed(names)} ${are} as sent.`];
}

function summaryOf(what: string, service: OtherService | undefined): string {
  return service === undefined ? `${what}: fills the token request.` : `${what}. ${service.notice}`;
}

const formWords: Readonly<Record<WireRequest['form'], string>> = {
  curl: 'A curl command',
  http: 'An HTTP request',
  'form-body': 'A form body',
  'json-body': 'A JSON body',
  url: 'A URL',
  parameters: 'A list',
};

const unencoded = 'Only names and values are shown: how they were encoded on the wire is not known.';

const knownNames =
  /^['"&\s\uFEFF]*(?:amp;)?(?:client_?id|redirect_?ur[il]|grant_?type|code|scope|client_?assertion|client_?assertion_?type|code_?verifier|response_type|request_uri|client_secret|auth_req_id)$/i;

/** A sentence with an equals sign is no form body: at least one name must be known. */
function isPlausible(request: WireRequest): boolean {
  if (request.form === 'curl' || request.form === 'http' || request.form === 'json-body') return true;
  if (request.form === 'parameters' && request.url !== undefined) return true;
  return [...request.parameters, ...request.queryParameters].some(({ name }) => knownNames.test(name));
}
