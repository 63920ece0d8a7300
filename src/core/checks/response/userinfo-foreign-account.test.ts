import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { userinfoForeignAccount } from './userinfo-foreign-account.ts';

const request =
  'GET /fapi/userinfo HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nAuthorization: DPoP an-access-token\r\n\r\n';

testCheck(userinfoForeignAccount, {
  accepts: {
    'userinfo that answers with another error': { request, response: '{"error":"invalid_token"}' },
    'userinfo that answers with data': { request, response: 'HTTP/1.1 200 OK\r\n\r\n{"sub":"x"}' },
  },
  rejects: {
    'userinfo that answers invalid_request': [
      { request, response: 'HTTP/1.1 400 Bad Request\r\n\r\n{"error":"invalid_request"}' },
      { certainty: 'hint', severity: 'warning', path: 'error', found: 'invalid_request' },
    ],
    'the error in a challenge': [
      {
        request,
        response:
          'HTTP/1.1 400 Bad Request\r\nWWW-Authenticate: DPoP error="invalid_request", error_description="no data"\r\n\r\n',
      },
      { certainty: 'hint', found: 'no data' },
    ],
  },
  undecided: {
    'a token request': [() => fapiCase({ response: '{"error":"invalid_request"}' }), 'not-applicable'],
    'no response': [{ request }, 'cannot-tell'],
    'no request': [{ response: '{"error":"invalid_request"}' }, 'cannot-tell'],
  },
});
