import { fault, type SuspectGroup } from './define-guide.ts';
import { defineFamily } from './family.ts';

/** What a request can be refused for before anybody looks at the assertion (faults.md §2). */
export const requestSuspects = defineFamily({
  contenttype: {
    ask: 'Is the body something else than a form: JSON, multipart, plain text?',
    checks: ['ct-json-body', 'ct-form-json-body', 'ct-multipart', 'ct-text-plain', 'ct-missing', 'ct-typo'],
    end: {
      kind: 'conclusion',
      title: 'The body is not sent as a form',
      steps: [
        'Send Content-Type: application/x-www-form-urlencoded.',
        'Let the library write the form: URLSearchParams, data= (not json=), FormUrlEncodedContent, http_build_query.',
        'Code that sent JSON often has names in camelCase and a client_secret as well: look at both.',
      ],
    },
  },
  method: {
    ask: 'Is the request no POST, or do the parameters stand in the URL?',
    checks: ['method-get', 'params-in-query', 'body-empty', 'post-redirected-to-get'],
    end: {
      kind: 'conclusion',
      title: 'The parameters do not arrive in the body of a POST',
      steps: [
        'Send a POST, with every parameter in the body and none in the URL.',
        'Call the https address itself: a redirect turns a POST into a GET.',
      ],
    },
  },
  path: {
    ask: 'Is the URL not that of the token endpoint of this profile?',
    checks: ['wrong-path', 'wrong-host-env', 'legacy-fapi-mixed', 'corppass-singpass-mixed'],
    end: fault('wrong-path'),
  },
  shell: {
    ask: 'Did a shell change the command: quotes, &, variables, line ends?',
    checks: [
      'shell-unquoted-amp',
      'shell-single-quote-var',
      'windows-cmd-single-quotes',
      'windows-line-continuation',
      'powershell-curl-alias',
      'curl-urlencode-whole-body',
      'curl-at-file-literal',
      'curl-missing-x-or-d',
      'html-escaped-amp',
    ],
    end: {
      kind: 'conclusion',
      title: 'The shell changed the command',
      steps: [
        'Let this page write the command for your shell and run that.',
        'By hand: one --data-urlencode in quotes for each parameter, double quotes where a variable stands, curl.exe in PowerShell.',
      ],
    },
  },
  missing: {
    ask: 'Is a required parameter missing or empty?',
    checks: [
      'grant-type-missing',
      'code-missing',
      'redirect-uri-missing',
      'client-id-missing',
      'assertion-missing',
      'assertion-type-missing',
      'verifier-missing',
      'empty-param',
    ],
    end: {
      kind: 'conclusion',
      title: 'A required parameter is missing or empty',
      steps: [
        'Send each parameter that the profile lists, under its exact name and with a value.',
        'Look at the bytes that leave: an empty variable and a body that is no form look the same to the server.',
      ],
    },
  },
  names: {
    ask: 'Is a parameter misspelt, sent twice, or unknown?',
    checks: ['param-name-wrong', 'duplicate-param', 'unknown-param'],
    end: {
      kind: 'conclusion',
      title: 'A parameter has a wrong name, or stands there twice',
      steps: [
        'Write the names as on the wire, in small letters with underscores: client_assertion_type.',
        'Send each of them once, and none that the profile does not list.',
      ],
    },
  },
  type: {
    ask: 'Is client_assertion_type another text than the one required?',
    checks: ['assertion-type-wrong'],
    end: fault('assertion-type-wrong'),
  },
  values: {
    ask: 'Does a value hold a placeholder, quotation marks, spaces or invisible characters?',
    checks: [
      'placeholder-left',
      'quotes-in-value',
      'param-trailing-newline',
      'invisible-chars',
      'smart-punctuation',
      'newline-inside-body',
      'bom-in-body',
      'percent-malformed',
      'double-encoded',
    ],
    end: {
      kind: 'conclusion',
      title: 'A value holds something that does not belong to it',
      steps: [
        'Replace placeholders, every one of them, and take off quotation marks, spaces and line ends around the values.',
        'A line end at one value of a settings file stands at its neighbours too: look at client_id, kid and the key.',
        'Copy the values from the source again, not through a document or a chat.',
        'Hand raw values to the library and let it encode them once.',
      ],
    },
  },
  clientid: {
    ask: 'Is client_id malformed, or of another environment?',
    checks: ['client-id-malformed', 'client-id-mismatch', 'client-id-unknown'],
    end: {
      kind: 'conclusion',
      title: 'client_id is not the one of this app and environment',
      steps: [
        'Copy the App ID from the page of the app in the portal, for staging and production each its own.',
        'Send the same text as client_id, iss and sub.',
      ],
    },
  },
  verifier: {
    ask: 'Is code_verifier shorter than 43 characters, longer than 128, or not of letters, digits, - and _ alone?',
    help: 'RFC 7636 allows . and ~ too; the FAPI 2.0 pages of Singpass do not.',
    checks: ['verifier-length', 'verifier-charset'],
    end: {
      kind: 'conclusion',
      title: 'code_verifier has not the form that is asked for',
      steps: [
        'Make it anew for each login: 43 to 128 random letters, digits, - and _.',
        'Send it as it was made: not encoded, not signed by a cookie, without quotation marks.',
      ],
    },
  },
  'callback-error': {
    ask: 'Did the callback bring an error instead of a code?',
    checks: ['auth-request-error-ignored'],
    end: fault('auth-request-error-ignored'),
  },
  secret: {
    ask: 'Is a client_secret or an Authorization header sent along?',
    checks: ['client-secret-used', 'basic-header-plus-assertion', 'bearer-header-plus-assertion'],
    end: {
      kind: 'conclusion',
      title: 'Two ways of authentication are mixed',
      steps: [
        'Send client_assertion and client_assertion_type alone.',
        'Take out client_secret and the Authorization header; in the library choose private_key_jwt.',
      ],
    },
  },
});

/** What one look at the request as it leaves answers. */
export const requestGroups: readonly SuspectGroup[] = [
  {
    ask: 'Does the request go out in another form, or to another place?',
    of: ['contenttype', 'method', 'path'],
  },
  {
    ask: 'Is a parameter missing, misspelt or changed on its way?',
    of: ['missing', 'names', 'type', 'values', 'shell', 'verifier'],
  },
  { ask: 'Is something wrong with the client itself?', of: ['clientid', 'secret', 'mechanism', 'active'] },
];
