import { describe, expect, it } from 'vitest';
import type { AuthorizationRequest, Subject } from '../case/subject.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { parseResponse } from '../response/parse-response.ts';
import { decodeJwt } from './decode.ts';
import { isSentBefore, timingRulesOf } from './timing-rules.ts';

const assertion = decodeJwt('a.b.c');
const pushed = (text: string): AuthorizationRequest =>
  ({ kind: 'par', assertion: decodeJwt(text) }) as unknown as AuthorizationRequest;

describe('an assertion', () => {
  it.each<[string, Pick<Subject, 'assertion' | 'previousAssertion' | 'authorizationRequest'>, boolean]>([
    ['alone', { assertion }, false],
    ['before another', { assertion, previousAssertion: decodeJwt('a.b.d') }, false],
    ['before the same', { assertion, previousAssertion: decodeJwt(' a.b.c\n') }, true],
    [
      'with white space, before the same',
      { assertion: decodeJwt('a.b.c '), previousAssertion: assertion },
      true,
    ],
    ['pushed before', { assertion, authorizationRequest: pushed('a.b.c') }, true],
    ['pushed before, another', { assertion, authorizationRequest: pushed('a.b.x') }, false],
    ['that is missing', { previousAssertion: assertion }, false],
    ['that is missing everywhere', {}, false],
  ])('%s was sent before: %s', (_name, subject, wanted) => expect(isSentBefore(subject)).toBe(wanted));

  it('is judged by the rules of the profile and the date of the answer', () => {
    const response = parseResponse('HTTP/1.1 400 Bad\nDate: Thu, 20 Nov 2025 06:13:20 GMT\n\n');
    expect(
      timingRulesOf({ profile: singpassFapi, assertion, previousAssertion: assertion, response }),
    ).toEqual({
      maxLifetimeSeconds: 120,
      toleranceSeconds: 60,
      aheadSeconds: undefined,
      sentBefore: true,
      serverDate: 1_763_619_200,
      refused: [],
    });
    expect(timingRulesOf({ profile: singpassFapi })).toEqual({
      maxLifetimeSeconds: 120,
      toleranceSeconds: 60,
      aheadSeconds: undefined,
      sentBefore: false,
      serverDate: undefined,
      refused: [],
    });
  });
});
