import { testCheck } from '../../../testing/test-check.ts';
import { parRequestUriExpired } from './par-request-uri-expired.ts';

testCheck(parRequestUriExpired, {
  accepts: {
    'another answer': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    'the callback’s error': [
      {
        response: '{"error":"invalid_request_uri","error_description":"The request_uri provided is invalid"}',
      },
      { certainty: 'strong', path: 'error_description' },
    ],
    'on the callback itself': [
      { callback: 'https://rp.example.sg/callback?error=invalid_request_uri&state=x' },
      { certainty: 'strong', path: 'parameters.error', found: 'invalid_request_uri' },
    ],
    'the login page': [{ response: 'PX-E0013' }, { certainty: 'strong', path: 'error_description' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
  },
});
