import { omitted } from '../../import/imported.ts';
import { knownAddress } from '../../import/variables.ts';
import { formEncode } from '../parse-form.ts';
import type { PrintedRequest } from '../program-output/printed-request.ts';
import { usesBasic } from './basic-in-code.ts';
import { isSpread } from './call-parts.ts';
import { findCalls } from './find-call.ts';
import type { FoundCall } from './found-call.ts';
import { callsPowerShell } from './power-shell-calls.ts';
import type { SourceManner } from './read-literal.ts';
import { multipartType } from './snippet-body.ts';
import { SourceScope } from './source-scope.ts';
import { viewsOfCode } from './views-of-code.ts';

const clients =
  /\b(?:fetch|axios|got|ky|requests|httpx|aiohttp|HttpClient|HttpRequest|HttpRequestMessage|FormBody|RequestBody|OkHttpClient|HttpPost|PostAsync|PostForm|NewRequest(?:WithContext)?|CURLOPT_\w+|GuzzleHttp|form_params)\b|->(?:post|request)\s*\(|\brequest\s*\(\s*\{|\.post\s*[(<]|\bhttps?\.request\b|\bUnirest\b|\bHTTP_Request2\b|\bhttp\.Request\b|\brequire\(['"]request['"]\)|\$\.ajax|XMLHttpRequest|Net::HTTP|BodyInserters|postFor(?:Entity|Object)|\.exchange\s*\(|UrlEncodedFormEntity|RestRequest|\bPOST\s*\(|\b(?:req_body_\w+|[rR]equest|urlopen|submitForm\w*|FormDataContent|SetFormData|resty|URLRequest|Entity\.form|bodyValue|PostAsJsonAsync)\b|::post\b|\.postForm\b|\.post!/i;
/** Calls that stand in source code alone. */
const callsOfClients =
  /\bfetch\s*\(|\baxios[.(]|\b(?:requests|httpx)\.\w+\s*\(|\bhttp\.(?:Post|NewRequest)|\bHttpRequest\.newBuilder|\bcurl_(?:init|exec)\s*\(|\bPostAsync\s*\(|\bHttpRequestMessage\s*\(|\bInvoke-(?:WebRequest|RestMethod)\b|\bauthorizationCodeGrant\s*\(/;
const codeLine = /[;{]\s*$|^\s*(?:import|from|const|let|var|def|func|using|package|return|public|use)\b/;
/** A larger text is no snippet. */
const largest = 200_000;

/** The token request that a piece of code shows, and the names in it whose values the code does not show. */
export interface SnippetRequest extends PrintedRequest {
  readonly unknown: readonly string[];
  /** It goes out without a Content-Type. */
  readonly isUntyped?: true | undefined;
  /** Members are spread into the call from elsewhere: what is missing says nothing. */
  readonly partial: boolean;
}

/** Reads a call of an HTTP client in source code: literals, and names that are given a literal in the same text. `undefined` where none sends a token request. */
export function readSnippet(text: string): SnippetRequest | undefined {
  if (text.length > largest || !(clients.test(text) || callsPowerShell(text))) return undefined;
  const { scope, calls, call } = tokenCallIn(text);
  if (call === undefined) return undefined;
  const { method, body } = call;
  const headers = [...call.headers, ...basicBeside(text, call, calls)];
  const url = withBase(scope, call.url);
  // What is not shown may hold a type of its own.
  const hidden = call.hidesHeaders === true && body.type !== multipartType;
  const typed = hidden || headers.some(([name]) => name.toLowerCase() === 'content-type');
  const unknown = [...scope.unknown].filter((name) => isSpread(name) || isNamed(said(call), name));
  return {
    method: /^[A-Z]{3,7}$/.test(method) ? method : 'POST',
    url: knownAddress(url).replace(/\s/g, '%20'),
    headers: typed || body.type === undefined ? headers : [...headers, ['Content-Type', body.type]],
    headersComplete: false,
    isUntyped: headers.some(([name]) => /content-type|<omitted/i.test(name)) ? undefined : call.addsNoType,
    body: body.body,
    unknown,
    partial: unknown.some(isSpread),
  };
}

interface Reading {
  /** Knows what the names stand for. */
  readonly scope: SourceScope;
  readonly calls: readonly FoundCall[];
  readonly call: FoundCall | undefined;
}

/** The call that matters; where the whole text shows no grant, each function is read without the others that send something. */
function tokenCallIn(text: string): Reading {
  const whole = readWith(text, text);
  if (whole.call !== undefined && hasGrant(whole.call)) return whole;
  const views = viewsOfCode(text, clients).map((view) => readWith(view, text));
  return views.find(({ call }) => call !== undefined && hasGrant(call)) ?? whole;
}

function readWith(view: string, text: string): Reading {
  const scope = new SourceScope(view, mannerOf(text));
  const calls = findCalls(scope);
  const call = calls.find(hasGrant) ?? calls.find(isToken) ?? calls.find(isLogin) ?? calls.find(isUserinfo);
  return { scope, calls, call };
}

/** Of several calls it cannot be told which has the password. */
function basicBeside(
  text: string,
  { headers, url }: FoundCall,
  calls: readonly FoundCall[],
): FoundCall['headers'] {
  const isNamed = headers.some(([name]) => /^authorization$/i.test(name));
  if (isNamed || calls.some((other) => other.url !== url) || !usesBasic(text)) return [];
  return [['Authorization', `Basic ${omitted('user and password')}`]];
}

const base = /\b(?:base_?url|prefixUrl)["']?\s{0,4}[:=]\s{0,4}|\bHTTPS?Connection\s{0,4}\(\s{0,4}(?=["'])/gi;

/** The address with the host that the client was made for, where the code makes one. */
function withBase(scope: SourceScope, url: string): string {
  if (!url.startsWith('/')) return url;
  const [given, another] = [...scope.text.matchAll(base)].slice(0, 2);
  const host = given && scope.literalOf(scope.read(given.index + given[0].length));
  if (given === undefined || host === undefined || another !== undefined) return url;
  const scheme = /^HTTP(S?)C/i.exec(given[0])?.[1];
  const whole = scheme === undefined ? host : `http${scheme.toLowerCase()}://${host}`;
  return /^https?:\/\//i.test(whole) ? `${whole.replace(/\/$/, '')}${url}` : url;
}

/** Whether a text is source code that calls an HTTP client: what a program prints of a call is none. */
export function isCodeOfClient(text: string): boolean {
  if (text.length > largest || !callsOfClients.test(text)) return false;
  const lines = text.split('\n');
  if (
    lines.some(
      (line) => /^\s+at \S.*:\d+\)?\s*$/.test(line.slice(0, 500)) || /^(?:HTTP\/|Traceback )/.test(line),
    )
  )
    return false;
  return lines.filter((line) => codeLine.test(line.slice(0, 500))).length > 2;
}

function isNamed(shown: string, name: string): boolean {
  const mark = `<omitted: ${name.replace(/[<>\r\n]/g, '').slice(0, 40)}`;
  return shown.includes(mark) || shown.includes(formEncode(mark));
}

function said({ url, body, headers }: FoundCall): string {
  return `${url} ${body.body} ${headers.flat().join(' ')}`;
}

/** Kotlin and Scala; Dart; Groovy. */
const namesInTexts =
  /\bval[ \t]{1,8}\w{1,60}(?: ?:[^=\n]{1,60})?[ \t]*=|\bfun[ \t]{1,8}\w{1,60}\(|\bUri\.(?:parse|https?)\(|\bpackage:\w|\bDio\(|\bdef[ \t]{1,8}\w{1,60} *=[^=]/;

function mannerOf(text: string): SourceManner {
  if (callsPowerShell(text)) return 'powershell';
  if (namesInTexts.test(text)) return 'dollar';
  return /<\?php|\bCURLOPT_|\$\w+\s*=[^=]|\$\w+->/.test(text) ? 'php' : 'plain';
}

/** PAR has a client assertion too; where a program sends both, this is the token request. */
function hasGrant({ url, body }: FoundCall): boolean {
  return /\bgrant_type\b/.test(`${url} ${body.body}`);
}

function isToken({ url, body }: FoundCall): boolean {
  return /\b(?:grant_type|client_assertion)\b/.test(`${url} ${body.body}`);
}

/** Without any pair in it the code shows nothing that could be judged. */
function isLogin({ url, method, body }: FoundCall): boolean {
  const isPushed = /\bresponse_type=/.test(body.body);
  return (
    method === 'POST' && (isPushed || (/\/(?:token|par)\/?(?:[?#]|$)/.test(url) && /[\w-]=/.test(body.body)))
  );
}

/** A call with an access token holds no pair at all. */
function isUserinfo({ url, headers, body }: FoundCall): boolean {
  const hasToken = headers.some(([name]) => name.toLowerCase() === 'authorization');
  return hasToken && body.body === '' && /\/(?:userinfo|authorization-info)\/?$/.test(url);
}
