import type { Certainty } from '../checks/outcome.ts';
import { type FaultCode, faults } from './faults.ts';

interface Exception {
  readonly upTo: Certainty;
  readonly because: string;
}

/** Checks that can be surer than the catalogue's column, with the evidence that allows it. */
export const surerThanCatalogue: Readonly<Partial<Record<FaultCode, Exception>>> = {
  'wrong-host-env': {
    upTo: 'proof',
    because: 'The catalogue itself: another origin in aud than in the endpoint proves the contradiction.',
  },
  'code-other-client-env': {
    upTo: 'proof',
    because: 'The catalogue itself: proof where the client_id of both requests is pasted.',
  },
  'jti-reused': {
    upTo: 'proof',
    because: 'The catalogue itself: the same jti in two pasted requests proves it.',
  },
  'client-assertion-expired-cache': {
    upTo: 'proof',
    because: 'The same assertion stands in two pasted requests, and the clock is not this machine’s.',
  },
  'code-truncated': {
    upTo: 'proof',
    because: 'The whole code stands in the pasted callback, and a piece of it was sent.',
  },
  'double-redemption-race': {
    upTo: 'strong',
    because: 'Both requests are pasted; the hint of the catalogue is for a race that only a log shows.',
  },
  'embedded-key-header': {
    upTo: 'proof',
    because: 'The catalogue itself: a private member in the key proves the leak, whatever the server does.',
  },
  'jwk-kid-missing': {
    upTo: 'proof',
    because:
      'The header names a key and the one that verifies has no kid: the lookup fails as for kid-unknown.',
  },
  'mtls-unexpected': {
    upTo: 'strong',
    because: 'The host itself says that it refuses; the hint of the catalogue is for one that only asks.',
  },
};

/** The most that a finding of this code may claim (faults.md §0.1, column "certainty", and its exceptions). */
export function highestCertainty(code: FaultCode): Certainty {
  return surerThanCatalogue[code]?.upTo ?? faults[code].certainty;
}
