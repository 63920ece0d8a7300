import { parseRequest } from '../request/parse-request.ts';
import { isBelowHead } from './documents-in-text.ts';

/** How a request begins that has no line of its own for method and address: a list, a form, a print, code. */
const beginning =
  /^(?:(?:grant_type|response_type|scope|state|nonce|code(?:_verifier|_challenge)?|client_id|client_assertion(?:_type)?|redirect_uri)[ \t]?[=:]|\{[ \t]{0,4}['"]|\{\w{2,40}[=:]|\{[ \t]*\r?$|Array[ \t]*\r?$|URLSearchParams \{|(?:import|from|using|package|const|let|var) [\w.{]|<\?php|Invoke-\w|await |\$?\w{1,40} :?= |\w{1,40}\.\w{1,40}[.(])/gm;
const mostTries = 8;

/**
 * Where the second of two requests of one login begins that stand one below the other, a pushed one and that for tokens, each whole by
 * itself. Code stays together where it leaves a value open, which may stand in the other. `undefined` where there is no second one.
 */
export function secondRequest(text: string, from: number): number | undefined {
  if (!text.includes('response_type') || !text.includes('grant_type')) return undefined;
  beginning.lastIndex = from;
  for (let tries = 0; tries < mostTries; ) {
    const found = beginning.exec(text);
    if (found === null) return undefined;
    const { index } = found;
    beginning.lastIndex = index + 1;
    const [above, below] = [text.slice(0, index), text.slice(index)];
    if (index <= from || !isApart(above.slice(-400))) continue;
    tries += 1;
    if (isBelowHead(above) || !areBoth(above, below)) continue;
    const [one, other] = [wholeRequest(above), wholeRequest(below)];
    if (one && other && one.isPushed !== other.isPushed) return index;
  }
  return undefined;
}

/** Whether each has an assertion, and what only one of them sends. */
function areBoth(above: string, below: string): boolean {
  const kindOf = (text: string): string | undefined => {
    const [isPushed, isOfToken] = [text.includes('response_type'), text.includes('grant_type')];
    if (!text.includes('client_assertion') || isPushed === isOfToken) return undefined;
    return isPushed ? 'pushed' : 'token';
  };
  const [one, other] = [kindOf(above), kindOf(below)];
  return one !== undefined && other !== undefined && one !== other;
}

/** A blank line, words or a ruler stand above, or something that closes. */
function isApart(above: string): boolean {
  const line = above.replace(/\n$/, '').split('\n').at(-1)?.trim() ?? '';
  return (
    line === '' || /[})\]]$|^[-=*_~]{2,80}$|^\w[\w'’,.()-]{0,30}(?: [\w'’,.()-]{1,30}){1,12}:?$/.test(line)
  );
}

function wholeRequest(text: string): { readonly isPushed: boolean } | undefined {
  const request = parseRequest(text);
  const names = request?.parameters.map(({ name }) => name) ?? [];
  const isPushed = names.includes('response_type');
  if (request === undefined || (request.hidden ?? []).length > 0 || !names.includes('client_assertion'))
    return undefined;
  return isPushed === names.includes('grant_type') ? undefined : { isPushed };
}
