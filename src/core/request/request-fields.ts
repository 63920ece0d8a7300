import { parseRequest } from './parse-request.ts';
import { headerValues, type WireRequest } from './wire-request.ts';

/** What a request text puts into the fields of a form. */
export interface RequestFields {
  /** Name → decoded value; of a name that stands twice, the first. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Empty where the request has none. */
  readonly dpop: string;
  /** Empty where the request has no URL. */
  readonly endpoint: string;
}

/** Reads a request for the fields of a form; `undefined` where the text is no request. */
export function requestFieldsOf(text: string): RequestFields | undefined {
  const request = parseRequest(text);
  if (request === undefined) return undefined;
  return {
    parameters: valuesIn(request),
    dpop: headerValues(request.headers, 'dpop')[0] ?? '',
    endpoint: request.url ?? '',
  };
}

function valuesIn(request: WireRequest): Readonly<Record<string, string>> {
  const parameters = request.parameters.length > 0 ? request.parameters : request.queryParameters;
  const values = new Map<string, string>();
  for (const { name, value } of parameters) if (!values.has(name)) values.set(name, value);
  return Object.fromEntries(values);
}
