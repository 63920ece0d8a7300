import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksHostnameMismatch = defineCheck({
  code: 'jwks-hostname-mismatch',
  stage: 'network',
  severity: 'error',
  title: 'The certificate of the key set’s host is for another name',
  why: 'The provider fetches the key set over TLS and refuses a certificate that does not name the host.',
  falsePositives: 'Misleads where the output is of another host, or where an old client sent no server name.',
  example: '"no alternative certificate subject name matches"',
  references: ['RFC 9525 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Get a certificate whose subjectAltName holds the host name; the common name is not looked at.',
      'Install the certificate of this host name, and make it the default where several share an address.',
    ],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-hostname-mismatch'),
});
