import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { textMember } from '../key-set/parse-key-set.ts';
import { selectedKey } from '../key-set/select-key.ts';
import { algorithmOf } from './algorithms.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import { recoverKeys } from './recover-keys.ts';
import type { OtherAssertion, RecoveredKey, SignatureVerification } from './verification.ts';
import { verifyToken } from './verify-token.ts';

interface Given {
  readonly source: OtherAssertion['source'];
  readonly token: DecodedJwt;
}

/** The assertions of the case beside the one that is judged; the same text twice is one assertion. */
export function otherTokens({
  assertion,
  previousAssertion,
  authorizationRequest,
}: Subject): readonly Given[] {
  const given = [
    ['previous_request', previousAssertion],
    ['authorization_request', authorizationRequest?.assertion],
  ] as const;
  const texts = new Set([assertion?.text.trim()]);
  return given.flatMap(([source, token]) => {
    if (token === undefined || texts.has(token.text.trim())) return [];
    texts.add(token.text.trim());
    return [{ source, token }];
  });
}

/** Verifies them as they stand. `recover`: the keys that can have signed what fails are computed, to compare them with those of the judged assertion. */
export function verifyOthers(
  subject: Subject,
  keys: readonly CandidateKey[],
  recover: boolean,
): Promise<readonly OtherAssertion[]> {
  return Promise.all(
    otherTokens(subject).map(async ({ source, token }): Promise<OtherAssertion> => {
      const header = objectOf(token.header);
      const selectedPath = selectedKey(subject.keySet?.keys ?? [], header)?.path;
      const result = await verifyToken({ token, header, keys, selectedPath }, { search: false });
      const state = hasRightLength(token, header) ? stateOf(result) : 'not-checkable';
      return {
        source,
        kid: textMember(header ?? {}, 'kid'),
        state,
        verifiedBy: result.verifiedBy,
        recovered: recover && state === 'failed' ? await recoverKeys(token, header) : [],
      };
    }),
  );
}

/** A signature in another form fails under its own key too, so that its failing says nothing of keys. */
export function hasRightLength({ signature }: DecodedJwt, header: JsonObject | undefined): boolean {
  const half = algorithmOf(member(header, 'alg'))?.half;
  return half === undefined || signature?.bytes.length === 2 * half;
}

function stateOf({ state, tried }: SignatureVerification): OtherAssertion['state'] {
  if (state === 'verified') return 'verified';
  if (tried.some(({ lacking }) => lacking !== undefined)) return 'not-checkable';
  // Where no key was tried, as under an HMAC, nothing is known of the one that signed.
  return tried.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'not-checkable';
}

/** Marks the recovered keys that other assertions have in common with this one: the same unknown key signed both. */
export function withShared(
  recovered: readonly RecoveredKey[],
  others: readonly OtherAssertion[],
): readonly RecoveredKey[] {
  return recovered.map((key) => ({
    ...key,
    alsoIn: others
      .filter((other) => other.recovered.some(({ thumbprint }) => thumbprint === key.thumbprint))
      .map(({ source }) => source),
  }));
}
