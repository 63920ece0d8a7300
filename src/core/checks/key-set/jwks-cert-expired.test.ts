import { testCheck } from '../../../testing/test-check.ts';
import { jwksCertExpired } from './jwks-cert-expired.ts';

testCheck(jwksCertExpired, {
  accepts: {
    'a chain that verifies': { certificates: 'Verify return code: 0 (ok)' },
  },
  rejects: {
    'openssl, code 10': [
      { certificates: 'verify error:num=10:certificate has expired' },
      { certainty: 'proof', path: 'output' },
    ],
    curl: [
      { certificates: 'curl: (60) SSL certificate problem: certificate has expired' },
      { certainty: 'proof', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
  },
});
