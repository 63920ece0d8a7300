import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { readCertificates } from '../certificates/read-certificates.ts';
import { certificateThumbprints } from '../key-set/certified-keys.ts';
import { selectedKey } from '../key-set/select-key.ts';
import { dpopDigests } from '../proof/dpop-digests.ts';
import { pkceDigests } from '../proof/pkce-digests.ts';
import { parameterValue } from '../request/wire-request.ts';
import { findHmacSecret } from './hmac-secret.ts';
import { type CandidateKey, type KeysAtHand, keysAtHand } from './keys-at-hand.ts';
import { otherTokens, verifyOthers, withShared } from './other-assertions.ts';
import { samplePoints } from './sample-keys.ts';
import type { SearchControl } from './search-control.ts';
import type { SignatureVerification, Verification } from './verification.ts';
import { verifyIdToken } from './verify-id-token.ts';
import { verifyToken } from './verify-token.ts';

/** All asynchronous work on a subject: signatures, thumbprints, key import, digests. Never rejects. */
export async function verifyCase(subject: Subject, control: SearchControl = {}): Promise<Verification> {
  const { dpop, dpopHeader, keySet, request, authorizationRequest } = subject;
  const keys = await keysAtHand(subject);
  const verifier = request && parameterValue(request, 'code_verifier');
  const challenge = authorizationRequest?.parameters.find(({ name }) => name === 'code_challenge')?.value;
  const assertion = await verifyAssertion(subject, keys, control);
  const others = await verifyOthers(subject, keys.ofSet, assertion?.state === 'failed');
  const proofKeys = keys.ofProofs.filter(({ path }) => path === 'dpop');
  const proof = { token: dpop, header: dpopHeader, keys: proofKeys, selectedPath: 'dpop' };
  return {
    thumbprints: Object.fromEntries(
      [...keys.ofSet, ...keys.ofOtherSet, ...keys.ofProofs].flatMap(({ path, thumbprint }) =>
        thumbprint === undefined ? [] : [[path, thumbprint]],
      ),
    ),
    certificateThumbprints: await certificateThumbprints(keySet?.keys ?? []),
    certificates:
      subject.certificates === undefined ? undefined : await readCertificates(subject.certificates),
    assertion: assertion && {
      ...assertion,
      recovered: assertion.recovered && withShared(assertion.recovered, others),
    },
    otherAssertions: others,
    dpop: dpop && (await verifyToken({ ...proof, token: dpop }, { ...control, onProgress: undefined })),
    idToken: await verifyIdToken(subject),
    pkce: verifier === undefined ? undefined : await pkceDigests(verifier, challenge),
    dpopDigests: await dpopDigests(subject),
  };
}

/** Characters. Nobody signs so much with a key out of a manual, and for each key all of it would be hashed. */
const longestForSamples = 65_536;

/**
 * The set's keys first, then the DPoP key, which people confuse with the client's; the keys of another set and published
 * samples when none of them fits. A key that the assertion itself brings is never used.
 */
async function verifyAssertion(
  subject: Subject,
  { ofSet, ofOtherSet, ofProofs }: KeysAtHand,
  control: SearchControl,
): Promise<SignatureVerification | undefined> {
  const { assertion, header, keySet } = subject;
  if (assertion === undefined) return undefined;
  const selected = selectedKey(keySet?.keys ?? [], header)?.path;
  const proofKeys = ofProofs.filter(({ path }) => path === 'dpop');
  const result = await verifyToken(
    {
      token: assertion,
      header,
      keys: ofSet.length === 0 ? [] : [...inOrder(ofSet, selected), ...proofKeys],
      selectedPath: selected,
      strangers: [...ofOtherSet, ...(assertion.text.length > longestForSamples ? [] : samplePoints())],
      others: [
        ...otherTokens(subject).map(({ source, token }) => ({ of: source, token })),
        ...(subject.dpop === undefined ? [] : [{ of: 'dpop', token: subject.dpop }]),
      ],
    },
    control,
  );
  if (result.state === 'verified') return result;
  const hmacSecret = await findHmacSecret(assertion, member(header, 'alg'), keySet, ofSet);
  return hmacSecret === undefined ? result : { ...result, hmacSecret };
}

/** The key that `kid` names, then the other signing keys, then the rest. */
function inOrder(keys: readonly CandidateKey[], selected: string | undefined): readonly CandidateKey[] {
  const rank = ({ path, jwk }: CandidateKey): number =>
    path === selected ? 0 : member(jwk, 'use') === 'enc' ? 2 : 1;
  return [...keys].sort((a, b) => rank(a) - rank(b));
}
