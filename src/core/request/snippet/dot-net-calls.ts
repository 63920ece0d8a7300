import { callsOf, constantMethod, headersSet, methodOf, noBody, stretchesOf } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';

/** `HttpRequestMessage m = new(…)` too. */
const message = /\bHttpRequestMessage\s*(?:\w{1,60}\s*=\s*new\s*)?\(/g;

/** System.Net.Http.HttpClient of .NET. */
export const dotNetCalls: Finder = (scope) => {
  const headers = headersSet(scope);
  const direct = callsOf(scope, /\bPost(?:AsJson)?Async\s*\(/g).flatMap(
    ({ entries: [url, content], match }) =>
      url === undefined || content === undefined
        ? []
        : [
            {
              method: 'POST',
              url: scope.textOf(url.value),
              headers,
              body: snippetBody(scope, content.value, match[0].includes('Json') ? 'json' : 'form'),
            },
          ],
  );
  const stretches = stretchesOf(scope, message);
  const built = callsOf(scope, message).flatMap(({ entries: [method, url], match }, at) => {
    if (method === undefined || url === undefined) return [];
    const content = /\bContent\s*=\s*/.exec(scope.text.slice(match.index, stretches[at]?.end));
    const body =
      content === null
        ? noBody
        : snippetBody(scope, scope.read(match.index + content.index + content[0].length), 'form');
    const made = method.value.kind === 'call' ? method.value.entries[0]?.value : undefined;
    const verb = made === undefined ? constantMethod(scope, method.value) : methodOf(scope, made);
    return [{ method: verb, url: scope.textOf(url.value), headers: headersSet(scope, stretches[at]), body }];
  });
  return [...direct, ...built];
};
