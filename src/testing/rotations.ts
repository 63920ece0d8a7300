import type { Case } from '../core/case/case.ts';
import { fapiCase } from './cases.ts';
import { encryptionKey, signingKey } from './keys.ts';
import { errorAnswer } from './test-guide.ts';

/** What a server says whose set has no key that verifies. */
export const keyUnknown = errorAnswer(
  401,
  'invalid_client',
  'The client_assertion could not be validated against known signing keys.',
);

/** A set of signing keys, given as kid → name of the key, with the encryption key unless `alone`. */
export async function rotatedSet(keys: Readonly<Record<string, string>>, alone = false): Promise<string> {
  const signing = await Promise.all(
    Object.entries(keys).map(async ([kid, name]) => ({ ...(await signingKey(name)).publicJwk, kid })),
  );
  return JSON.stringify({ keys: [...signing, ...(alone ? [] : [(await encryptionKey()).publicJwk])] });
}

/** A case signed with `sig-new` as `kid`, with the set in force and another one. */
export async function rotatedCase(
  kid: string,
  jwks: string,
  other_jwks: string,
  response?: string,
): Promise<Case> {
  return fapiCase({
    assertion: { key: await signingKey('sig-new'), header: { kid } },
    jwks,
    other_jwks,
    response,
  });
}
