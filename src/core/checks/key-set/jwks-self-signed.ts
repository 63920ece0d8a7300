import { defineCheck } from '../define-check.ts';
import { tlsOutcome } from './tls-outcome.ts';

export const jwksSelfSigned = defineCheck({
  code: 'jwks-self-signed',
  stage: 'network',
  severity: 'error',
  title: 'The certificate of the key set’s host is self-signed or of a private authority',
  why: 'The provider fetches the key set over TLS and trusts public authorities with a complete chain only.',
  falsePositives: 'Misleads behind a proxy that inspects TLS.',
  example: '"self-signed certificate" in the output of openssl or curl',
  references: ['RFC 5280 §6', 'Singpass: key sets'],
  needs: [],
  fix: {
    kind: 'do',
    steps: ['Use a certificate of a public authority.'],
  },
  run: (subject) => tlsOutcome(subject, 'jwks-self-signed'),
});
