import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { useDpopNonceGuide } from './use-dpop-nonce.ts';
import { walk } from './walk.ts';

testGuide(useDpopNonceGuide, {
  byHand: {
    'nobody knows whether it was repeated': [{ 'nonce-header': 'yes', retried: 'unknown' }, 'c-retry'],
    'the header is there, not repeated yet': [{ 'nonce-header': 'yes', retried: 'no' }, 'c-retry'],
    'repeated and failed again': [{ 'nonce-header': 'yes', retried: 'yes' }, 'c-again'],
    'no header': [{ 'nonce-header': 'no' }, 'c-none'],
    'it is not known': [{ 'nonce-header': 'unknown' }, 'c-none'],
  },
  byEvidence: {},
});

describe('a pasted answer with the header', () => {
  it('answers the first question, and the person the second', async () => {
    const response =
      'HTTP/1.1 400 Bad Request\r\nDPoP-Nonce: eyJ7S_zG.eyJH0-Z\r\nContent-Type: application/json\r\n\r\n{"error":"use_dpop_nonce"}';
    const { diagnosis } = await analyse(await fapiCase({ response }), testNow);
    expect(diagnosis.error?.guide).toBe('use-dpop-nonce');
    const there = walk(useDpopNonceGuide, {}, (code) => diagnosis.outcomes[code]);
    expect(there.steps.map(({ questionId, answer, by }) => [questionId, answer, by])).toEqual([
      ['nonce-header', 'yes', 'evidence'],
    ]);
    expect(there.open?.questionId).toBe('retried');
  });
});
