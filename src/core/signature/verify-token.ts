import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { subtle } from '../runtime.ts';
import { algorithmOf, type SignatureAlgorithm } from './algorithms.ts';
import { ecdsaTrials } from './ecdsa-trials.ts';
import { eddsaTrials } from './eddsa-trials.ts';
import { type InputCandidate, inputCandidates, type OtherToken } from './input-forms.ts';
import { originOf } from './key-origin.ts';
import type { CandidateKey } from './keys-at-hand.ts';
import { recoverKeys } from './recover-keys.ts';
import { rsaTrials } from './rsa-trials.ts';
import { searchTrials } from './search.ts';
import type { SearchControl } from './search-control.ts';
import { dearestTrial, type Trial } from './trial.ts';
import { type ImportedCandidate, importCandidates, tryKey } from './try-key.ts';
import type { SignatureVerification, TriedKey } from './verification.ts';

export interface TokenToVerify {
  readonly token: DecodedJwt;
  readonly header: JsonObject | undefined;
  /** Keys of which one should verify it, the likely ones first. */
  readonly keys: readonly CandidateKey[];
  /** The key that a server would take by `kid`. */
  readonly selectedPath?: string | undefined;
  /** Keys that are tried only when none of `keys` fits, and named only when one verifies. */
  readonly strangers?: readonly CandidateKey[];
  /** Tokens to which the signature may belong. */
  readonly others?: readonly OtherToken[];
}

/** With more keys than this only the first ones get the full product of alterations. */
const searchKeyLimit = 8;
const sampleSurcharge = 3;

/**
 * Verifies a token with every key as it stands, and only when no key fits, altered (faults.md §1.1). When that fails too, the
 * keys that can have signed are computed. Never rejects.
 */
export async function verifyToken(
  { token, header, keys, selectedPath, strangers = [], others }: TokenToVerify,
  control: SearchControl = {},
): Promise<SignatureVerification> {
  const impediment = impedimentOf(token, header);
  if (impediment !== undefined) return { state: 'not-checkable', because: impediment, tried: [] };
  const algorithm = algorithmOf(member(header, 'alg'));
  const candidates = await importCandidates(keys);
  const tried = await Promise.all(candidates.map((key) => tryKey(token, header, key)));
  const selected = tried.find(({ path }) => path === selectedPath);
  const exact =
    selected?.outcome === 'verified' ? selected : tried.find(({ outcome }) => outcome === 'verified');
  if (exact !== undefined) return { state: 'verified', selected, verifiedBy: exact, tried };

  const unknown = await importCandidates(strangers);
  const further = await Promise.all(unknown.map((key) => tryKey(token, header, { ...key, stranger: true })));
  const stranger = further.find(({ outcome }) => outcome === 'verified');
  if (stranger !== undefined)
    return { state: 'verified', selected, verifiedBy: stranger, tried: [...tried, stranger] };
  if (keys.length === 0) return { state: 'no-keys', tried: [] };

  const untried = lackingKeys(candidates, tried, algorithm);
  const right = untried.find(({ curve }) => algorithm !== undefined && curve === algorithm.curve);
  if (right !== undefined) return lackingFor(right, selected, tried);
  const all = [...candidates, ...unknown];
  const checked = tried.some(({ outcome }) => outcome === 'failed');
  if (control.search === false)
    return {
      state: canBeSearched(all) ? 'unsearched' : checked ? 'failed' : 'not-checkable',
      selected,
      tried,
    };
  const inputs = await inputCandidates(token, algorithm?.hash ?? 'SHA-256', others);
  const result = await searchTrials(trialsFor(token, algorithm, all, inputs), control);
  if (result.kind === 'found') {
    const { path, alteration } = result.trial;
    const verifiedBy = [...tried, ...further].find((key) => key.path === path);
    return { state: 'altered', selected, verifiedBy, alteration, tried };
  }
  if (result.kind === 'given-up') return { state: 'unsearched', selected, tried };
  // Another curve than that of `alg` may be what was signed with.
  if (untried[0] !== undefined) return lackingFor(untried[0], selected, tried);
  if (!checked) return { state: 'not-checkable', because: tried[0]?.because, selected, tried };
  return { state: 'failed', selected, tried, recovered: await recoverKeys(token, header) };
}

/** The keys of the kind of `alg` of which nothing can be said, because this engine lacks what it takes. */
function lackingKeys(
  candidates: readonly ImportedCandidate[],
  tried: readonly TriedKey[],
  algorithm: SignatureAlgorithm | undefined,
): readonly TriedKey[] {
  const kinds = { ecdsa: 'EC', eddsa: 'OKP', 'rsa-pkcs1': 'RSA', 'rsa-pss': 'RSA' } as const;
  return tried.filter(
    ({ lacking }, at) =>
      lacking !== undefined &&
      (algorithm === undefined || member(candidates[at]?.jwk, 'kty') === kinds[algorithm.family]),
  );
}

function lackingFor(
  { because, lacking }: TriedKey,
  selected: TriedKey | undefined,
  tried: readonly TriedKey[],
): SignatureVerification {
  return { state: 'not-checkable', because, lacking, selected, tried };
}

function impedimentOf(token: DecodedJwt, header: JsonObject | undefined): string | undefined {
  if (token.shape !== 'jws') return 'it is not a token of three parts';
  if (header === undefined) return 'its header cannot be read';
  if (token.signature === undefined || token.signature.bytes.length === 0) return 'it has no signature';
  if (subtle() === undefined) return 'this page is not in a secure context';
  return undefined;
}

function canBeSearched(candidates: readonly ImportedCandidate[]): boolean {
  return candidates.some(({ imported }) => 'usable' in imported);
}

function trialsFor(
  token: DecodedJwt,
  algorithm: SignatureAlgorithm | undefined,
  candidates: readonly ImportedCandidate[],
  inputs: readonly InputCandidate[],
): readonly Trial[] {
  const likely = candidates.filter(({ path }) => originOf(path) !== 'sample').slice(0, searchKeyLimit);
  const samples = candidates.filter(({ path }) => originOf(path) === 'sample');
  const trialsOf = ({ path, jwk, imported }: ImportedCandidate): readonly Trial[] => {
    if ('unusable' in imported) return [];
    const { usable } = imported;
    if (usable.family === 'ecdsa') return ecdsaTrials(path, usable, token, algorithm, inputs);
    if (usable.family === 'eddsa')
      return algorithm?.family === 'eddsa' ? eddsaTrials(path, usable, jwk, token, algorithm, inputs) : [];
    const ofRsa = algorithm?.family === 'rsa-pkcs1' || algorithm?.family === 'rsa-pss';
    return ofRsa ? rsaTrials(path, jwk, token, algorithm, inputs) : [];
  };
  // A sample key and a rare mistake together are too unlikely to look for.
  const ofSamples = samples
    .flatMap(trialsOf)
    .map((trial) => ({ ...trial, cost: trial.cost + sampleSurcharge }))
    .filter(({ cost }) => cost <= dearestTrial);
  return [...likely.flatMap(trialsOf), ...ofSamples];
}
