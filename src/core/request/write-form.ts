import { formEncode } from './parse-form.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** The form that a client makes of names and values (URL Standard, application/x-www-form-urlencoded). */
export function writeForm(pairs: Pairs): string {
  return pairs.map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`).join('&');
}

/** An address with names and values put into its query, behind what stands there. */
export function withQuery(url: string, pairs: Pairs): string {
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${writeForm(pairs)}`;
}
