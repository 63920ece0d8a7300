import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { authRequestErrorIgnored } from './auth-request-error-ignored.ts';

const callback = (query: string) => () => fapiCase({ callback: `https://rp.example.sg/callback?${query}` });
const wrong = { certainty: 'proof', path: 'parameters.error' } as const;

testCheck(authRequestErrorIgnored, {
  accepts: { 'a code': callback('code=abc&state=x') },
  rejects: {
    'a cancelled login': [callback('error=access_denied&state=x'), { ...wrong, found: 'access_denied' }],
    'an error with a description': [
      callback('error=server_error&error_description=The%20login%20failed'),
      { ...wrong, found: 'server_error' },
    ],
    'a query alone': [{ callback: 'error=server_error&state=x' }, wrong],
  },
  undecided: {
    'no callback': [fapiCase, 'cannot-tell'],
    'an error of its own': [callback('error=invalid_request_uri'), 'not-applicable'],
  },
});
