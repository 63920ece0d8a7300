import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { clientSecretUsed } from './client-secret-used.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(clientSecretUsed, {
  accepts: {
    'a healthy request': fapiCase,
    'Basic beside the assertion, which is another fault': () =>
      fapiCase({ headers: ['Authorization: Basic aWQ6'] }),
  },
  rejects: {
    'a secret in the body': [
      () => fapiCase({ parameters: { client_secret: 's3cret' } }),
      { certainty: 'proof', path: 'parameters.client_secret' },
    ],
    'an empty secret': [() => fapiCase({ parameters: { client_secret: '' } }), { certainty: 'proof' }],
    'a secret in place of an assertion': [
      () => fapiCase({ request: `curl -u id:secret ${url} -d code=y` }),
      { certainty: 'proof', path: 'headers.authorization' },
    ],
  },
  undecided: { 'no request': [{}, 'cannot-tell'] },
});
