import type { WireParameter, WireRequest } from './wire-request.ts';

/** An encoder writes a line end as `%0A`; a bare one was typed or pasted into the body. */
const bareLineEnd = /[\r\n][ \t]*$/;

/**
 * The value ends with a bare line end, and so does another one of the body: the body was broken into lines in front of its `&`,
 * and no value is to blame.
 */
export function isBrokenBehind(parameter: WireParameter, { parameters }: WireRequest): boolean {
  if (!endsInLineEnd(parameter)) return false;
  return parameters.some((other) => other !== parameter && endsInLineEnd(other));
}

function endsInLineEnd({ place, rawValue }: WireParameter): boolean {
  return place === 'body' && bareLineEnd.test(rawValue.slice(-40));
}
