import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import {
  clientPassed,
  grantPassed,
  keySetRead,
  proofPassed,
  proofSentences,
  type Sentence,
} from './mockpass-proof-answers.ts';
import type { Prediction, ProfileError } from './profile.ts';
import { keySetUnreachable } from './singpass-causes.ts';

const bodyFaults = faultsOfGroups('A', 'B');
/** Literal answers of MockPass 4.6.11 under FAPI (singpass.md §5.5): status 400, and the sentence stands in `error`. */
const sentences: readonly Sentence[] = [
  {
    id: 'no-code',
    says: '^No (?:auth request|profile) found in session|^Authorization code is required',
    answer: 'No auth request found in session',
    codes: [
      'code-missing',
      'code-is-something-else',
      'code-truncated',
      'code-percent-encoded',
      'code-other-client-env',
      'code-expired',
      'auth-request-error-ignored',
      'ct-form-json-body',
      'body-empty',
      'params-in-query',
    ],
    more: ['plus-becomes-space', 'double-encoded', ...bodyFaults],
    guide: 'invalid-grant',
    clears: ['network'],
  },
  {
    id: 'grant-type',
    says: '^Only authorization code grant type',
    answer: 'Only authorization code grant type is supported',
    codes: ['grant-type-missing', 'grant-type-wrong'],
    more: bodyFaults,
    guide: 'unsupported-grant-type',
    clears: ['network', 'transport'],
  },
  {
    id: 'no-redirect-uri',
    says: '^Redirect URI is required',
    answer: 'Redirect URI is required',
    codes: ['redirect-uri-missing'],
    more: ['par-invalid-params', ...bodyFaults],
    guide: 'invalid-request',
    clears: ['network', 'transport'],
  },
  {
    id: 'redirect-uri',
    says: '^Redirect URI does not match',
    answer: 'Redirect URI does not match',
    codes: [
      'redirect-uri-slash',
      'redirect-uri-origin',
      'redirect-uri-path-case',
      'redirect-uri-query',
      'redirect-uri-double-encoded',
    ],
    more: ['double-encoded', 'param-trailing-newline', ...bodyFaults],
    guide: 'invalid-grant',
    clears: ['network', 'transport'],
  },
  {
    id: 'no-verifier',
    says: '^The "data" argument must be of type string',
    answer:
      'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined',
    codes: ['verifier-missing'],
    more: bodyFaults,
    guide: 'invalid-grant',
    clears: ['network', 'transport'],
  },
  {
    id: 'verifier',
    says: '^Code verifier and code challenge do not match',
    answer: 'Code verifier and code challenge do not match',
    codes: faultsOfGroups('H').filter(
      (code) => code !== 'verifier-missing' && code !== 'challenge-method-missing',
    ),
    guide: 'invalid-grant',
    clears: ['network', 'transport'],
  },
  {
    id: 'no-assertion',
    says: '^Client assertion is required',
    answer: 'Client assertion is required',
    codes: ['assertion-missing'],
    more: bodyFaults,
    guide: 'invalid-request',
    clears: grantPassed,
  },
  {
    id: 'no-assertion-type',
    says: '^Client assertion type is required',
    answer: 'Client assertion type is required',
    codes: ['assertion-type-missing'],
    more: bodyFaults,
    guide: 'invalid-request',
    clears: grantPassed,
  },
  {
    id: 'assertion-type',
    says: '^Invalid client assertion type',
    answer: 'Invalid client assertion type',
    codes: ['assertion-type-wrong'],
    more: ['double-encoded', ...bodyFaults],
    guide: 'invalid-request',
    clears: grantPassed,
  },
  {
    // Of earlier versions; later ones try every key.
    id: 'no-kid',
    says: '^No kid found in client assertion header',
    more: ['kid-missing', ...faultsOfGroups('D', 'C')],
    guide: 'invalid-client-signature',
    clears: ['network'],
  },
  {
    id: 'kid',
    says: '^No matching key found for kid',
    answer: 'No matching key found for kid',
    codes: ['kid-unknown', 'kid-near-miss', 'kid-stale-env', 'kid-literal-env', 'jwks-no-sig', 'jwks-empty'],
    more: faultsOfGroups('D', 'G', 'F'),
    guide: 'invalid-client-signature',
    clears: grantPassed,
  },
  {
    id: 'aud',
    says: '^Invalid client assertion aud',
    answer: 'Invalid client assertion aud',
    codes: faultsOfGroups('E').filter((code) => code.startsWith('aud-') && code !== 'aud-missing'),
    more: ['iss-sub-aud-swapped', ...faultsOfGroups('E')],
    guide: 'invalid-client-claims',
    clears: clientPassed,
  },
  {
    id: 'signature',
    says: '^Invalid client assertion signature',
    answer: 'Invalid client assertion signature',
    stages: ['header', 'key-set', 'signature', 'claims'],
    codes: ['quotes-in-value'],
    more: faultsOfGroups('F', 'E', 'D', 'C', 'G'),
    guide: 'invalid-client',
    clears: grantPassed,
  },
  ...proofSentences,
  {
    id: 'no-enc-alg',
    says: '^JWE "alg"|^"alg" argument is required',
    more: ['jwk-enc-alg-missing', 'jwk-enc-alg-unsupported', 'jwks-no-enc', ...faultsOfGroups('G')],
    guide: 'no-encryption-key',
    clears: keySetRead,
  },
  {
    id: 'enc-alg',
    says: '^Invalid or unsupported "alg" \\(JWE Algorithm',
    more: ['jwk-enc-alg-unsupported', 'jwk-enc-alg-missing', 'jwks-no-enc', ...faultsOfGroups('G')],
    guide: 'no-encryption-key',
    clears: keySetRead,
  },
  {
    id: 'no-enc',
    says: '^No suitable encryption key',
    answer: 'No suitable encryption key found',
    stages: ['encryption-key'],
    more: [
      'jwks-no-enc',
      'jwk-enc-alg-missing',
      'jwk-enc-alg-unsupported',
      'jwk-use-wrong',
      ...faultsOfGroups('G'),
    ],
    guide: 'no-encryption-key',
    clears: keySetRead,
  },
  {
    id: 'signing-key',
    says: '^No (?:suitable )?signing key',
    more: ['server-outage'],
    guide: 'server-side-error',
    clears: proofPassed,
  },
  {
    id: 'key-set-list',
    says: '^jwks\\.keys',
    more: ['jwks-bare-array', ...faultsOfGroups('G')],
    guide: 'server-side-error',
    clears: grantPassed,
  },
  {
    id: 'key-set-unreachable',
    says: '^fetch failed|^Failed to fetch',
    more: [...keySetUnreachable, ...faultsOfGroups('G')],
    guide: 'server-side-error',
    clears: grantPassed,
  },
  {
    id: 'key-set',
    says: '^Unable to fetch client jwks',
    answer: 'Unable to fetch client jwks',
    codes: ['jwks-single-jwk', 'jwks-wrapped'],
    more: [...keySetUnreachable, ...faultsOfGroups('G')],
    guide: 'server-side-error',
    clears: grantPassed,
  },
];

