import type { Span } from '../case/case.ts';

/** One name=value pair of a form body or a query string. */
export interface WireParameter {
  /** After form decoding (`+` is a space, `%XX` is UTF-8). */
  readonly name: string;
  readonly value: string;
  /** As the bytes on the wire, after the shell has done its part. */
  readonly rawName: string;
  readonly rawValue: string;
  readonly place: 'body' | 'query';
  /** Where the raw value stands in the pasted text, if it stands there unaltered. */
  readonly span?: Span | undefined;
  /** The curl option that brought it: `-d`, `--data-urlencode`. */
  readonly option?: string | undefined;
}

export interface WireHeader {
  readonly name: string;
  readonly value: string;
  readonly span?: Span | undefined;
}

/** What a reader of the pasted text must know beyond the request that results from it. */
export const requestNoteKinds = [
  /** An unquoted `&` ended the command: `detail` is what the shell would run next. */
  'unquoted-ampersand',
  /** A line break without continuation ended the command. */
  'command-cut-by-newline',
  /** `$NAME`, `${NAME}` or `$(…)` inside single quotes: sent as it stands. */
  'literal-variable',
  /** `$NAME` or `$(…)` that the shell replaces: the value is not in the paste. */
  'shell-variable',
  /** A word that is neither an option nor its value, beyond the first URL. */
  'extra-argument',
  /** A word that begins with a typographic quotation mark or dash, which the shell or curl takes for a letter. */
  'typographic-word',
  /** A character that cannot be seen, between words or at the end of a line, which was read as a gap. */
  'copied-blank',
  'unknown-option',
  /** `@file`: the content is not in the paste. */
  'file-content',
  /** `-d name=@file`: sent as it stands. */
  'literal-at-file',
  'unclosed-quote',
  /** `--data-urlencode` was given several name=value pairs at once. */
  'urlencoded-whole-body',
  /** Single quotes in a cmd.exe command are literal. */
  'cmd-single-quotes',
  /** A backslash at a line end in cmd.exe or PowerShell. */
  'windows-backslash-continuation',
  /** `-L`: redirects are followed. */
  'follows-redirects',
  /** `curl` in Windows PowerShell is another program. */
  'powershell-curl-alias',
] as const;
export type RequestNoteKind = (typeof requestNoteKinds)[number];

export interface RequestNote {
  readonly kind: RequestNoteKind;
  readonly detail: string;
  readonly span?: Span | undefined;
}

/** A request as it would go over the wire, read from whatever was pasted. */
export interface WireRequest {
  /** The text it was read from; empty when it was made from parameters. */
  readonly text: string;
  readonly form: 'curl' | 'http' | 'form-body' | 'json-body' | 'url' | 'parameters';
  readonly shell?: 'posix' | 'cmd' | 'powershell' | undefined;
  /** `undefined` where the paste does not show it (a form body alone). */
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly urlSpan?: Span | undefined;
  readonly headers: readonly WireHeader[];
  /** True when the headers are all there is (raw HTTP, curl); false for a body alone. */
  readonly headersComplete: boolean;
  /** The body as text, if there is one. */
  readonly body?: string | undefined;
  readonly bodySpan?: Span | undefined;
  /** Whatever other headers there are, none is Content-Type. */
  readonly isUntyped?: true | undefined;
  /** The media type that results, in lower case and without parameters; curl's own default included. */
  readonly contentType?: string | undefined;
  /** Body parameters, in order, where the body can be read as a form. */
  readonly parameters: readonly WireParameter[];
  readonly queryParameters: readonly WireParameter[];
  /** `multipart` parts were given (`-F`). */
  readonly multipart: boolean;
  readonly notes: readonly RequestNote[];
  /** The code that the pasted callback of the same login brought. */
  readonly issuedCode?: string | undefined;
  /** The verifier with + in place of its spaces, where that is the one of the code_challenge. */
  readonly issuedVerifier?: string | undefined;
  /** Names in a piece of code whose values it does not show; `<omitted: name>` stands for them. */
  readonly hidden?: readonly string[] | undefined;
  /** Some of the request is still to be filled in, or is taken from where the code does not show it: what is missing says nothing. */
  readonly partial?: boolean | undefined;
}

/** A request that was made from a text in which it does not stand as it is: offsets into it would mean nothing. */
export function withoutPlaces(text: string, request: WireRequest): WireRequest {
  const bare = (parameters: readonly WireParameter[]): readonly WireParameter[] =>
    parameters.map(({ span: _span, ...parameter }) => parameter);
  return {
    ...request,
    text,
    urlSpan: undefined,
    bodySpan: undefined,
    headers: request.headers.map(({ name, value }) => ({ name, value })),
    notes: request.notes.map(({ kind, detail }) => ({ kind, detail })),
    parameters: bare(request.parameters),
    queryParameters: bare(request.queryParameters),
  };
}

/** The first value of a body parameter; `undefined` when it is not there. */
export function parameterValue(request: WireRequest, name: string): string | undefined {
  return request.parameters.find((parameter) => parameter.name === name)?.value;
}

/** The values of a header, name compared without case. */
export function headerValues(headers: readonly WireHeader[], name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return headers.filter((header) => header.name.toLowerCase() === wanted).map((header) => header.value);
}
