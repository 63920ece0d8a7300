import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksTlsVersion = defineCheck({
  code: 'jwks-tls-version',
  stage: 'network',
  severity: 'error',
  title: 'The host of the key set speaks only old versions of TLS',
  why: 'TLS 1.0 and 1.1 are withdrawn: a client of today does not speak them.',
  falsePositives: 'A client that is itself too old fails alike.',
  example: 'Protocol : TLSv1 in the output of openssl',
  references: ['RFC 8996 §4', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Enable TLS 1.2 and 1.3.'],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-tls-version'),
});
