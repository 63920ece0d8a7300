import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import {
  inspected,
  leafAlone,
  privateAuthority,
  sClient,
  wrongIntermediate,
} from '../../../testing/tls-output.ts';
import { jwksTlsChain } from './jwks-tls-chain.ts';

testCheck(jwksTlsChain, {
  accepts: {
    'what a healthy host makes OpenSSL 3 print': { certificates: sClient() },
    'a chain that verifies': { certificates: 'Verify return code: 0 (ok)' },
  },
  rejects: {
    'a leaf alone': [
      { certificates: sClient({ chain: leafAlone, code: 20 }) },
      { certainty: 'proof', path: 'output', found: /num=20/ },
    ],
    'a leaf alone of an authority that may be a root': [
      { certificates: sClient({ chain: [['CN = rp.example.sg', 'CN = Corp CA']], code: 21 }) },
      { certainty: 'strong', path: 'output' },
    ],
    'certificates that do not belong together': [
      { certificates: sClient({ chain: wrongIntermediate, code: 20 }) },
      { certainty: 'proof', path: 'output' },
    ],
    'openssl, code 21': [
      { certificates: 'Verify return code: 21 (unable to verify the first certificate)' },
      { certainty: 'strong', path: 'output' },
    ],
    curl: [
      { certificates: 'curl: (60) SSL certificate problem: unable to get local issuer certificate' },
      { certainty: 'strong', path: 'output' },
    ],
    Java: [
      { certificates: 'sun.security.validator.ValidatorException: PKIX path building failed' },
      { certainty: 'strong', path: 'output' },
    ],
  },
  undecided: {
    'a complete chain of a private authority': [
      { certificates: sClient({ chain: privateAuthority, code: 20 }) },
      'not-applicable',
    ],
    'the provider’s own host': [
      async () =>
        fapiCase({
          certificates: `openssl s_client -connect stg-id.singpass.gov.sg:443\n${sClient({ chain: leafAlone, code: 21 })}`,
        }),
      'not-applicable',
    ],
    'a host that is not that of the key set': [
      {
        certificates: `openssl s_client -connect www.example.sg:443\n${sClient({ chain: leafAlone, code: 21 })}`,
        expected: { jwks_uri: 'https://rp.example.sg/keys' },
      },
      'not-applicable',
    ],
    'the chain of a proxy that inspects TLS': [
      { certificates: sClient({ chain: inspected, code: 20 }) },
      'not-applicable',
    ],
    'nothing pasted': [{}, 'cannot-tell'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
  },
});
