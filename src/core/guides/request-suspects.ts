import { fault } from './define-guide.ts';
import { defineFamily } from './family.ts';

/** What a request can be refused for before anybody looks at the assertion (faults.md §2). */
export const requestSuspects = defineFamily({
  contenttype: {
    ask: 'Is the body something else than a form: JSON, multipart, plain text?',
    checks: ['ct-json-body', 'ct-form-json-body', 'ct-multipart', 'ct-text-plain', 'ct-missing', 'ct-typo'],
    end: fault('ct-json-body'),
  },
  method: {
    ask: 'Is the request no POST, or do the parameters stand in the URL?',
    checks: ['method-get', 'params-in-query', 'body-empty', 'post-redirected-to-get'],
    end: fault('params-in-query'),
  },
  path: {
    ask: 'Is the URL another than the token endpoint of this profile?',
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
    end: fault('shell-unquoted-amp'),
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
    end: fault('empty-param'),
  },
  names: {
    ask: 'Is a parameter misspelt, sent twice, or unknown?',
    checks: ['param-name-wrong', 'duplicate-param', 'unknown-param'],
    end: fault('param-name-wrong'),
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
    end: fault('placeholder-left'),
  },
  secret: {
    ask: 'Is a client_secret or an Authorization header sent along?',
    checks: ['client-secret-used', 'basic-header-plus-assertion', 'bearer-header-plus-assertion'],
    end: fault('client-secret-used'),
  },
});
