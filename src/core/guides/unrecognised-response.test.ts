import { fapiCase } from '../../testing/cases.ts';
import { testGuide } from '../../testing/test-guide.ts';
import { unrecognisedResponseGuide } from './unrecognised-response.ts';

const response = 'HTTP/1.1 400 Bad Request\r\n\r\nsomething odd';

testGuide(unrecognisedResponseGuide, {
  byHand: {
    'the answer is cut': [{ 'answer-cut': 'yes' }, 'c-more'],
    'there was none': [{ 'no-answer': 'yes' }, 'c-none'],
    'the server failed': [{ '5xx': 'yes' }, 'c-5xx'],
    'an API of the past': [{ 'old-api': 'yes' }, 'c-old-api'],
    'the assertion expired': [{ expired: 'yes' }, 'c-expired'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {
    'a fault that what was pasted proves': [
      () => fapiCase({ assertion: { claims: { aud: undefined } }, response }),
      'aud-missing',
      'c-aud',
    ],
  },
});
