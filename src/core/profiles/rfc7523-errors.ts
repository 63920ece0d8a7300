import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { ProfileError, Stage } from './profile.ts';

/** Everything of the client's authentication, which a server may hide behind one code (RFC 6749 §5.2). */
const clientFaults: readonly FaultCode[] = [
  ...faultsOfGroups('E', 'F', 'D', 'C', 'G').filter((code) => !code.startsWith('local-')),
  'client-id-unknown',
  'client-id-mismatch',
  'app-not-active',
  'wrong-host-env',
  'client-secret-used',
  'basic-header-plus-assertion',
  ...faultsOfGroups('B', 'A'),
];
const bodyFaults = faultsOfGroups('A', 'B');
const grantFaults: readonly FaultCode[] = [
  ...faultsOfGroups('B', 'H'),
  'retry-burns-code',
  'dpop-key-changed',
  'plus-becomes-space',
  'double-encoded',
];

function code(
  error: string,
  source: Reference,
  guide: ProfileError['guide'],
  causes: readonly FaultCode[],
  clears: readonly Stage[],
): ProfileError {
  return {
    id: error.replaceAll('_', '-'),
    match: { error: [error] },
    guide,
    causes: [...new Set(causes)],
    clears,
    source,
    mark: 'documented',
  };
}

/** The codes of the standards. Nothing is taken as passed but what the code itself says, since the order is each server's. */
export const rfc7523Errors: readonly ProfileError[] = [
  code('invalid_client', 'RFC 6749 §5.2', 'invalid-client', clientFaults, ['network']),
  // Some servers call a bad client assertion an invalid grant, so it clears nothing of the client (faults.md §3.4).
  code(
    'invalid_grant',
    'RFC 6749 §5.2',
    'invalid-grant',
    [...grantFaults, ...faultsOfGroups('E')],
    ['network'],
  ),
  code(
    'unauthorized_client',
    'RFC 6749 §5.2',
    'invalid-client',
    ['app-not-active', ...clientFaults],
    ['network'],
  ),
  code(
    'unsupported_grant_type',
    'RFC 6749 §5.2',
    'unsupported-grant-type',
    ['grant-type-wrong', 'grant-type-missing', 'param-trailing-newline', ...bodyFaults],
    ['network'],
  ),
  code(
    'invalid_scope',
    'RFC 6749 §5.2',
    'invalid-scope',
    ['scope-not-allowed', 'par-invalid-params'],
    ['network'],
  ),
  code(
    'invalid_request',
    'RFC 6749 §5.2',
    'invalid-request',
    [
      ...bodyFaults,
      ...faultsOfGroups('H', 'C'),
      'dpop-missing',
      'par-invalid-params',
      'par-client-id-missing',
      'par-request-uri-expired',
    ],
    ['network'],
  ),
  code(
    'invalid_dpop_proof',
    'RFC 9449 §5',
    'invalid-dpop-proof',
    faultsOfGroups('I').filter((fault) => !fault.startsWith('par-')),
    ['network', 'transport'],
  ),
  code('use_dpop_nonce', 'RFC 9449 §8', 'use-dpop-nonce', ['dpop-nonce'], ['network', 'transport']),
  code(
    'server_error',
    'RFC 6749 §4.1.2.1',
    'server-side-error',
    ['server-outage', ...faultsOfGroups('G')],
    [],
  ),
  code(
    'temporarily_unavailable',
    'RFC 6749 §4.1.2.1',
    'temporarily-unavailable',
    ['server-outage', 'rate-limited'],
    [],
  ),
];
