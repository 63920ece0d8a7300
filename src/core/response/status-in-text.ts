import { parseHttpDate } from './http-date.ts';

/** How far into a log the status and the date are looked for, in characters. */
const logBeginning = 5_000;

const reasonPhrases =
  'Client Error|Server Error|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Unsupported Media Type|Unprocessable|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Proxy Authentication Required';

/** A status as logs and exceptions of HTTP clients tell it; the clearest forms first. */
const statusForms: readonly RegExp[] = [
  // `status 401`, `"statusCode": 401`, `status code: 401`, `:status: 401`.
  /\bstatus(?:[ _-]?code)?["']?(?: {0,3}[:=] {0,3}| (?:is|was|of) | {1,3})["'(]?([1-5]\d\d)\b/i,
  // `HTTP 400`, `HTTP/1.1 400`, `HTTP error 400`, `HTTP response code: 400`.
  /\bHTTP(?:\/\d(?:\.\d)?)?(?: (?:error|response code|response|code))?[ :]{1,3}([1-5]\d\d)\b/i,
  // `The requested URL returned error: 401`, `The remote server returned an error: (400) Bad Request`.
  /\breturned (?:an )?error: \(?([1-5]\d\d)\b/i,
  // `401 Client Error: Unauthorized for url`, `resulted in a 401 Unauthorized response`, `answered 404: Not Found`,
  // `does not indicate success: 503 (Service Unavailable)`.
  new RegExp(`\\b([1-5]\\d\\d)\\)?[,:]? \\(?(?:${reasonPhrases})\\b`, 'i'),
  // `we get 404 from the endpoint`, `the call returns a 401`, `got us HTTP 403.`
  /\b(?:get|gets|got|getting|gives?|returns?|returned|receives?|received|answers) (?:an? |us )?(?:HTTP )?([45]\d\d)\b(?= ?(?:$|[.,;:!?)]|from\b|when\b|on\b|for\b|and\b|but\b|with\b|invalid|error))/i,
  // `ERROR 401: Unauthorized.`, `Response{protocol=h2, code=401, …}`.
  /\b(?:ERROR |(?:response )?code[=:] ?)([1-5]\d\d)\b/i,
  // `HttpClientErrorException$BadRequest: 400 : [no body]`.
  /Exception(?:\$\w{1,40})?: ([45]\d\d)\b/,
  // `401: {"error":…}` at the beginning of a line.
  /^ {0,8}([1-5]\d\d)\b(?=[\s,:;.)}"]|$)/m,
];

/** Bodies of servers that say no more, and what people copy of them (RFC 9110 §15). */
const reasonsAlone: ReadonlyMap<string, number> = new Map([
  ['bad request', 400],
  ['unauthorized', 401],
  ['forbidden', 403],
  ['not found', 404],
  ['method not allowed', 405],
  ['internal server error', 500],
  ['bad gateway', 502],
  ['service unavailable', 503],
  ['gateway timeout', 504],
  ['gateway time-out', 504],
]);

/** `<title>404 Not Found</title>`, as servers and gateways head their own pages. */
const pageTitle = new RegExp(
  `<title>\\s{0,20}(?:HTTP Status |Error |HTTP )?([45]\\d\\d) {0,3}(?:[-–—:|<]|${reasonPhrases})`,
  'i',
);

/** The status told in log text, an exception's message or a JSON dump of an answer. */
export function statusInText(text: string): number | undefined {
  const alone = text.length > 40 ? undefined : reasonsAlone.get(text.trim().replace(/\.$/, '').toLowerCase());
  if (alone !== undefined) return alone;
  const title = /^\s*</.test(text) ? pageTitle.exec(text.slice(0, logBeginning))?.[1] : undefined;
  if (title !== undefined) return Number(title);
  // A line of a log begins with a bracket too: a time, a code, a level.
  if (/^\s*(?:[{<]|\[\s*[[{"\]])/.test(text) && !/"status(?:_?Code)?"\s*:/i.test(text.slice(0, 2000)))
    return undefined;
  const beginning = text.slice(0, logBeginning);
  for (const form of statusForms) {
    const status = form.exec(beginning)?.[1];
    if (status !== undefined) return Number(status);
  }
  return undefined;
}

const dateLine = /^[ \t<]{0,20}["']?date["']?:\s{0,3}["']?([A-Za-z][A-Za-z0-9,: -]{22,34})["']?,?\r?$/gim;

/** The `Date` header among dumped headers, in Unix seconds: developer tools and .NET print them without a status line. */
export function dateInText(text: string): number | undefined {
  for (const [, date = ''] of text.slice(0, logBeginning).matchAll(dateLine)) {
    const seconds = parseHttpDate(date);
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}
