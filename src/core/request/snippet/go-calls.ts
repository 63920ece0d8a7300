import type { Span } from '../../case/case.ts';
import { callsOf, constantMethod, headersSet, noBody, stretchesOf } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';
import type { SourceEntry } from './source-value.ts';

const newRequest = /\bhttp\.NewRequest(?:WithContext)?\s*\(/g;

/** net/http of Go. */
export const goCalls: Finder = (scope) => {
  const headers = headersSet(scope);
  const forms = callsOf(scope, /\b\w+\.PostForm\s*\(/g).flatMap(({ entries: [url, form] }) =>
    url === undefined || form === undefined
      ? []
      : [
          {
            method: 'POST',
            url: scope.textOf(url.value),
            headers,
            body: snippetBody(scope, form.value, 'form'),
          },
        ],
  );
  const posted = callsOf(scope, /\b\w+\.Post\s*\(/g).flatMap(({ entries: [url, type, body, more] }) =>
    url === undefined || type === undefined || body === undefined || more !== undefined
      ? []
      : [
          {
            method: 'POST',
            url: scope.textOf(url.value),
            headers,
            body: { ...snippetBody(scope, body.value, 'form'), type: scope.textOf(type.value) },
          },
        ],
  );
  const stretches = stretchesOf(scope, newRequest);
  const built = callsOf(scope, newRequest).flatMap(({ entries, match }, at) => {
    const [method, url, body] = match[0].includes('Context') ? entries.slice(1) : entries;
    if (method === undefined || url === undefined) return [];
    return [
      {
        method: scope.literalOf(method.value) ?? constantMethod(scope, method.value),
        url: scope.textOf(url.value),
        headers: headersSet(scope, stretches[at]),
        addsNoType: isShownToItsSending(scope.text, stretches[at]) || undefined,
        body: hasBody(body) ? { ...snippetBody(scope, body.value, 'form'), type: undefined } : noBody,
      },
    ];
  });
  return [...forms, ...posted, ...built];
};

/** `nil` and `http.NoBody` stand for none. */
function hasBody(given: SourceEntry | undefined): given is SourceEntry {
  if (given === undefined) return false;
  return given.value.kind !== 'other' || !/^(?:nil|http\.NoBody)$/.test(given.value.source);
}

/** From its making to `client.Do` the request is handed to nobody who could set headers. */
function isShownToItsSending(text: string, stretch: Span | undefined): boolean {
  const before = text.slice(0, stretch?.start).slice(-100);
  const code = text.slice(stretch?.start, stretch?.end);
  const [, name] =
    /\b(\w{1,60}), *\w{1,60} *:?= *$/.exec(before) ??
    /\b(\w{1,60}), *\w{1,60} *:?= *http\.NewRequest/.exec(code) ??
    [];
  if (name === undefined) return false;
  const handed = [
    ...code.matchAll(new RegExp(`(\\w{1,60})\\((?:[^()\\n]{0,200}, *)?&?${name}\\b(?!\\.)`, 'g')),
  ];
  const replaced = new RegExp(`\\b${name}(?:\\.Header)? *=[^=]`).test(code);
  return !replaced && handed.length > 0 && handed.every(([, callee]) => callee === 'Do');
}
