import { testCheck } from '../../../testing/test-check.ts';
import { fullChain, inspected, leafAlone, privateAuthority, sClient } from '../../../testing/tls-output.ts';
import { callerCaOutdated } from './caller-ca-outdated.ts';

const provider = '$ openssl s_client -connect stg-id.singpass.gov.sg:443\n';
const keySetHost = '$ openssl s_client -connect rp.example.sg:443\n';
const profile = { profile: 'singpass-fapi', environment: 'staging' } as const;

testCheck(callerCaOutdated, {
  accepts: {
    'an authority that nobody knows': {
      ...profile,
      certificates: `${provider}${sClient({ chain: privateAuthority, code: 20 })}`,
    },
  },
  rejects: {
    'the provider’s own chain of a public authority': [
      { ...profile, certificates: `${provider}${sClient({ chain: fullChain, code: 20 })}` },
      { certainty: 'strong', path: 'output', found: /DigiCert/ },
    ],
    'one certificate of the provider': [
      { ...profile, certificates: `${provider}${sClient({ chain: leafAlone, code: 20 })}` },
      { certainty: 'strong' },
    ],
    'a message of curl with the issuer': [
      {
        response:
          '* Server certificate:\n*  subject: CN=x\n*  issuer: C=US; O=Amazon; CN=Amazon RSA 2048 M02\n' +
          'curl: (60) SSL certificate problem: unable to get local issuer certificate',
      },
      { certainty: 'strong', path: 'body', found: /Amazon/ },
    ],
    'a whole chain of the key set’s host': [
      { certificates: `${keySetHost}${sClient({ chain: fullChain, code: 20 })}` },
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a message without an issuer': [{ response: 'PKIX path building failed' }, 'cannot-tell'],
    'a connection that verifies': [{ certificates: sClient() }, 'not-applicable'],
    'the chain of a proxy that inspects TLS': [
      { ...profile, certificates: `${provider}${sClient({ chain: inspected, code: 20 })}` },
      'not-applicable',
    ],
    'a leaf alone of the key set’s host': [
      { certificates: `${keySetHost}${sClient({ chain: leafAlone, code: 20 })}` },
      'not-applicable',
    ],
    'an answer of a server': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
  },
});
