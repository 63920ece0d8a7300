import { testCheck } from '../../../testing/test-check.ts';
import { jwksTlsVersion } from './jwks-tls-version.ts';

testCheck(jwksTlsVersion, {
  accepts: {
    'a connection of today': {
      certificates: 'New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384\nVerify return code: 0 (ok)',
    },
  },
  rejects: {
    'TLS 1.0': [{ certificates: '    Protocol  : TLSv1' }, { certainty: 'strong', path: 'output' }],
    'a failed handshake': [
      { certificates: 'error:0A000410:SSL routines::sslv3 alert handshake failure' },
      { certainty: 'strong', path: 'output' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'output that says nothing': [{ certificates: 'CONNECTED(00000003)' }, 'not-applicable'],
    'a verification without the version': [{ certificates: 'Verify return code: 0 (ok)' }, 'not-applicable'],
  },
});
