import { describe, expect, it } from 'vitest';
import { buildSubject } from '../case/build-subject.ts';
import { unseenInAnswer } from './answer-outcome.ts';

const kindOf = (response: string | undefined, profile = 'singpass-fapi'): string =>
  unseenInAnswer(buildSubject({ response, profile }, 0).recognised, 'server-outage').kind;

describe('a fault of which an answer shows nothing', () => {
  it('is ruled out by an answer that cannot mean it', () => {
    expect(kindOf('{"error":"invalid_grant"}')).toBe('passed');
    expect(kindOf('{"access_token":"x","token_type":"DPoP","expires_in":600}')).toBe('passed');
  });

  it('is not ruled out by one that can', () => {
    expect(kindOf('{"error":"server_error"}')).toBe('not-applicable');
  });

  it('is not ruled out by an answer that nobody knows, nor by none', () => {
    expect(kindOf('hello')).toBe('not-applicable');
    expect(kindOf(undefined)).toBe('not-applicable');
  });
});
