import { describe, expect, it } from 'vitest';
import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { callbackLine, pushedAnswer, testLogin, testRequestUri } from '../../../testing/logins.ts';
import { outcomeOf, testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import type { Evidence } from '../outcome.ts';
import { parRequestUriExpired } from './par-request-uri-expired.ts';

const pushed = async (): Promise<Case> => ({
  profile: 'singpass-fapi',
  environment: 'staging',
  authorization_request: await parRequest(),
});
const urlOf = (client: string): string =>
  testLogin.authorizationUrl.replace(/client_id=[^&]*/, `client_id=${client}`);

testCheck(parRequestUriExpired, {
  accepts: {
    'a URL of another login than PAR, where a code came': async () => ({
      ...(await pushed()),
      authorization_url: urlOf('another-client'),
      callback: testLogin.callbackUrl,
    }),
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
    'the words of the mock for another client_id': [
      { profile: 'mockpass-fapi', response: '{"error":"Client ID does not match"}' },
      { certainty: 'strong', path: 'error_description' },
    ],
    'the words of the mock where a later PAR took its place': [
      { profile: 'mockpass-fapi', response: '{"error":"Request URI not found"}' },
      { certainty: 'strong', path: 'error_description' },
    ],
    'a URL of another client than PAR, before any answer': [
      async () => ({ ...(await pushed()), authorization_url: urlOf('another-client') }),
      {
        certainty: 'strong',
        path: 'parameters.client_id',
        found: 'another-client',
        expected: testClientId,
      },
    ],
    'a URL of another client than PAR, with an answer that says nothing of it': [
      async () => ({
        ...(await pushed()),
        authorization_url: urlOf('another-client'),
        response: '{"error":"invalid_request"}',
      }),
      { certainty: 'strong', path: 'parameters.client_id' },
    ],
    'the login page': [{ response: 'PX-E0013' }, { certainty: 'strong', path: 'error_description' }],
  },
  undecided: {
    'a URL whose client_id was hidden': [
      async () => ({ ...(await pushed()), authorization_url: urlOf('***') }),
      'cannot-tell',
    ],
    'a pushed request whose client_id a variable holds': [
      {
        profile: 'singpass-fapi',
        authorization_request:
          'curl https://stg-id.singpass.gov.sg/fapi/par -d "client_id=$CLIENT_ID" -d response_type=code',
        authorization_url: testLogin.authorizationUrl,
      },
      'cannot-tell',
    ],
    'a URL of the same client': [
      async () => ({ ...(await pushed()), authorization_url: testLogin.authorizationUrl }),
      'cannot-tell',
    ],
    'a client_id that another server says differs from that of the code': [
      { response: '{"error":"invalid_grant","error_description":"Client ID does not match"}' },
      'not-applicable',
    ],
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
