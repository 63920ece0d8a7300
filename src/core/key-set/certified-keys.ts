import { member } from '../assertion/json-text.ts';
import { thumbprintOf } from '../signature/thumbprint.ts';
import type { KeyEntry } from './key-set-document.ts';
import { pemKeys } from './pem-keys.ts';

const mostCertificates = 20;

/** The thumbprint of the key in the first certificate of each key's `x5c`, by the key's path; certificates that cannot be read are passed over. */
export async function certificateThumbprints(
  keys: readonly KeyEntry[],
): Promise<Readonly<Record<string, string>>> {
  const certified = keys.flatMap(({ path, jwk }) => {
    const x5c = member(jwk, 'x5c');
    const first = Array.isArray(x5c) ? x5c[0] : undefined;
    return typeof first === 'string' ? [{ path, first }] : [];
  });
  const found = await Promise.all(
    certified.slice(0, mostCertificates).map(async ({ path, first }) => {
      const [key] = await pemKeys(`-----BEGIN CERTIFICATE-----\n${first}\n-----END CERTIFICATE-----`);
      const thumbprint = key && (await thumbprintOf(key.jwk));
      return thumbprint === undefined ? [] : [[path, thumbprint] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}
