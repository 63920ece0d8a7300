import { headersOf, hidesHeaders, mostCalls, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';
import { entriesOf } from './source-scope.ts';
import type { SourceValue } from './source-value.ts';

/** Invoke-WebRequest and Invoke-RestMethod of PowerShell; browsers copy the former. */
export const powerShellCalls: Finder = (scope) =>
  [...scope.text.matchAll(/\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b/gi)]
    .slice(0, mostCalls)
    .flatMap((match) => {
      const optionOf = (name: string): SourceValue | undefined => {
        const found = new RegExp(`\\s-${name}[ \\t]+`, 'i').exec(scope.text.slice(match.index));
        if (found !== null) return scope.read(match.index + found.index + found[0].length);
        const splat = /\s@(\w+)/.exec(scope.text.slice(match.index, match.index + 2_000))?.[1];
        const table = splat === undefined ? undefined : scope.follow({ kind: 'other', source: `$${splat}` });
        return entriesOf(table ?? { kind: 'other', source: '' }).find(
          ({ key }) => key?.toLowerCase() === name.toLowerCase(),
        )?.value;
      };
      const positional = scope.read(match.index + match[0].length);
      const url = optionOf('Uri') ?? (positional.kind === 'text' ? positional : undefined);
      if (url === undefined) return [];
      const content = optionOf('Body');
      const method = optionOf('Method');
      const verb =
        method === undefined ? 'GET' : method.kind === 'other' ? method.source : scope.textOf(method);
      const headers = optionOf('Headers');
      const type = optionOf('ContentType');
      const usual = verb.toUpperCase() === 'POST' ? 'application/x-www-form-urlencoded' : undefined;
      const body = content === undefined ? noBody : snippetBody(scope, content, 'form', usual);
      return [
        {
          method: verb.toUpperCase(),
          url: scope.textOf(url),
          headers: headersOf(scope, headers),
          hidesHeaders: headers && hidesHeaders(scope, headers),
          body: type === undefined ? body : { ...body, type: scope.textOf(type) },
        },
      ];
    });
