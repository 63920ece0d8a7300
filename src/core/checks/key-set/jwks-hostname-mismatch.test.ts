import { testCheck } from '../../../testing/test-check.ts';
import { jwksHostnameMismatch } from './jwks-hostname-mismatch.ts';

testCheck(jwksHostnameMismatch, {
  accepts: {
    'curl, which compares names': { certificates: '*  SSL certificate verify ok.' },
  },
  rejects: {
    curl: [
      {
        certificates:
          "curl: (60) SSL: no alternative certificate subject name matches target host name 'rp.example.sg'",
      },
      { certainty: 'proof', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'openssl, which compares none': [{ certificates: 'Verify return code: 0 (ok)' }, 'not-applicable'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
  },
});
