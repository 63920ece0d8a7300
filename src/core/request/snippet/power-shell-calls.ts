import { headersOf, hidesHeaders, mostCalls, noBody } from './call-parts.ts';
import type { Finder } from './found-call.ts';
import { snippetBody } from './snippet-body.ts';
import { entriesOf, type SourceScope } from './source-scope.ts';
import type { SourceValue } from './source-value.ts';

/**
 * Invoke-WebRequest and Invoke-RestMethod of PowerShell; browsers copy the former. Windows PowerShell calls the former curl and wget
 * too: what tells it are options that the programs of that name do not have, without any of theirs.
 */
const command =
  /\b(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\b|\b(?:curl|wget)(?=[^\n|;]{0,400}[ \t]-(?:Method|Uri|Body|Headers|ContentType)[ \t])(?![^\n|;]{0,400}[ \t](?:-[dFHX]|--[a-z-]{4,20})[ \t])/gi;

/** Whether a command of PowerShell that sends requests stands in the text. */
export function callsPowerShell(text: string): boolean {
  return text.search(command) >= 0;
}

export const powerShellCalls: Finder = (scope) =>
  [...scope.text.matchAll(command)].slice(0, mostCalls).flatMap((match) => {
    const optionOf = (name: string): SourceValue | undefined => {
      const found = new RegExp(`\\s-${name}[ \\t]+`, 'i').exec(scope.text.slice(match.index));
      if (found !== null) return argumentAt(scope, match.index + found.index + found[0].length);
      const splat = /\s@(\w+)/.exec(scope.text.slice(match.index, match.index + 2_000))?.[1];
      const table = splat === undefined ? undefined : scope.follow({ kind: 'other', source: `$${splat}` });
      return entriesOf(table ?? { kind: 'other', source: '' }).find(
        ({ key }) => key?.toLowerCase() === name.toLowerCase(),
      )?.value;
    };
    const positional = argumentAt(scope, match.index + match[0].length);
    const url = optionOf('Uri') ?? (positional.kind === 'text' ? positional : addressIn(scope, match.index));
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

/** An argument as PowerShell takes it: an address needs no quotation marks. */
function argumentAt(scope: SourceScope, at: number): SourceValue {
  bareAddress.lastIndex = at;
  const [, address] = bareAddress.exec(scope.text) ?? [];
  return address === undefined ? scope.read(at) : { kind: 'text', parts: [address] };
}

const bareAddress = /[ \t]*(https?:\/\/[^\s'"`|;(){}]+)/iy;

/** The address that stands between the options of the command, on its line. */
function addressIn(scope: SourceScope, at: number): SourceValue | undefined {
  const [line = ''] = scope.text.slice(at, at + 2_000).split('\n', 1);
  const address = /[ \t](https?:\/\/[^\s'"`|;(){}]+)/i.exec(line)?.[1];
  return address === undefined ? undefined : { kind: 'text', parts: [address] };
}
