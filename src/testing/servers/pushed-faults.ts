import type { FaultTable } from './attempt.ts';

/** Faults of the pushed authorization request, which is refused before there is a code (faults.md §1 H, I). */
export const pushedFaults: FaultTable = {
  'code_challenge_method plain': {
    code: 'challenge-method-missing',
    pushed: { parameters: { code_challenge_method: 'plain' } },
  },
  'no code_challenge_method': {
    code: 'challenge-method-missing',
    pushed: { parameters: { code_challenge_method: undefined } },
  },
  'response_type token': { code: 'par-invalid-params', pushed: { parameters: { response_type: 'token' } } },
  'a request_uri in a pushed request': {
    code: 'par-invalid-params',
    pushed: { parameters: { request_uri: 'urn:ietf:params:oauth:request_uri:Zm9vYmFyZm9vYmFy' } },
  },
  'dpop_jkt of another key': {
    code: 'dpop-jkt-wrong',
    pushed: { parameters: { dpop_jkt: 'xXj0iX4Vd1zYkNq7M0bT8d0pQf3mF5u0ZcH2yJw1aBc' } },
  },
};
