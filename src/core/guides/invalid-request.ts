import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, idsOf, suspectsOf } from './family.ts';
import { keySetGroups, keySetSuspects } from './key-set-suspects.ts';
import { requestGroups, requestSuspects } from './request-suspects.ts';

export const invalidRequestGuide = defineGuide({
  id: 'invalid-request',
  title: 'invalid_request',
  intro: 'A parameter or a header is missing, wrong, doubled or unknown.',
  references: ['RFC 6749 §5.2', 'Singpass FAPI: token exchange'],
  start: 'format',
  nodes: {
    'c-dpop': fault('dpop-missing'),
    format: {
      kind: 'suspects',
      title: 'The form of the request',
      suspects: [
        {
          id: 'dpop',
          ask: 'Is it FAPI 2.0, and the DPoP header missing?',
          checks: ['dpop-missing'],
          fact: 'fapi',
          to: 'c-dpop',
        },
        ...suspectsOf(requestSuspects, idsOf(requestSuspects)),
        {
          id: 'scope',
          ask: 'Is scope sent, with another value than openid?',
          checks: ['scope-not-allowed'],
          fact: 'scope-sent',
          to: 'c-scope',
        },
        {
          id: 'par',
          ask: 'Was it the PAR request that failed: a parameter missing or not allowed for this kind of app?',
          checks: [
            'par-client-id-missing',
            'par-invalid-params',
            'wrong-app-type',
            'redirect-uri-forbidden',
            'localhost-forbidden',
            'challenge-method-missing',
            'challenge-std-base64',
          ],
          askedAnyway: true,
          fact: 'fapi',
          to: 'c-par',
          help: 'authentication_context_type belongs to Login apps only, and they must send it.',
        },
        {
          id: 'uri',
          ask: 'Was the request_uri older than 60 seconds, used before, or made for another client_id?',
          checks: ['par-request-uri-expired'],
          askedAnyway: true,
          fact: 'fapi',
          to: 'c-uri',
        },
        {
          id: 'enc',
          ask: 'Does the description speak of the encryption key?',
          checks: ['jwks-no-enc', 'jwk-enc-alg-missing', 'jwk-enc-alg-unsupported'],
          askedAnyway: true,
          to: 'c-enc',
        },
        {
          id: 'tls-cipher',
          ask: 'Is it Corppass, and does the program connect with another TLS cipher than FAPI takes?',
          help: 'TLS 1.3, or 1.2 with ECDHE and AES-GCM.',
          checks: ['caller-tls-old'],
          fact: 'corppass',
          to: 'c-tls-cipher',
        },
        {
          id: 'no-data',
          ask: 'Was it userinfo that answered invalid_request?',
          checks: ['userinfo-foreign-account'],
          to: 'c-data',
        },
        ...suspectsOf(keySetSuspects, idsOf(keySetSuspects)),
      ],
      groups: [
        { ask: 'Does it lack or hold what the profile does not take?', of: ['dpop', 'scope', 'tls-cipher'] },
        ...requestGroups,
        {
          ask: 'Was it another call than the token request, or its login, that failed?',
          of: ['callback-error', 'par', 'uri', 'no-data'],
        },
        ...keySetGroups,
      ],
      otherwise: 'end',
    },
    ...endsOf(requestSuspects, idsOf(requestSuspects)),
    'c-scope': fault('scope-not-allowed'),
    'c-par': fault('par-invalid-params'),
    'c-uri': fault('par-request-uri-expired', { title: 'The request_uri is no longer good' }),
    'c-enc': fault('jwks-no-enc'),
    'c-tls-cipher': {
      kind: 'conclusion',
      title: 'The TLS connection is not one that FAPI 2.0 takes',
      steps: [
        'Connect with TLS 1.3, or with TLS 1.2 and ECDHE-RSA or ECDHE-ECDSA with AES128-GCM-SHA256 or AES256-GCM-SHA384.',
        'Look what is agreed on: `openssl s_client -connect HOST:443 -servername HOST </dev/null`',
      ],
    },
    'c-data': fault('userinfo-foreign-account'),
    ...endsOf(keySetSuspects, idsOf(keySetSuspects)),
    end: escalation,
  },
});
