import { testCheck } from '../../../testing/test-check.ts';
import { leafEnds, sClient } from '../../../testing/tls-output.ts';
import { jwksCertExpired } from './jwks-cert-expired.ts';

testCheck(jwksCertExpired, {
  accepts: {
    'what a healthy host makes OpenSSL 3 print': { certificates: sClient() },
    'a chain that verifies': { certificates: 'Verify return code: 0 (ok)' },
  },
  rejects: {
    'a certificate that was valid when looked at and is not now': [
      { certificates: sClient(), now: leafEnds + 86_400 * 3 },
      { certainty: 'strong', path: 'certificates[0]', found: /^notAfter is 2026-12-30/ },
    ],
    'not valid yet': [
      { certificates: 'verify error:num=9:certificate is not yet valid' },
      { certainty: 'proof', path: 'output' },
    ],
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
