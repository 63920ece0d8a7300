import { isPushedAnswer } from '../case/recognise-pushed.ts';
import type { Subject } from '../case/subject.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Evidence } from '../checks/outcome.ts';
import { type PushedProof, pushedProofOf, type SharedTrait } from './pushed-proof.ts';

interface Clearance {
  /** All of these have to be the same in both assertions. */
  readonly same: readonly SharedTrait[];
  /** What is said to be the same. */
  readonly what: string;
  readonly codes: readonly FaultCode[];
}

/*
 * Faults of the key set are not among them: a server fetches the set anew when its cache runs out, and what is pasted may be newer
 * than what PAR saw. That is how a set that was broken between the two requests is found.
 */
const clearances: readonly Clearance[] = [
  {
    same: ['kid'],
    what: 'kid',
    codes: [
      'kid-missing',
      'kid-unknown',
      'kid-near-miss',
      'kid-enc-key',
      'kid-literal-env',
      'kid-not-string',
      'kid-stale-env',
    ],
  },
  {
    same: ['alg'],
    what: 'alg',
    codes: ['alg-none', 'alg-hmac', 'alg-rsa', 'alg-unsupported-curve', 'alg-misspelt', 'alg-missing'],
  },
  { same: ['kid', 'alg'], what: 'kid and alg', codes: ['alg-curve-mismatch', 'alg-jwk-alg-mismatch'] },
  { same: ['typ'], what: 'typ', codes: ['typ-missing', 'typ-wrong'] },
  { same: ['header'], what: 'header', codes: ['crit-header', 'b64-false', 'embedded-key-header'] },
  { same: ['iss'], what: 'iss', codes: ['iss-missing', 'iss-wrong'] },
  { same: ['sub'], what: 'sub', codes: ['sub-missing', 'sub-wrong'] },
  {
    same: ['aud'],
    what: 'aud',
    codes: faultsOfGroups('E').filter((code) => code.startsWith('aud-')),
  },
  { same: ['iss', 'sub', 'aud'], what: 'iss, sub and aud', codes: ['iss-sub-aud-swapped'] },
  {
    same: ['key', 'kid', 'alg'],
    what: 'key',
    codes: [
      'sig-wrong-key',
      'sig-enc-key',
      'sig-other-listed-key',
      'sig-dpop-key',
      'sig-published-sample-key',
      'sig-old-key',
      'sig-multi-instance-keys',
    ],
  },
  {
    same: ['text'],
    what: 'assertion, with the same signature',
    codes: faultsOfGroups('F').filter((code) => code.startsWith('sig-')),
  },
];

/** Everything that the token request repeats of an assertion: then only what is new in it is left to suspect. */
const wholeClient: readonly SharedTrait[] = ['key', 'kid', 'alg', 'iss', 'sub', 'aud'];

/** Faults of the pushed request itself: its answer with a `request_uri` refutes them. */
const ofPushedRequest: readonly FaultCode[] = ['par-invalid-params', 'par-client-id-missing'];

/** Why a fault with this evidence is not what was refused, in words; without evidence: whether nothing of the kind can be. */
export type AcceptedByPar = (
  code: FaultCode,
  evidence: readonly Pick<Evidence, 'source' | 'path'>[],
) => string | undefined;

/**
 * What the pasted login shows that PAR has accepted. The code of the token request alone strikes nothing out: that PAR took this very
 * request, and with these keys, only the provider's own answer or its callback shows.
 */
export function acceptedByPar(subject: Subject): AcceptedByPar {
  const known = pushedProofOf(subject);
  const proof = known?.by === 'code' ? undefined : known;
  const isAnswered = isPushedAnswer(subject.parResponse);
  return (code, evidence) =>
    isAnswered && ofPushedRequest.includes(code)
      ? 'PAR answered this request with a request_uri'
      : clearedByPar(proof, code, evidence);
}

/**
 * A fault that the token request shares with the pushed one is not what the token endpoint refuses. `undefined` where PAR proves
 * nothing of it. Times, jti, code, verifier and DPoP proof are new at the token step and stay suspects.
 */
function clearedByPar(
  proof: PushedProof | undefined,
  code: FaultCode,
  evidence: readonly Pick<Evidence, 'source' | 'path'>[],
): string | undefined {
  if (proof === undefined) return undefined;
  if (evidence.length > 0 && evidence.every(({ source }) => source === 'response')) return undefined;
  const clearance = clearances.find(
    ({ codes, same }) => codes.includes(code) && same.every((trait) => proof.same.includes(trait)),
  );
  if (clearance === undefined) return undefined;
  return `PAR accepted the same ${clearance.what} ${proof.when}`;
}

/** What a guide says where PAR accepted key, kid, alg, iss, sub and aud as they are; `undefined` where one of them differs or is not known. */
export function clientAcceptedByPar(proof: PushedProof | undefined): string | undefined {
  if (proof === undefined || proof.by === 'code' || !hasInCommon(proof, wholeClient)) return undefined;
  return `PAR accepted the same key, kid, alg, iss, sub and aud ${proof.when}: ${howKnown[proof.by]}`;
}

/** The same where it is only likely: the key is not known to be the same, or only the code speaks for it. */
export function partlyAcceptedByPar(proof: PushedProof | undefined): string | undefined {
  const others = wholeClient.filter((trait) => trait !== 'key');
  if (proof === undefined || !hasInCommon(proof, others)) return undefined;
  return proof.by === 'code'
    ? 'The PAR request had the same kid, alg, iss, sub and aud, and this login has a code. Paste the answer of PAR to be sure.'
    : `PAR accepted the same kid, alg, iss, sub and aud ${proof.when}. Paste the key set to see whether one key signed both.`;
}

function hasInCommon({ same }: PushedProof, traits: readonly SharedTrait[]): boolean {
  return traits.every((trait) => same.includes(trait));
}

const howKnown: Readonly<Record<'answer' | 'callback', string>> = {
  answer: 'it answered with a request_uri',
  callback: 'the callback of that login brought a code',
};
