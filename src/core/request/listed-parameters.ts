import { parameters } from './parameters.ts';

/** Names of a login that no token request has; a list may hold both. */
const namesOfLogin = [
  'response_type',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'request_uri',
  'dpop_jkt',
  'acr_values',
  'authentication_context_type',
  'authentication_context_message',
];
const names: ReadonlySet<string> = new Set([...Object.keys(parameters), ...namesOfLogin]);
const mostLines = 40;

/**
 * Parameters that stand line by line, as a log, a settings file or a mail shows them: `name=value` or `name: value`, each name
 * known. A body holds an ampersand, whatever breaks its lines. `undefined` for any other text.
 */
export function listedParameters(text: string): Readonly<Record<string, string>> | undefined {
  if (text.includes('&')) return undefined;
  const lines = text
    .trim()
    .split('\n', mostLines + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || lines.length > mostLines) return undefined;
  const pairs = lines.map(pairIn);
  if (!pairs.every((pair) => pair !== undefined)) return undefined;
  const all = new Map(pairs);
  // Without both, it is no whole pushed request: what belongs to the login alone would make it one that lacks the rest.
  const isPushed = all.has('response_type') && all.has('client_assertion');
  if (!isPushed) for (const name of namesOfLogin) all.delete(name);
  return all.size === 0 ? undefined : Object.fromEntries(all);
}

function pairIn(line: string): readonly [name: string, value: string] | undefined {
  const at = line.search(/[=:]/);
  const name = line
    .slice(0, Math.max(at, 0))
    .trim()
    .replace(/^["']|["']$/g, '');
  if (!names.has(name)) return undefined;
  const value = line.slice(at + 1).trim();
  const quoted = /^(["'])([^"']*)\1[,;]?$/.exec(value)?.[2];
  return [name, quoted ?? value];
}
