import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

/** A client that is too old itself fails alike. Triggers on: Protocol : TLSv1. */
export const jwksTlsVersion = defineCheck({
  code: 'jwks-tls-version',
  stage: 'network',
  severity: 'error',
  title: 'The host of the key set speaks only old versions of TLS',
  why: 'The provider fetches the key set over TLS and trusts public authorities with a complete chain only.',
  references: ['RFC 5280 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Enable TLS 1.2 and 1.3.'],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-tls-version'),
});
