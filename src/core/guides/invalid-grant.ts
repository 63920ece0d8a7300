import { escalation } from './common.ts';
import { defineGuide, fault } from './define-guide.ts';
import { endsOf, suspectsOf } from './family.ts';
import { requestSuspects } from './request-suspects.ts';
import { sometimesGroups, sometimesQuestion, sometimesSuspects } from './sometimes-suspects.ts';

export const invalidGrantGuide = defineGuide({
  id: 'invalid-grant',
  title: 'invalid_grant: the code is not accepted',
  intro:
    'Singpass, Corppass and most others say so after they let the client in: assertion, keys and claims are right. The code, redirect_uri or code_verifier is not.',
  references: ['Singpass support: token endpoint', 'RFC 6749 §5.2'],
  start: 'grant',
  nodes: {
    grant: {
      kind: 'suspects',
      title: 'Code, redirect URI, verifier',
      suspects: [
        {
          id: 'old',
          ask: 'Was the code older than its life when it was sent: 60 seconds under FAPI 2.0, two minutes before?',
          checks: ['code-expired'],
          to: 'c-old',
          help: 'A command typed by hand is nearly always too late. Corppass before FAPI: ten minutes.',
        },
        {
          id: 'reused',
          ask: 'Was this code sent before?',
          checks: ['code-reused', 'double-redemption-race'],
          askedAnyway: true,
          to: 'c-reused',
          help: 'The first try may have failed later on: the code is spent all the same.',
        },
        {
          id: 'redirect',
          ask: 'Does redirect_uri differ from the one of the authorization request?',
          checks: [
            'redirect-uri-slash',
            'redirect-uri-origin',
            'redirect-uri-path-case',
            'redirect-uri-query',
            'redirect-uri-double-encoded',
            'redirect-uri-missing',
          ],
          to: 'c-redirect',
        },
        {
          id: 'pkce',
          ask: 'Does code_verifier not belong to the challenge of this login?',
          checks: [
            'verifier-other-session',
            'challenge-hex',
            'challenge-std-base64',
            'challenge-plain',
            'verifier-is-challenge',
            'challenge-other-hash',
            'challenge-method-missing',
            'verifier-without-challenge',
            'verifier-mangled',
            'verifier-missing',
            'verifier-length',
            'verifier-charset',
          ],
          to: 'c-pkce',
        },
        {
          id: 'encoding',
          ask: 'Was a value changed on its way: + to a space, %2F, encoded twice, cut at &, a dash or quotation marks of a document?',
          checks: [
            'plus-becomes-space',
            'double-encoded',
            'code-percent-encoded',
            'unescaped-amp-hash',
            'param-trailing-newline',
            'newline-inside-body',
            'quotes-in-value',
            'invisible-chars',
            'percent-malformed',
            'smart-punctuation',
          ],
          unless: ['redirect-uri-double-encoded', 'verifier-mangled', 'verifier-charset'],
          to: 'c-encoding',
          help: 'Give raw values to the library and let it encode once.',
        },
        {
          id: 'wrongcode',
          ask: 'Is the value of code no authorization code, or only part of one?',
          checks: ['code-truncated', 'code-is-something-else', 'code-missing', 'placeholder-left'],
          askedAnyway: true,
          to: 'c-wrongcode',
        },
        ...suspectsOf(requestSuspects, ['shell', 'callback-error']),
        {
          id: 'mock-body',
          ask: 'Is it a mock, and the body empty or no form: then it misses the code?',
          checks: ['ct-form-json-body', 'ct-json-body', 'body-empty', 'params-in-query', 'ct-missing'],
          fact: 'mock',
          to: 'c-mock-body',
        },
        {
          id: 'granttype',
          ask: 'Is grant_type something else than authorization_code?',
          checks: ['grant-type-wrong', 'grant-type-missing'],
          to: 'c-granttype',
        },
        {
          id: 'profile',
          ask: 'Does the code come from the other API: PAR for /fapi/token, the old redirect for /token?',
          checks: ['legacy-fapi-mixed', 'wrong-host-env'],
          askedAnyway: true,
          to: 'c-profile',
          help: 'A code of PAR belongs to /fapi/token, one of the old /auth to /token.',
        },
        {
          id: 'other-client',
          ask: 'Was the code issued to another client_id or in another environment?',
          checks: ['code-other-client-env'],
          to: 'c-client',
        },
        {
          id: 'dpop-key',
          ask: 'Is the DPoP header missing, or its proof made with another key than at PAR?',
          checks: ['dpop-key-changed', 'dpop-missing'],
          fact: 'fapi',
          to: 'c-dpop',
        },
        {
          id: 'retry',
          ask: 'Did an earlier try of this login end in another error or a timeout?',
          checks: ['retry-burns-code'],
          askedAnyway: true,
          to: 'c-retry',
        },
        {
          id: 'other-server',
          ask: 'Is it another provider than Singpass, Corppass or a mock of them?',
          help: 'Google, DocuSign and GOV.UK One Login give invalid_grant for an assertion that has expired or is wrong, too.',
          checks: [],
          fact: 'other-provider',
          to: 'c-assertion',
        },
      ],
      groups: [
        {
          ask: 'Is the code too old, spent or none?',
          of: ['old', 'reused', 'retry', 'wrongcode', 'callback-error'],
        },
        {
          ask: 'Does something not belong to this login?',
          of: ['redirect', 'pkce', 'dpop-key', 'other-client', 'profile'],
        },
        {
          ask: 'Was something changed on its way, or does the body not arrive?',
          of: ['encoding', 'shell', 'granttype', 'mock-body'],
        },
      ],
      otherwise: 'sometimes',
    },
    ...endsOf(requestSuspects, ['shell', 'callback-error']),
    'c-old': fault('code-expired'),
    'c-reused': fault('code-reused', {
      steps: ['Look for a callback that runs twice: a reload, a prefetch, React strict mode, two handlers.'],
    }),
    'c-redirect': {
      kind: 'conclusion',
      title: 'redirect_uri is not the one of the authorization request',
      steps: [
        'Send the same text in both requests, letter for letter: scheme, host, port, path, final slash, query.',
        'If it was changed lately: change it in the authorization request and in the portal too.',
      ],
    },
    'c-pkce': {
      kind: 'conclusion',
      title: 'code_verifier and code_challenge do not belong together',
      steps: [
        'Store the verifier under the state of its login, and send it unchanged.',
        'The challenge is the base64url of the SHA-256 of the verifier, without padding.',
      ],
    },
    'c-encoding': {
      kind: 'conclusion',
      title: 'A value is changed on its way',
      steps: [
        'Hand raw values to the library and let it encode the form once; with curl use --data-urlencode.',
        'Compare code, redirect_uri and code_verifier as sent with what the callback and the authorization request hold.',
      ],
    },
    'c-wrongcode': {
      kind: 'conclusion',
      title: 'code is not the whole authorization code',
      steps: [
        'Read code from the query of the callback with a URL parser; do not cut it out by hand.',
        'Do not send state, request_uri or a token in its place.',
      ],
    },
    'c-mock-body': {
      kind: 'conclusion',
      title: 'The code does not arrive in the body',
      steps: [
        'Send a POST with Content-Type: application/x-www-form-urlencoded, and every parameter in the body.',
        'Look at the bytes that leave: a mock looks the code up before it looks at anything else.',
      ],
    },
    'c-granttype': fault('grant-type-wrong'),
    'c-profile': fault('legacy-fapi-mixed'),
    'c-client': {
      kind: 'conclusion',
      cause: 'code-other-client-env',
      title: 'The code belongs to another client or environment',
      steps: ['Use one client_id and one environment for the authorization request and the token request.'],
    },
    'c-dpop': {
      kind: 'conclusion',
      title: 'The code is bound to the DPoP key of its login',
      steps: [
        'Send a DPoP header with each token request, when there was one at PAR.',
        'Sign its proof with the key pair of the pushed request: keep that pair in the session of the login.',
      ],
    },
    'c-retry': {
      kind: 'conclusion',
      cause: 'retry-burns-code',
      title: 'The code was spent by an earlier try: look at the first error',
      steps: [
        'Begin a new login and look at the very first answer: that is the error to solve.',
        'Was it about the encryption key? Then the code was spent before the answer could be encrypted: publish that key.',
        'Do not repeat a token request with the same code after a timeout.',
      ],
    },
    'c-assertion': {
      kind: 'conclusion',
      title: 'Some providers say invalid_grant of an assertion',
      steps: [
        'Look at the assertion first: exp and iat against the Date of the answer, then aud, then the key.',
        'Open the guide for invalid_client: it goes through all that can be wrong with it.',
      ],
      nextGuide: 'invalid-client',
    },
    sometimes: sometimesQuestion,
    'sometimes-why': {
      kind: 'suspects',
      title: 'What differs from one time to the next',
      suspects: [...suspectsOf(sometimesSuspects, ['now-plus', 'now-twice', 'now-stores'])],
      groups: sometimesGroups,
      otherwise: 'end',
    },
    ...endsOf(sometimesSuspects, ['now-plus', 'now-twice', 'now-stores']),
    end: escalation,
  },
});
