import { testCheck } from '../../../testing/test-check.ts';
import { rateLimited } from './rate-limited.ts';

testCheck(rateLimited, {
  accepts: {
    'another error': { response: '{"error":"invalid_grant"}' },
  },
  rejects: {
    '429': [{ response: 'HTTP/1.1 429 Too Many Requests\r\n\r\n' }, { certainty: 'proof' }],
    'the provider’s code': [{ response: '{"error":"TOO_MANY_REQUESTS"}' }, { certainty: 'proof' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an answer that is not known': [{ response: 'hello' }, 'not-applicable'],
  },
});
