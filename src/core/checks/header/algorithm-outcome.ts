import type { Json } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { SubjectWith } from '../define-check.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';

type AlgorithmCode = Extract<
  FaultCode,
  'alg-none' | 'alg-hmac' | 'alg-rsa' | 'alg-unsupported-curve' | 'alg-misspelt' | 'alg-missing'
>;

const registered = /^(?:none|[EHPR]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448)$/;
const misspelt =
  /^(?:es-?\d{3}|ecdsa|ec|p-?\d{3}|secp\w+|prime256v1|sha-?\d{3}with\w+|rs-?\d{3}|hs-?\d{3}|ps-?\d{3}|sha-?\d{3}|rsa|jwt|eddsa)$/i;

/** Which fault of `alg` it is: one at most. `allowed` are the algorithms of the profile (singpass.md §1.5). */
function classifyAlgorithm(alg: Json | undefined, allowed: readonly string[]): AlgorithmCode | undefined {
  if (typeof alg !== 'string' || alg === '') return 'alg-missing';
  if (allowed.includes(alg)) return undefined;
  if (alg.toLowerCase() === 'none') return 'alg-none';
  if (!registered.test(alg) && misspelt.test(alg.trim())) return 'alg-misspelt';
  if (alg.startsWith('HS')) return 'alg-hmac';
  if (/^[RP]S\d/.test(alg)) return 'alg-rsa';
  return 'alg-unsupported-curve';
}

/** The outcome of one check of the `alg` family. */
export function algorithmOutcome(
  { header, profile, assertion }: SubjectWith<'header'>,
  code: AlgorithmCode,
): Outcome {
  const { algorithms } = profile.assertion;
  const alg = member(header, 'alg');
  const fault = classifyAlgorithm(alg, algorithms.value);
  if (fault === undefined) return passed;
  if (fault !== code) return notApplicable(`reported as ${fault}`);
  const shown = alg === undefined ? 'missing' : typeof alg === 'string' ? alg : JSON.stringify(alg);
  return found({
    certainty: 'proof',
    evidence: [
      {
        source: 'client_assertion',
        path: 'header.alg',
        span: assertion?.header?.span,
        found: shown,
        expected: algorithms.value.join(', '),
      },
    ],
    rules: [algorithms],
  });
}
