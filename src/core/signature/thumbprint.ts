import { calculateJwkThumbprint } from 'jose';
import type { JsonObject } from '../assertion/decoded-jwt.ts';

/** The RFC 7638 SHA-256 thumbprint; `undefined` where a member it needs is missing. */
export async function thumbprintOf(jwk: JsonObject): Promise<string | undefined> {
  try {
    return await calculateJwkThumbprint(jwk as Record<string, string>);
  } catch {
    return undefined;
  }
}
