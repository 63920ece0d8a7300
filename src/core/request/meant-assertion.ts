import { isJsonObject, member, parseJson } from '../assertion/json-text.ts';
import { damagedNames } from './name-damage.ts';
import { parameterValue, type WireRequest } from './wire-request.ts';

const name = 'client_assertion';

/**
 * The client assertion that a request was meant to carry: that of its parameter, else a token that stands where no server looks for
 * it. What is wrong with the place is said by itself; what is wrong with the token is met next.
 */
export function meantAssertion(request: WireRequest): string | undefined {
  const own = parameterValue(request, name);
  if (own !== undefined) return own;
  return elsewhere(request).find((value) => value !== undefined && /^\s*eyJ[\w-]{4,}\./.test(value));
}

function elsewhere(request: WireRequest): readonly (string | undefined)[] {
  const { body = '', queryParameters } = request;
  return [
    damagedNames(request).find(({ damage }) => damage.meant === name)?.parameter.value,
    queryParameters.find((parameter) => parameter.name === name)?.value,
    ofJson(body),
    ofParts(body),
  ];
}

function ofJson(body: string): string | undefined {
  if (!/^\s*\{/.test(body.slice(0, 100))) return undefined;
  const json = parseJson(body);
  const value = json.ok && isJsonObject(json.value) ? member(json.value, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** RFC 7578 §4.2: a part is named in its own header, and an empty line ends that. */
function ofParts(body: string): string | undefined {
  const at = body.indexOf(`name="${name}"`);
  if (at < 0) return undefined;
  const [, value = ''] = body.slice(at).replaceAll('\r\n', '\n').split('\n\n', 2);
  return value.split('\n', 1)[0];
}