const text = ({ codes = [], more = [] }: Sentence): readonly FaultCode[] => [...new Set([...codes, ...more])];

/** The answers as errors to recognise, the most specific first. */
export const mockpassFapiErrors: readonly ProfileError[] = sentences.map((sentence) => ({
  id: sentence.id,
  match: { description: sentence.says },
  guide: sentence.guide,
  causes: text(sentence),
  clears: sentence.clears,
  source: 'MockPass',
  mark: 'observed',
}));

/** The answers as expectations: an entry for a code goes before one for a stage. */
export const mockpassFapiPredictions: readonly Prediction[] = [
  // An authorization request at the token endpoint.
  {
    codes: ['wrong-path'],
    stages: ['parameters'],
    status: 400,
    error: 'No auth request found in session',
  },
  { codes: ['method-get', 'wrong-path', 'post-redirected-to-get'], status: 404, error: 'Not Found' },
  {
    codes: ['ct-missing', 'ct-text-plain', 'ct-multipart'],
    status: 400,
    error: 'Cannot read properties of undefined',
  },
  ...sentences.flatMap(({ codes, answer }) =>
    codes === undefined || answer === undefined ? [] : [{ codes, status: 400, error: answer }],
  ),
  {
    stages: ['assertion-format'],
    codes: undefined,
    status: 400,
    error: 'Invalid client assertion signature',
  },
  ...sentences.flatMap(({ stages, answer }) =>
    stages === undefined || answer === undefined ? [] : [{ stages, status: 400, error: answer }],
  ),
];
