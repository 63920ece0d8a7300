import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { guides } from './registry.ts';
import { type Walk, walk } from './walk.ts';
import { whatIsKnown } from './what-is-known.ts';

/** The guide that an answer alone opens, as far as the answer leads. */
async function walkOf(response: string): Promise<Walk & { readonly guide: string }> {
  const { subject, diagnosis } = await analyse({ response }, testNow);
  const guide = diagnosis.error?.guide ?? 'unrecognised-response';
  return { guide, ...walk(guides[guide], {}, (code) => diagnosis.outcomes[code], whatIsKnown(subject)) };
}

const page = 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n<html><title>Error</title></html>';

describe('what an answer names is asked about first', () => {
  it.each([
    ['invalid_grant', 'PKCE verification failed', 'pkce'],
    ['invalid_grant', 'Incorrect redirect_uri', 'redirect'],
    ['invalid_grant', 'Code not valid', 'old'],
    ['invalid_grant', 'grant request is invalid', 'old'],
    ['invalid_client', 'Client authentication with signed JWT failed: Token is not active', 'expired'],
    [
      'invalid_client',
      'Client authentication with signed JWT failed: Signature on JWT token failed validation',
      'key',
    ],
    ['invalid_client', 'Invalid client or Invalid client credentials', 'clientid'],
    ['invalid_client', 'client authentication failed', 'par-ok'],
    ['invalid_dpop_proof', 'DPoP proof iat is not recent enough', 'time'],
    ['invalid_dpop_proof', 'DPoP proof htu mismatch', 'htu'],
    ['Invalid client assertion signature', undefined, 'par-ok'],
  ])('%s: %s', async (error, description, asked) => {
    const { open } = await walkOf(errorAnswer(400, error, description));
    expect(open?.questionId).toBe(asked);
  });

  it('and what it does not name comes after that', async () => {
    const response = errorAnswer(400, 'invalid_grant', 'PKCE verification failed');
    const { subject, diagnosis } = await analyse({ response }, testNow);
    const there = walk(
      guides['invalid-grant'],
      { pkce: 'no' },
      (code) => diagnosis.outcomes[code],
      whatIsKnown(subject),
    );
    expect(there.open?.questionId).toBe('old');
  });
});

describe('what an answer alone shows is not asked for', () => {
  it.each([
    ['a page', page, 'not-from-the-token-endpoint', 'page-path'],
    [
      'a status without a body',
      'HTTP/1.1 405 Method Not Allowed',
      'not-from-the-token-endpoint',
      'page-path',
    ],
    ['an odd answer', 'HTTP/1.1 400 Bad Request\r\nServer: a\r\n\r\nodd', 'unrecognised-response', 'kid'],
    ['an odd answer without its headers', 'status 400', 'unrecognised-response', 'answer-cut'],
    ['a connection that was cut', 'Error: read ECONNRESET', 'no-response', 'connection-cut'],
    ['an outage in JSON', errorAnswer(503, 'temporarily_unavailable'), 'temporarily-unavailable', 'since'],
    [
      'an outage by a page',
      'HTTP/1.1 503 Down\r\nContent-Type: text/html\r\n\r\n<html>Down</html>',
      'temporarily-unavailable',
      'page-proxy',
    ],
    ['a token that is refused', errorAnswer(401, 'invalid_token'), 'fails-after-success', 'token-scheme'],
  ])('%s', async (_name, response, guide, asked) => {
    const { guide: opened, open } = await walkOf(response);
    expect([opened, open?.questionId]).toEqual([guide, asked]);
  });

  it.each([
    ['a cancelled login', '{"error":"access_denied"}', 'c-cancelled', 'the answer is access_denied'],
    ['a login page', '<html>PX-E1000</html>', 'c-login', 'the answer holds PX-E1000'],
    [
      'a refused callback',
      'OAuthResponseError: unexpected "iss" (issuer) response parameter value',
      'c-callback-refused',
      'the answer is a message about the callback',
    ],
    [
      'an API of the past',
      'HTTP/1.1 440 Login Timeout\r\nA: b\r\n\r\nodd',
      'c-old-api',
      'its words and its status are those of the old APIs',
    ],
  ])('of %s the answer leads to the end', async (_name, response, end, because) => {
    const { nodeId, steps } = await walkOf(response);
    expect(nodeId).toBe(end);
    expect(steps.at(-1)).toMatchObject({ answer: 'yes', by: 'evidence', because });
  });

  it('and a person can say otherwise', async () => {
    const { subject, diagnosis } = await analyse({ response: page }, testNow);
    const there = walk(
      guides['not-from-the-token-endpoint'],
      { cancelled: 'yes' },
      (code) => diagnosis.outcomes[code],
      whatIsKnown(subject),
    );
    expect(there.nodeId).toBe('c-cancelled');
    expect(there.steps.at(-1)).toMatchObject({ by: 'person', overridden: 'No' });
  });

  it('and whose answer it is, where the paste or the person says so', async () => {
    const response = errorAnswer(400, 'invalid_grant');
    const deniedIn = async (given: Case): Promise<string | undefined> =>
      whatIsKnown((await analyse({ response, ...given }, testNow)).subject).denied?.['other-provider'];
    expect(await deniedIn({ profile: 'singpass-fapi' })).toBe('it is Singpass FAPI 2.0');
    expect(await deniedIn({ profile: 'rfc7523' })).toBeUndefined();
    expect(await deniedIn({})).toBeUndefined();
  });

  it('and that an assertion is the grant, of which an invalid grant then speaks', async () => {
    const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const request = `curl https://as.example/token -d grant_type=${grant} -d assertion=eyJhbGciOiJFUzI1NiJ9.e30.YQ`;
    const response = errorAnswer(400, 'invalid_grant');
    const { subject, diagnosis } = await analyse({ request, response }, testNow);
    const there = walk(guides['invalid-grant'], {}, (code) => diagnosis.outcomes[code], whatIsKnown(subject));
    expect(there.nodeId).toBe('c-assertion');
    expect(there.steps.at(-1)?.because).toBe('the request hands over an assertion as its grant');
  });

  it('and that a profile without pushed requests had none', async () => {
    const deniedIn = async (given: Case): Promise<string | undefined> =>
      whatIsKnown((await analyse(given, testNow)).subject).denied?.['client-accepted-by-par'];
    expect(await deniedIn({ profile: 'singpass-legacy' })).toBe(
      'Singpass before FAPI 2.0 has no pushed requests',
    );
    expect(await deniedIn({ profile: 'singpass-fapi' })).toBeUndefined();
    expect(await deniedIn({ profile: 'rfc7523' })).toBeUndefined();
    expect(await deniedIn({})).toBeUndefined();
  });

  it('of nothing pasted nothing is known', () => {
    expect(whatIsKnown(undefined)).toEqual({
      facts: {},
      denied: {},
      named: [],
      said: [],
      meant: [],
      ranked: [],
    });
  });
});
