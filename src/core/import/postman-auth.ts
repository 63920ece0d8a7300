import { encodeBase64 } from '../assertion/base64url.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { encodeUtf8 } from '../runtime.ts';
import { rowsOf, textOf } from './postman-json.ts';
import type { Variables } from './variables.ts';

/** What an authorization adds to a request. */
export interface Auth {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
}
const noAuth: Auth = { headers: [], query: [] };

/** The headers that Postman adds for what stands under Authorization. */
export function authOf(auth: JsonObject | undefined, variables: Variables, notices: string[]): Auth {
  const type = textOf(member(auth, 'type'));
  if (auth === undefined || type === '' || type === 'noauth') return noAuth;
  const given = member(auth, type);
  // v2.0 keeps an object, v2.1 a list of keys and values.
  const values = isJsonObject(given)
    ? new Map(Object.entries(given).map(([key, value]) => [key, textOf(value)]))
    : new Map(rowsOf(given).map(({ key, value }) => [key, value]));
  const filled = (name: string): string => variables.fill(values.get(name) ?? '');
  if (type === 'basic') {
    const plain = `${filled('username')}:${filled('password')}`;
    return { ...noAuth, headers: [['Authorization', `Basic ${encodeBase64(encodeUtf8(plain))}`]] };
  }
  if (type === 'bearer') return { ...noAuth, headers: [['Authorization', `Bearer ${filled('token')}`]] };
  if (type === 'apikey') {
    const pair = [filled('key'), filled('value')] as const;
    return filled('in') === 'query' ? { ...noAuth, query: [pair] } : { ...noAuth, headers: [pair] };
  }
  notices.push(`What Postman's authorization “${type.slice(0, 40)}” adds when it sends is not known here.`);
  return noAuth;
}
