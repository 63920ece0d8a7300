import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pushedAnswer, testLogin } from '../../testing/logins.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import { profiles } from '../profiles/registry.ts';
import { flowOf } from './flow-of.ts';

const text = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constantFrom(
    testLogin.callbackUrl,
    testLogin.authorizationUrl,
    pushedAnswer(),
    'code=x&state=y',
    '{"error":"invalid_request"}',
    'POST /par HTTP/1.1\r\nHost: a\r\n\r\nresponse_type=code',
  ),
);

describe('the flow of whatever is pasted', () => {
  it('never fails, and keeps each piece at one step', () => {
    const given = fc.record(
      {
        profile: fc.constantFrom(...profiles.map(({ id }) => id)),
        authorization_request: text,
        par_response: text,
        authorization_url: text,
        callback: text,
        request: text,
        response: text,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(given, (pasted) => {
        const flow = flowOf(buildSubject(pasted, testNow));
        const fields = flow.steps.flatMap(({ pieces }) => pieces.map(({ field }) => field));
        expect(new Set(fields).size).toBe(fields.length);
        expect(flow.intervals.every(({ seconds }) => seconds >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
