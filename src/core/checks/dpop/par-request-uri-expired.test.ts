import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { callbackLine, pushedAnswer, testLogin, testRequestUri } from '../../../testing/logins.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
import type { Case } from '../../case/case.ts';
import type { Evidence } from '../outcome.ts';
import { parRequestUriExpired } from './par-request-uri-expired.ts';

testCheck(parRequestUriExpired, {
  accepts: {
    'a callback with a code': { callback: 'https://rp.example.sg/callback?code=x&state=y' },
    'a token request with a code': () => fapiCase({ response: '{"error":"invalid_grant"}' }),
  },
  rejects: {
    'the words of the mock': [
      { profile: 'mockpass-fapi', response: '{"error":"No PAR request found in session"}' },
      { certainty: 'strong', path: 'error_description', found: /No PAR request/ },
    ],
    'the callback’s error': [
      {
        response: '{"error":"invalid_request_uri","error_description":"The request_uri provided is invalid"}',
      },
      { certainty: 'strong', path: 'error_description' },
    ],
    'on the callback itself': [
      { callback: 'https://rp.example.sg/callback?error=invalid_request_uri&state=x' },
      { certainty: 'strong', path: 'parameters.error', found: 'invalid_request_uri' },
    ],
    'the login page': [{ response: 'PX-E0013' }, { certainty: 'strong', path: 'error_description' }],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'another answer': [{ response: '{"error":"invalid_grant"}' }, 'not-applicable'],
    'another error on the callback': [
      { callback: 'https://rp.example.sg/callback?error=invalid_request&state=x' },
      'not-applicable',
    ],
  },
});

describe('why it was refused', () => {
  const error = testLogin.callbackError('invalid_request_uri');
  const second = async (given: Case): Promise<Evidence | undefined> => {
    const outcome = await outcomeOf(parRequestUriExpired, given);
    return outcome.kind === 'found' ? outcome.finding.evidence[1] : undefined;
  };

  it('is not told where it was opened in time', async () => {
    expect(
      await second({
        profile: 'singpass-fapi',
        par_response: pushedAnswer(100),
        callback: callbackLine(60, error),
      }),
    ).toBeUndefined();
  });

  it('is told by the time at which the error came back', async () => {
    const evidence = await second({
      profile: 'singpass-fapi',
      par_response: pushedAnswer(100),
      callback: callbackLine(25, error),
    });
    expect(evidence).toMatchObject({
      source: 'par_response',
      found: 'opened 1 minute 15 seconds after PAR',
      expected: 'at most 1 minute',
    });
  });

  it('is told where another was sent than PAR gave', async () => {
    const authorization_url = `${testLogin.authorizationUrl}x`;
    expect(await second({ par_response: pushedAnswer(), authorization_url, callback: error })).toMatchObject({
      source: 'authorization_url',
      found: `${testRequestUri}x`,
      expected: testRequestUri,
    });
  });
});
