import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** Old authorities on the caller look alike. Triggers on: curl: (60). */
export const proxyMitm = defineCheck({
  code: 'proxy-mitm',
  stage: 'network',
  severity: 'error',
  title:
    'The caller does not trust the certificate it was shown: a proxy that inspects TLS, or old authorities',
  why: 'The TLS connection was refused by the caller before any request was sent.',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Look at the issuer of the certificate: openssl s_client -connect HOST:443 -showcerts.',
      'If it is the company’s proxy, add its authority to the program’s trust store; do not switch verification off.',
      'If it is a public authority, update the trust store (ca-certificates, certifi, Java cacerts).',
    ],
  },
  run: (subject) => messageOutcome(subject, 'proxy-mitm', 'strong'),
});
