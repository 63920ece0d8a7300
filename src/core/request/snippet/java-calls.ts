import { callsOf, firstOf, headersSet, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';

/** java.net.http.HttpRequest and OkHttp: a chain of calls. */
export const javaCalls: Finder = (scope) => {
  if (!/\b(?:HttpRequest|Request\.Builder|FormBody|BodyPublishers|HttpPost)\b/.test(scope.text)) return [];
  const url =
    firstOf(scope, /\b(?:URI\.create|new URI|HttpPost)\s*\(/g) ?? firstOf(scope, /\.(?:uri|url)\s*\(/g);
  if (url === undefined) return [];
  const text =
    firstOf(scope, /\bofString\s*\(/g) ?? firstOf(scope, /\b(?:RequestBody\.create|new StringEntity)\s*\(/g);
  const added = /\bFormBody\b/.test(scope.text)
    ? callsOf(scope, /\.add(?:Encoded)?\s*\(/g).map(({ entries }) => ({
        value: { kind: 'group' as const, entries },
      }))
    : [];
  const body =
    added.length > 0
      ? snippetBody(scope, { kind: 'group', entries: added }, 'form')
      : text === undefined
        ? noBody
        : { ...snippetBody(scope, text, 'form'), type: undefined };
  const isPost = /\.POST\s*\(|\.post\s*\(|HttpPost\b|\.method\s*\(\s*"POST"/.test(scope.text);
  return [{ method: isPost ? 'POST' : 'GET', url: scope.textOf(url), headers: headersSet(scope), body }];
};
