import { defineCheck } from '../define-check.ts';
import { redirectOutcome } from './redirect-outcome.ts';

export const redirectUriOrigin = defineCheck({
  code: 'redirect-uri-origin',
  stage: 'grant',
  severity: 'error',
  title: 'redirect_uri differs from the authorization request in scheme, host or port',
  why: 'The endpoint compares redirect_uri with that of the authorization request letter for letter and refuses the code when they differ.',
  falsePositives:
    'None where the authorization request is pasted; less sure where only the callback or a registered value is.',
  example: 'http in the token request, and https in the authorization request',
  references: ['RFC 6749 §4.1.3', 'Singpass FAPI: token exchange'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the redirect URI in one constant and use it in both requests.',
      'Behind a proxy that ends TLS let the framework trust X-Forwarded-Proto and X-Forwarded-Host: trust proxy in Express, server.forward-headers-strategy in Spring, SECURE_PROXY_SSL_HEADER in Django, ForwardedHeaders in ASP.NET.',
    ],
  },
  run(subject) {
    return redirectOutcome(subject, 'origin');
  },
});
