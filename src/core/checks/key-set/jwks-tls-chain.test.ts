import { testCheck } from '../../../testing/test-check.ts';
import { jwksTlsChain } from './jwks-tls-chain.ts';

testCheck(jwksTlsChain, {
  accepts: {
    'a chain that verifies': { certificates: 'Verify return code: 0 (ok)' },
  },
  rejects: {
    'openssl, code 21': [
      { certificates: 'Verify return code: 21 (unable to verify the first certificate)' },
      { certainty: 'proof', path: 'output' },
    ],
    curl: [
      { certificates: 'curl: (60) SSL certificate problem: unable to get local issuer certificate' },
      { certainty: 'proof', path: 'output' },
    ],
    Java: [
      { certificates: 'sun.security.validator.ValidatorException: PKIX path building failed' },
      { certainty: 'proof', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
  },
});
