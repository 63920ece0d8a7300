import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksTlsVersion = defineCheck({
  code: 'jwks-tls-version',
  stage: 'network',
  severity: 'error',
  title: 'The host of the key set speaks only old versions of TLS',
  why: 'The provider fetches the key set over TLS and trusts public authorities with a complete chain only.',
  falsePositives: 'A client that is itself too old fails alike.',
  example: 'Protocol : TLSv1 in the output of openssl',
  references: ['RFC 5280 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Enable TLS 1.2 and 1.3.'],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-tls-version'),
});
