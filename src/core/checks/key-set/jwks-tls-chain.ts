import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksTlsChain = defineCheck({
  code: 'jwks-tls-chain',
  stage: 'network',
  severity: 'error',
  title: 'The host of the key set does not send its intermediate certificate',
  why: 'The provider fetches the key set over TLS and trusts public authorities with a complete chain only.',
  falsePositives: 'Misleads where the output is of another host, or of a machine with outdated authorities.',
  example: 'Verify return code: 21',
  references: ['RFC 8446 §4.4.2', 'RFC 5280 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Serve the full chain: nginx ssl_certificate fullchain.pem, Apache SSLCertificateFile with the intermediates, IIS install the intermediate.',
      'Reload the server and look again: `openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null`',
    ],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-tls-chain'),
});
