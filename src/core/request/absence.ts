import type { Certainty } from '../checks/outcome.ts';
import { classifyBody } from './body-kind.ts';
import { damagedNames } from './name-damage.ts';
import { isParameterName } from './parameters.ts';
import { isCutAtEnd, whyIncomplete } from './shown-whole.ts';
import { isUtf16 } from './utf16.ts';
import { damageOf, reportedAs } from './value-damage.ts';
import type { WireRequest } from './wire-request.ts';

/**
 * Why a parameter is not there. `absent`: it simply is not; `elsewhere`: another fault took it, named in `because`;
 * `unknown`: the paste does not show it. `certainty` is how sure a plain absence is.
 */
export type Absence =
  | { readonly kind: 'present' }
  | { readonly kind: 'absent'; readonly certainty: Certainty }
  | { readonly kind: 'elsewhere'; readonly because: string }
  | { readonly kind: 'unknown'; readonly because: string };

/** Names a server takes for the token request's own; fewer than two of them in a pasted body make it a fragment. */
const fewest = 2;

/** Exactly one reason, so that a body that is not read is one finding and not one per parameter. */
export function absenceOf(request: WireRequest, name: string): Absence {
  const given = request.parameters.find((parameter) => parameter.name === name);
  if (given !== undefined) {
    return given.value === '' && damageOf(given, request) === 'empty'
      ? elsewhere(reportedAs('empty'))
      : { kind: 'present' };
  }
  if (request.partial) return { kind: 'unknown', because: whyPartial(request) };
  if (request.form === 'url') return { kind: 'unknown', because: 'only a URL was pasted' };
  const body = bodyUnread(request);
  if (body !== undefined) return elsewhere(body);
  if (damagedNames(request).some(({ damage }) => damage.meant === name))
    return elsewhere('its name is damaged: reported there');
  if (request.parameters.some((parameter) => isEscaped(parameter.name, name)))
    return elsewhere('reported as html-escaped-amp');
  if (request.queryParameters.some((parameter) => parameter.name === name))
    return elsewhere('reported as params-in-query');
  const cut = cutShort(request, name);
  if (cut !== undefined) return elsewhere(cut);
  return missing(request);
}

/** Why the absence of a parameter says nothing. Of source code the names are listed that it does not show. */
export function whyPartial(request: WireRequest): string {
  if (isBeingFilledIn(request)) return 'the form is still being filled in';
  return request.hidden !== undefined && request.form !== 'parameters'
    ? 'the code takes parameters from a place that it does not show'
    : 'the paste does not show all that was sent';
}

/** The form of the page has no text of its own. */
export function isBeingFilledIn({ partial, text }: WireRequest): boolean {
  return partial === true && text === '';
}

/** The & in front of it was written for a page. */
function isEscaped(found: string, name: string): boolean {
  return found.endsWith(name) && /^(?:amp;){1,9}$/.test(found.slice(0, -name.length));
}

function elsewhere(because: string): Absence {
  return { kind: 'elsewhere', because };
}

/** The whole body is no form, or there is none. */
function bodyUnread(request: WireRequest): string | undefined {
  switch (classifyBody(request)) {
    case 'json':
      return 'reported as ct-json-body';
    case 'json-undeclared':
      return 'reported as ct-form-json-body';
    case 'multipart':
      return 'reported as ct-multipart';
    case 'form':
    case 'misspelt':
    case 'text':
    case 'other':
    case 'untyped':
    case 'not-shown':
      break;
  }
  if (request.body !== undefined && isUtf16(request.body)) return 'reported as bom-in-body';
  if (request.parameters.length > 0) return undefined;
  if (request.method === 'GET') return 'reported as method-get';
  return request.queryParameters.length > 0 ? 'reported as params-in-query' : undefined;
}

/** The shell or the command swallowed it. */
function cutShort(request: WireRequest, name: string): string | undefined {
  const has = (kind: WireRequest['notes'][number]['kind']): boolean =>
    request.notes.some((note) => note.kind === kind);
  if (has('unquoted-ampersand')) return 'reported as shell-unquoted-amp';
  if (has('typographic-word')) return 'reported as smart-punctuation';
  if (has('urlencoded-whole-body')) return 'reported as curl-urlencode-whole-body';
  if (has('windows-backslash-continuation')) return 'reported as windows-line-continuation';
  if (has('cmd-single-quotes')) return 'reported as windows-cmd-single-quotes';
  if (has('command-cut-by-newline')) return 'the command ends before it';
  const argument = request.notes.find(
    (note) => note.kind === 'extra-argument' && note.detail.includes(`${name}=`),
  );
  return argument === undefined ? undefined : 'reported as curl-missing-x-or-d';
}

function missing(request: WireRequest): Absence {
  if (request.notes.some(({ kind }) => kind === 'file-content')) {
    return { kind: 'unknown', because: 'a file that is not in the paste holds the body' };
  }
  if (request.notes.some(({ kind }) => kind === 'shell-variable') && hasVariableBody(request)) {
    return { kind: 'unknown', because: 'a shell variable holds the body' };
  }
  if (request.parameters.length === 0) return elsewhere('reported as body-empty');
  const incomplete = whyIncomplete(request);
  if (incomplete !== undefined) return { kind: 'unknown', because: incomplete };
  const known = request.parameters.filter((parameter) => isParameterName(parameter.name)).length;
  if (known < fewest && request.form === 'form-body') {
    return { kind: 'unknown', because: 'only a piece of the body was pasted' };
  }
  // A list that was pasted need not be all that was sent; the fields of a form are.
  const isPart = request.form === 'form-body' || (request.form === 'parameters' && request.text !== '');
  return { kind: 'absent', certainty: isPart || isCutAtEnd(request) ? 'strong' : 'proof' };
}

/** `-d "$BODY"`: the variable stands where a pair would. */
function hasVariableBody({ parameters, notes }: WireRequest): boolean {
  return parameters.some(({ rawName }) =>
    notes.some(({ kind, detail }) => kind === 'shell-variable' && rawName.includes(detail)),
  );
}
