import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Prediction, ProfileError, Stage } from './profile.ts';

/** One sentence of the server, the faults it answers to, and what else it can mean. */
interface Sentence {
  readonly id: string;
  /** A regular expression source. */
  readonly says: string;
  /** Faults to which it is the answer, in the literal text of `answer`. */
  readonly codes?: readonly FaultCode[];
  readonly stages?: readonly Stage[];
  readonly answer?: string;
  readonly more?: readonly FaultCode[];
  readonly guide: ProfileError['guide'];
  readonly clears: readonly Stage[];
}

const bodyFaults = faultsOfGroups('A', 'B');
const grantPassed: readonly Stage[] = ['network', 'transport', 'grant'];
const clientPassed: readonly Stage[] = [
  ...grantPassed,
  'parameters',
  'assertion-format',
  'header',
  'key-set',
  'signature',
];
const proofPassed: readonly Stage[] = [...clientPassed, 'claims'];

/** Literal answers of MockPass 4.6.11 under FAPI (singpass.md §5.5): status 400, and the sentence stands in `error`. */
const sentences: readonly Sentence[] = [
  {
    id: 'no-code',
    says: '^No auth request found in session',
    answer: 'No auth request found in session',
    codes: [
      'code-missing',
      'code-is-something-else',
      'code-truncated',
      'code-percent-encoded',
      'code-other-client-env',
      'code-expired',
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
    more: bodyFaults,
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
  {
    id: 'proof-htu',
    says: '^Invalid DPoP htu',
    answer: 'Invalid DPoP htu',
    codes: ['dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy', 'dpop-reused-proof'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-htm',
    says: '^Only POST requests are supported with DPoP',
    answer: 'Only POST requests are supported with DPoP',
    codes: ['dpop-htm'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-jwk',
    says: '^DPoP header missing jwk',
    answer: 'DPoP header missing jwk',
    codes: ['dpop-jwk-missing'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-key',
    says: '^Invalid DPoP jkt',
    answer: 'Invalid DPoP jkt',
    codes: ['dpop-key-changed', 'dpop-jkt-wrong'],
    more: ['sig-multi-instance-keys'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-expired',
    says: '^Invalid DPoP token signature, "exp"',
    answer: 'Invalid DPoP token signature, "exp" claim timestamp check failed',
    codes: ['dpop-exp'],
    more: ['dpop-iat', 'dpop-reused-proof'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof-jti',
    says: '^Invalid DPoP token signature, missing required "jti"',
    answer: 'Invalid DPoP token signature, missing required "jti" claim',
    codes: ['dpop-jti'],
    guide: 'invalid-dpop-proof',
    clears: proofPassed,
  },
  {
    id: 'proof',
    says: '^Invalid DPoP|^Dpop or Dpop jkt',
    answer: 'Invalid DPoP token signature, signature verification failed',
    stages: ['dpop'],
    more: faultsOfGroups('I', 'A'),
    guide: 'invalid-dpop-proof',
    clears: ['network'],
  },
  {
    id: 'no-enc',
    says: 'suitable encryption key|JWE "alg"|JWE Algorithm',
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
    clears: [...proofPassed, 'dpop'].filter((stage): stage is Stage => stage !== 'key-set'),
  },
  {
    id: 'key-set',
    says: '^Unable to fetch client jwks|jwks\\.keys|^fetch failed|Failed to fetch',
    answer: 'Unable to fetch client jwks',
    codes: ['jwks-single-jwk', 'jwks-wrapped'],
    more: faultsOfGroups('G'),
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
