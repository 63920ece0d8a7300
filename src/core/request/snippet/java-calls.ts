import type { Span } from '../../case/case.ts';
import { callsOf, firstOf, headersSet, methodOf, noBody, stretchesOf } from './call-parts.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { okHttpCalls } from './okhttp-calls.ts';
import { snippetBody } from './snippet-body.ts';
import type { SourceScope } from './source-scope.ts';
import type { SourceValue } from './source-value.ts';

/** java.net.http.HttpRequest: a chain of calls; OkHttp where the chain of a request is taken apart. */
export const javaCalls: Finder = (scope) => {
  const chained = okHttpCalls(scope);
  if (chained.length > 0) return chained;
  if (!/\b(?:HttpRequest|Request\.Builder|FormBody|BodyPublishers|HttpPost)\b/.test(scope.text)) return [];
  return stretchesOf(scope, /\bHttpRequest\.newBuilder\b|\bnew\s+HttpPost\b/g).flatMap((stretch) =>
    callIn(scope, stretch),
  );
};

function callIn(scope: SourceScope, stretch: Span): readonly FoundCall[] {
  const first = (pattern: RegExp): SourceValue | undefined => firstOf(scope, pattern, stretch);
  const url = first(/\b(?:URI\.create|new URI|HttpPost)\s*\(/g) ?? first(/\.(?:uri|url)\s*\(/g);
  if (url === undefined) return [];
  const text = first(/\bofString\s*\(/g) ?? first(/\b(?:RequestBody\.create|new StringEntity)\s*\(/g);
  const added = /\bFormBody\b/.test(scope.text)
    ? callsOf(scope, /\.add(?:Encoded)?\s*\(/g, stretch).map(({ entries }) => ({
        value: { kind: 'group' as const, entries },
      }))
    : [];
  const body =
    added.length > 0
      ? snippetBody(scope, { kind: 'group', entries: added }, 'form')
      : text === undefined
        ? noBody
        : { ...snippetBody(scope, text, 'form'), type: undefined };
  const isPost = /\.POST\s*\(|\.post\s*\(|HttpPost\b|\.method\s*\(\s*"POST"/.test(
    scope.text.slice(stretch.start, stretch.end),
  );
  const named = first(/\.method\s*\(/g);
  const code = scope.text.slice(stretch.start, stretch.end);
  return [
    {
      method: isPost ? 'POST' : named === undefined ? 'GET' : methodOf(scope, named),
      url: scope.textOf(url),
      headers: headersSet(scope, stretch),
      addsNoType: isOneChain(code) || undefined,
      body,
    },
  ];
}

/** From `newBuilder()` to `build()` without a stop, and no list of headers in it. */
function isOneChain(code: string): boolean {
  const start = code.search(/\bHttpRequest\.newBuilder\b/);
  const chain = start < 0 ? '' : (code.slice(start).split(';', 1)[0] ?? '');
  return /\.build\s*\(/.test(chain) && !/\.headers\s*\(/.test(chain);
}
