import { testCheck } from '../../../testing/test-check.ts';
import { privateAuthority, sClient } from '../../../testing/tls-output.ts';
import { jwksSelfSigned } from './jwks-self-signed.ts';

testCheck(jwksSelfSigned, {
  accepts: {
    'a chain that verifies': { certificates: 'Verify return code: 0 (ok)' },
  },
  rejects: {
    'a complete chain of a private authority': [
      { certificates: sClient({ chain: privateAuthority, code: 20 }) },
      { certainty: 'strong', path: 'certificates[1]' },
    ],
    'openssl, code 18': [
      { certificates: 'verify error:num=18:self-signed certificate' },
      { certainty: 'proof', path: 'output' },
    ],
    'code 19': [
      { certificates: 'Verify return code: 19 (self-signed certificate in certificate chain)' },
      { certainty: 'strong', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
  },
});
