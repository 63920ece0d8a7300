import { testCheck } from '../../../testing/test-check.ts';
import { wrongAppType } from './wrong-app-type.ts';

testCheck(wrongAppType, {
  accepts: {
    'another answer': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    'a Myinfo app with a Login parameter': [
      {
        response:
          '{"error":"invalid_request","error_description":"authentication_context_type and authentication_context_message can only be provided for Login apps."}',
      },
      { certainty: 'strong', path: 'error_description' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
  },
});
