import { callsOf, headersSet, noBody, stretchesOf } from './call-parts.ts';
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
    const verb =
      scope.literalOf(method.value) ??
      (/Post$/.test(method.value.kind === 'other' ? method.value.source : '') ? 'POST' : 'GET');
    return [
      {
        method: verb,
        url: scope.textOf(url.value),
        headers: headersSet(scope, stretches[at]),
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
