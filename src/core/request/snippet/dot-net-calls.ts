import { callsOf, headersSet, methodOf, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';

/** System.Net.Http.HttpClient of .NET. */
export const dotNetCalls: Finder = (scope) => {
  const headers = headersSet(scope);
  const direct = callsOf(scope, /\bPostAsync\s*\(/g).flatMap(({ entries: [url, content] }) =>
    url === undefined || content === undefined
      ? []
      : [
          {
            method: 'POST',
            url: scope.textOf(url.value),
            headers,
            body: snippetBody(scope, content.value, 'form'),
          },
        ],
  );
  const built = callsOf(scope, /\bHttpRequestMessage\s*\(/g).flatMap(({ entries: [method, url], match }) => {
    if (url === undefined) return [];
    const content = /\bContent\s*=\s*/.exec(scope.text.slice(match.index));
    const body =
      content === null
        ? noBody
        : snippetBody(scope, scope.read(match.index + content.index + content[0].length), 'form');
    const made = method?.value.kind === 'call' ? method.value.entries[0]?.value : undefined;
    const isPost = method?.value.kind === 'other' && /Post$/.test(method.value.source);
    const verb = made === undefined ? (isPost ? 'POST' : 'GET') : methodOf(scope, made);
    return [{ method: verb, url: scope.textOf(url.value), headers, body }];
  });
  return [...direct, ...built];
};
