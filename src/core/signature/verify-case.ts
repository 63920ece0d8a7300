import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { readCertificates } from '../certificates/read-certificates.ts';
import { certificateThumbprints } from '../key-set/certified-keys.ts';
import { pemKeys } from '../key-set/pem-keys.ts';
import { selectKeys } from '../key-set/select-key.ts';
import { dpopDigests } from '../proof/dpop-digests.ts';
import { pkceDigests } from '../proof/pkce-digests.ts';
import { parameterValue } from '../request/wire-request.ts';
import { importPublicKey } from './public-key.ts';
import { thumbprintOf } from './thumbprint.ts';
import type { UnusableKey, Verification } from './verification.ts';
import { type CandidateKey, verifyToken } from './verify-token.ts';

/** All asynchronous work on a subject: signatures, thumbprints, key import, digests. Never rejects. */
export async function verifyCase(subject: Subject): Promise<Verification> {
  const { assertion, header, dpop, dpopHeader, keySet, authorizationRequest, previousDpop, request } =
    subject;
  const pem = keySet?.shape === 'pem' || keySet?.shape === 'certificate' ? await pemKeys(keySet.text) : [];
  const setKeys = [...(keySet?.keys ?? []).map(({ path, jwk }) => ({ path, jwk })), ...pem];
  const proofKeys = [
    keyOf('dpop', dpopHeader),
    keyOf('authorization-dpop', objectOf(authorizationRequest?.dpop?.header)),
    keyOf('previous-dpop', objectOf(previousDpop?.header)),
  ].flat();
  const keys = await Promise.all([...setKeys, ...proofKeys].map(withThumbprint));
  const verifier = request && parameterValue(request, 'code_verifier');
  return {
    thumbprints: Object.fromEntries(
      keys.flatMap(({ path, thumbprint }) => (thumbprint ? [[path, thumbprint]] : [])),
    ),
    certificateThumbprints: await certificateThumbprints(keySet?.keys ?? []),
    certificates:
      subject.certificates === undefined ? undefined : await readCertificates(subject.certificates),
    unusableKeys: await unusableKeys(setKeys),
    assertion: assertion && (await verifyAssertion(assertion, header, subject, keys)),
    dpop: dpop && (await verifyProof(dpop, dpopHeader, keys)),
    pkce: verifier === undefined ? undefined : await pkceDigests(verifier),
    dpopDigests: await dpopDigests(subject),
  };
}

/** The key in a proof's own header (RFC 9449 §4.2). */
function keyOf(path: string, header: JsonObject | undefined): readonly CandidateKey[] {
  const jwk = member(header, 'jwk');
  return isJsonObject(jwk) ? [{ path, jwk }] : [];
}

async function withThumbprint(key: CandidateKey): Promise<CandidateKey> {
  return { ...key, thumbprint: await thumbprintOf(key.jwk) };
}

async function unusableKeys(keys: readonly CandidateKey[]): Promise<Readonly<Record<string, UnusableKey>>> {
  const entries = await Promise.all(
    keys.map(async ({ path, jwk }) => {
      const imported = await importPublicKey(jwk);
      return 'unusable' in imported ? [[path, imported.unusable] as const] : [];
    }),
  );
  return Object.fromEntries(entries.flat());
}

/** `keys[0]`, `key` (a JWK alone) or `pem[0]`, not the key of a proof. */
function ofKeySet(path: string): boolean {
  return path.startsWith('key') || path.startsWith('pem');
}

/** The set's keys first, then the DPoP key, which people confuse with the client's. A key that the assertion itself brings is never used. */
function verifyAssertion(
  token: DecodedJwt,
  header: JsonObject | undefined,
  subject: Subject,
  keys: readonly CandidateKey[],
): ReturnType<typeof verifyToken> {
  const candidates = keys.filter(({ path }) => ofKeySet(path) || path === 'dpop');
  const selected = selectKeys(subject.keySet?.keys ?? [], header);
  const ofSet = candidates.some(({ path }) => ofKeySet(path));
  return verifyToken(token, header, ofSet ? candidates : [], selected[0]?.path);
}

function verifyProof(
  token: DecodedJwt,
  header: JsonObject | undefined,
  keys: readonly CandidateKey[],
): ReturnType<typeof verifyToken> {
  return verifyToken(
    token,
    header,
    keys.filter(({ path }) => path === 'dpop'),
    'dpop',
  );
}
