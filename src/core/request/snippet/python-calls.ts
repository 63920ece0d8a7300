import { formMediaType } from '../body-kind.ts';
import { callsOf, headersOf, headersSet, hidesHeaders, methodOf, named, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';

/** urllib of Python: `Request(url, data=…, headers=…, method=…)`, `urlopen(url, data)`. With data it is a POST, and called a form. */
export const urllibCalls: Finder = (scope) => {
  if (!/\burllib\b/.test(scope.text)) return [];
  return callsOf(scope, /\b(?:Request|urlopen)\s*\(/g).flatMap(({ entries }) => {
    const [first, second, third] = entries.filter(({ key }) => key === undefined);
    const url = named(entries, 'url') ?? first?.value;
    const given = named(entries, 'data') ?? second?.value;
    const data = given?.kind === 'other' && given.source === 'None' ? undefined : given;
    const method = named(entries, 'method');
    const headers = named(entries, 'headers') ?? third?.value;
    if (url === undefined) return [];
    const usual = data === undefined ? 'GET' : 'POST';
    const body =
      data === undefined ? noBody : { body: snippetBody(scope, data, 'form').body, type: formMediaType };
    return [
      {
        method: method === undefined ? usual : methodOf(scope, method),
        url: scope.textOf(url),
        headers: [...headersOf(scope, headers), ...headersSet(scope)],
        hidesHeaders: headers && hidesHeaders(scope, headers),
        body,
      },
    ];
  });
};
