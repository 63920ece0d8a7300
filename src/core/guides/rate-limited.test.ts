import { describe, expect, it } from 'vitest';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { rateLimitedGuide } from './rate-limited.ts';

testGuide(rateLimitedGuide, {
  byHand: {
    'polling or retries': [{ poll: 'yes' }, 'c-poll'],
    'documents fetched for every request': [{ cache: 'yes' }, 'c-cache'],
    'a load test': [{ test: 'yes' }, 'c-test'],
    'nothing of all this': [{}, 'end'],
  },
  byEvidence: {},
});

describe('an answer that says so', () => {
  it.each([errorAnswer(429, 'TOO_MANY_REQUESTS'), 'HTTP/1.1 429 Too Many Requests\r\n\r\n'])(
    'opens the guide: %s',
    async (response) => {
      const { diagnosis } = await analyse({ response }, testNow);
      expect(diagnosis.error?.guide).toBe('rate-limited');
    },
  );
});
