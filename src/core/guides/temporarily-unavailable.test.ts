import { describe, expect, it } from 'vitest';
import { legacyCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { temporarilyUnavailableGuide } from './temporarily-unavailable.ts';
import { walk } from './walk.ts';

testGuide(temporarilyUnavailableGuide, {
  byHand: {
    'nobody knows since when': [{ since: 'unknown', own: 'yes' }, 'c-ask'],
    'a proxy of the network': [{ 'page-proxy': 'yes' }, 'c-proxy'],
    'a few minutes': [{ since: 'minutes' }, 'c-wait'],
    'for hours, and the key set is fine': [{ since: 'hours', own: 'yes' }, 'c-ask'],
    'for hours, and the key set is not reachable': [{ since: 'hours', own: 'no' }, 'c-keys'],
  },
  byEvidence: {},
});

describe('a key set that answers with a page', () => {
  it('answers the second question, and ends in the words of its finding', async () => {
    const response = errorAnswer(503, 'temporarily_unavailable');
    const { diagnosis } = await analyse(
      await legacyCase({ jwks: '<!doctype html><title>Sign in</title>', response }),
      testNow,
    );
    expect(diagnosis.error?.guide).toBe('temporarily-unavailable');
    const there = walk(temporarilyUnavailableGuide, { since: 'hours' }, (code) => diagnosis.outcomes[code]);
    expect(there.nodeId).toBe('c-keys');
    expect(there.conclusion?.cause).toBe('jwks-html');
  });
});
