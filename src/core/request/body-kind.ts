import { editDistance } from './edit-distance.ts';
import type { WireRequest } from './wire-request.ts';

export const formMediaType = 'application/x-www-form-urlencoded';

/**
 * What the body is declared to be and what it is, as one kind:
 * `form` as it should be; `json` declared JSON; `json-undeclared` JSON under a form header or under none that shows;
 * `multipart`; `misspelt` a media type close to the right one; `text` text/plain; `other` any other media type;
 * `untyped` the headers are all there and none is Content-Type; `not-shown` nothing tells.
 */
export type BodyKind =
  | 'form'
  | 'json'
  | 'json-undeclared'
  | 'multipart'
  | 'misspelt'
  | 'text'
  | 'other'
  | 'untyped'
  | 'not-shown';

/** Farther away than this, a media type is another one and no slip. */
const slip = 4;

/** Exactly one kind, so that one wrong body is one finding. A request made from parameters says nothing (`not-shown`). */
export function classifyBody(request: WireRequest): BodyKind {
  if (request.form === 'parameters' || request.form === 'url') return 'not-shown';
  const { contentType } = request;
  if (contentType === 'application/json' || contentType?.endsWith('+json')) return 'json';
  if (request.multipart || contentType?.startsWith('multipart/') || isMultipart(request.body))
    return 'multipart';
  if (isJson(request.body) || isJsonName(request)) return 'json-undeclared';
  if (contentType === formMediaType) return 'form';
  if (contentType === undefined) return untypedOrHidden(request);
  if (isMisspelt(contentType)) return 'misspelt';
  return contentType === 'text/plain' ? 'text' : 'other';
}

/** Of a body of JSON, declared or not, no parameter is read. */
export function isJsonBody(request: WireRequest): boolean {
  const kind = classifyBody(request);
  return kind === 'json' || kind === 'json-undeclared';
}

/** A body of another form than the right one, in which parameters stand that nobody reads. */
export function isUnreadBody(request: WireRequest): boolean {
  return isJsonBody(request) || classifyBody(request) === 'multipart';
}

/** Only complete headers can show that one is missing; without a body none is needed (RFC 9110 §8.3). */
function untypedOrHidden({ headersComplete, isUntyped, body }: WireRequest): BodyKind {
  return (headersComplete || isUntyped === true) && body !== undefined && body.trim() !== ''
    ? 'untyped'
    : 'not-shown';
}

function isMisspelt(contentType: string): boolean {
  if (contentType.length > formMediaType.length * 2) return false;
  return (
    /^(?:application\/)?x?-?www-?(?:form-?)?(?:url)?-?encoded$/.test(contentType) ||
    editDistance(contentType, formMediaType, slip) <= slip
  );
}

/**
 * A JSON object or array, whole or cut off: no form body begins with a brace and a quotation mark. In PowerShell a backslash
 * stands before it: version 5 takes it off again, later ones send it.
 */
function isJson(body: string | undefined): boolean {
  return body !== undefined && /^\s*(?:\{\s*(?:\\?"|\})|\[\s*[[{"])/.test(body.slice(0, 200));
}

/** A form encoder was given the text of an object: all of it becomes one name, or name and value where it holds `=`. */
function isJsonName({ parameters, body }: WireRequest): boolean {
  const [only, ...others] = parameters;
  return (
    others.length === 0 && only !== undefined && body !== undefined && isJson(`${only.name}${only.value}`)
  );
}

function isMultipart(body: string | undefined): boolean {
  return body !== undefined && /^\s*--\S{1,100}\r?\n\s*content-disposition\s*:/i.test(body.slice(0, 400));
}
