import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { shellSingleQuoteVar } from './shell-single-quote-var.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const wrong = { certainty: 'proof', path: 'parameters.client_assertion', found: '$CA' } as const;

testCheck(shellSingleQuoteVar, {
  accepts: {
    'a healthy request': fapiCase,
    'double quotes': () => fapiCase({ request: `curl ${url} -d "client_assertion=$CA" -d code=x` }),
    'a command in double quotes': () =>
      fapiCase({ request: `curl ${url} -d "client_assertion=$(cat jwt.txt)"` }),
  },
  rejects: {
    'single quotes': [() => fapiCase({ request: `curl ${url} -d 'client_assertion=$CA' -d code=x` }), wrong],
    'one argument for all': [
      () => fapiCase({ request: `curl ${url} -d 'code=$CODE&client_assertion=$CA'` }),
      { certainty: 'proof', path: 'parameters.code', found: '$CODE' },
    ],
    'single quotes in PowerShell': [
      () => fapiCase({ request: `PS C:\\> curl.exe ${url} -d 'client_assertion=%24CA&code=x'` }),
      wrong,
    ],
    'what arrived at the server': [() => fapiCase({ parameters: { client_assertion: '$CA' } }), wrong],
    braces: [
      () => fapiCase({ request: `curl ${url} -d 'client_assertion=$\{CA}' -d code=x` }),
      { certainty: 'proof', found: /^\$\{CA\}$/ },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
