import { expect, it } from 'vitest';
import { analyse } from '../../core/analyse.ts';
import type { Case } from '../../core/case/case.ts';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { headlineOf } from './headline.ts';

const claimsText = 'The client_assertion has missing or invalid claims.';
const signatureText = 'The client_assertion could not be validated against known signing keys.';
const wrongAudience = { claims: { aud: 'https://id.singpass.gov.sg/fapi' } };

const refused = (error_description: string): string =>
  `HTTP/1.1 401 Unauthorized\r\n\r\n${JSON.stringify({ error: 'invalid_client', error_description })}`;

/** Characters of the two lines in the narrowest side column. */
const twoLines = 76;

it.each<[string, () => Promise<Case>, string]>([
  ['a healthy case', () => fapiCase(), 'No fault found in what was pasted.'],
  ['one fault', () => fapiCase({ assertion: wrongAudience }), 'One fault found.'],
  [
    'two faults',
    () => fapiCase({ assertion: wrongAudience, parameters: { grant_type: 'code' } }),
    '2 faults found.',
  ],
  [
    'a fault that fits the error',
    () => fapiCase({ assertion: wrongAudience, response: refused(claimsText) }),
    'One fault found; it fits the error.',
  ],
  [
    'a fault that does not fit the error',
    () => fapiCase({ assertion: wrongAudience, response: refused(signatureText) }),
    'One fault found, though none that this error speaks of.',
  ],
  [
    'an error that nothing explains',
    () => fapiCase({ response: 'HTTP/1.1 400 Bad Request\r\n\r\n{"error":"what_is_this"}' }),
    'Nothing pasted explains this answer. The guide asks what no check can see.',
  ],
  [
    'mere possibilities',
    () => fapiCase({ response: refused(signatureText) }),
    'Nothing is proven; what follows is possible.',
  ],
  [
    'an answer of success',
    () => fapiCase({ response: 'HTTP/1.1 200 OK\r\n\r\n{"access_token":"a","token_type":"DPoP"}' }),
    'The server accepted this request.',
  ],
])('says of %s what it is, in no more than two lines', async (_name, makeCase, headline) => {
  const { diagnosis } = await analyse(await makeCase(), testNow);
  expect(headlineOf('ready', diagnosis)).toBe(headline);
  expect(headline.length).toBeLessThanOrEqual(twoLines);
});

it('does not hold an answer against the request that a fix made of it', async () => {
  const response = refused(signatureText);
  const { diagnosis } = await analyse(await fapiCase({ assertion: wrongAudience, response }), testNow);
  expect(headlineOf('ready', diagnosis, true)).toBe('One fault is left. The answer came before the fix.');
  const unexplained = await fapiCase({
    response: 'HTTP/1.1 400 Bad Request\r\n\r\n{"error":"what_is_this"}',
  });
  const { diagnosis: mended } = await analyse(unexplained, testNow);
  expect(headlineOf('ready', mended, true)).toBe('No other fault found. The answer came before the fix.');
});

it('has words for every state without a verdict', () => {
  expect(headlineOf('blank', undefined)).toContain('Nothing to judge yet.');
  expect(headlineOf('working', undefined)).toBe('Checking …');
  expect(headlineOf('hanging', undefined)).toBe('The checks have not ended yet.');
  expect(headlineOf('failed', undefined)).toBe('No verdict: the checks failed.');
});
