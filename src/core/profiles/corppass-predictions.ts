import type { Prediction } from './profile.ts';
import { keySetOutOfReach } from './singpass-common.ts';

const unreachable: Prediction = {
  codes: [...keySetOutOfReach, 'jwks-redirect'],
  status: 400,
  error: 'invalid_request',
};

const noEncryptionKey: Prediction = {
  stages: ['encryption-key'],
  status: 400,
  error: 'invalid_request',
  description: 'The JWKS object is empty or the encryption key is not available',
};

/** What Corppass is expected to answer to a fault (singpass.md §3.2, rows d; RFC 6749 §5.2). */
export const corppassLegacyPredictions: readonly Prediction[] = [
  unreachable,
  { ...noEncryptionKey, stages: undefined, codes: ['jwks-empty'] },
  { codes: ['grant-type-missing', 'grant-type-wrong'], status: 400, error: 'unsupported_grant_type' },
  { stages: ['transport', 'parameters'], status: 400, error: 'invalid_request' },
  {
    stages: ['assertion-format', 'header', 'key-set', 'signature', 'claims'],
    status: 400,
    error: 'invalid_client',
  },
  { stages: ['grant'], status: 400, error: 'invalid_grant' },
  noEncryptionKey,
];

export const corppassFapiPredictions: readonly Prediction[] = [
  { codes: ['dpop-missing'], status: 400, error: 'invalid_request' },
  {
    codes: ['dpop-iat'],
    status: 400,
    error: 'invalid_dpop_proof',
    description: 'DPoP proof iat is not recent enough',
  },
  ...corppassLegacyPredictions,
  { stages: ['dpop'], status: 400, error: 'invalid_dpop_proof' },
];
