import { testCheck } from '../../../testing/test-check.ts';
import { serverOutage } from './server-outage.ts';

testCheck(serverOutage, {
  accepts: {
    'another error': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    '503': [{ response: 'HTTP/1.1 503 Service Unavailable\r\n\r\n' }, { certainty: 'hint' }],
    temporarily_unavailable: [{ response: '{"error":"temporarily_unavailable"}' }, { certainty: 'hint' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer that an outage gives too': [
      { response: '{"error":"SERVER_SIDE_ERROR","error_description":"An unexpected error occurred."}' },
      'not-applicable',
    ],
    'an answer that is not known': [{ response: 'hello' }, 'not-applicable'],
  },
});
