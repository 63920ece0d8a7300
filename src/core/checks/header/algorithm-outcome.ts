import type { Json } from '../../assertion/decoded-jwt.ts';
import { member, shownJson } from '../../assertion/json-text.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { titleOfUnusable } from '../claims/claim-outcome.ts';
import type { SubjectWith } from '../define-check.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

type AlgorithmCode = Extract<
  FaultCode,
  'alg-none' | 'alg-hmac' | 'alg-rsa' | 'alg-unsupported-curve' | 'alg-misspelt' | 'alg-missing'
>;

const registered = /^(?:none|[EHPR]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448)$/;
/** What else the same things are called: none of it is a name of RFC 7518 §3.1. */
const otherNames: readonly RegExp[] = [
  /^(?:[ehrp]s|ecdsa|rsa|hmac)[-_ ]?\d{3}$/i,
  // Kinds of key and of signature, and curves.
  /^(?:ec|rsa|ecdsa|eddsa|jwt)$/i,
  /^(?:p-?\d{3}|secp\w+|prime256v1)$/i,
  // Java; key management services; XML signatures (RFC 4051 §2.3), as .NET has them.
  /^sha-?\d{3}(?:with\w+)?$/i,
  /^(?:ecdsa|rsassa)[-_\w]*sha[-_]?\d{3}$|^ec_sign_/i,
  /^https?:\/\/www\.w3\.org\//i,
];

/** Which fault of `alg` it is: one at most. `allowed` are the algorithms of the profile (singpass.md §1.5). */
function classifyAlgorithm(alg: Json | undefined, allowed: readonly string[]): AlgorithmCode | undefined {
  if (typeof alg !== 'string' || alg === '') return 'alg-missing';
  if (allowed.includes(alg)) return undefined;
  if (alg.toLowerCase() === 'none') return 'alg-none';
  if (!registered.test(alg) && otherNames.some((name) => name.test(alg.trim()))) return 'alg-misspelt';
  if (alg.startsWith('HS')) return 'alg-hmac';
  if (/^[RP]S\d/.test(alg)) return 'alg-rsa';
  return 'alg-unsupported-curve';
}

/** The algorithm of the profile that is meant by another way of writing it, such as `es-256`. */
function meantBy(alg: unknown, allowed: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toUpperCase().replace(/[-_\s]/g, '');
  return typeof alg === 'string' ? allowed.find((name) => plain(name) === plain(alg)) : undefined;
}

/** The outcome of one check of the `alg` family. */
export function algorithmOutcome(subject: SubjectWith<'header'>, code: AlgorithmCode): Outcome {
  const { header, profile, assertion } = subject;
  const { algorithms } = profile.assertion;
  // There alg says how it was encrypted, and nobody signed it.
  if (assertion?.shape === 'jwe') return notApplicable('an encrypted token: see assertion-five-parts');
  const alg = member(header, 'alg');
  const fault = classifyAlgorithm(alg, algorithms.value);
  if (fault === undefined) return passed;
  if (fault !== code) return notApplicable(`reported as ${fault}`);
  const shown = shownJson(alg);
  const meant = meantBy(alg, algorithms.value);
  return found({
    certainty: 'proof',
    title: fault === 'alg-missing' ? titleOfUnusable('alg', alg) : undefined,
    evidence: [
      headerEvidence(subject, 'alg', {
        found: shown,
        expected: meant ?? algorithms.value.join(', '),
      }),
    ],
    steps: meant === undefined ? [] : [`Write ${meant}, letter for letter.`],
    rules: [algorithms],
  });
}
