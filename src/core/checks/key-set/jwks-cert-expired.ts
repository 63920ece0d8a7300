import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksCertExpired = defineCheck({
  code: 'jwks-cert-expired',
  stage: 'network',
  severity: 'error',
  title: 'The certificate of the key set’s host has expired or is not valid yet',
  why: 'The provider fetches the key set over TLS and refuses a certificate outside its dates.',
  falsePositives: 'Misleads where the output is of another host.',
  example: '"certificate has expired" in the output of openssl or curl',
  references: ['RFC 5280 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Renew the certificate and reload the server.'],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-cert-expired'),
});
