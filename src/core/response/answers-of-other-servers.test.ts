import { expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { rfc7523 } from '../profiles/rfc7523.ts';
import { signatureFaults } from './known-answer.ts';
import { parseResponse } from './parse-response.ts';
import { recogniseError } from './recognise-error.ts';

it.each<readonly [string, GuideId, FaultCode | undefined]>([
  [
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    'temporarily-unavailable',
    'server-outage',
  ],
  [
    '{"statusCode":401,"message":"Access denied due to missing subscription key."}',
    'not-from-the-token-endpoint',
    'waf-html',
  ],
  ['{"id":"x","error":"TOO_MANY_REQUESTS","trace_id":"y"}', 'rate-limited', 'rate-limited'],
  ['PX-E0008 Scope(s) provided may be unregistered', 'invalid-scope', 'wrong-app-type'],
  [
    '{"error":"public_key error","error_description":"The JWKS endpoint, for your client_assertion can\'t be reached"}',
    'server-side-error',
    'server-cannot-fetch-jwks',
  ],
  [
    '{"error":"invalid_grant","error_description":"Requesting the remote JWKS returned an error.\\nFetchError"}',
    'server-side-error',
    'server-cannot-fetch-jwks',
  ],
  ['{"error":"Realm does not exist"}', 'not-from-the-token-endpoint', 'wrong-path'],
  [
    '{"error":"invalid_client","error_description":"AADSTS700027: Client assertion failed signature validation."}',
    'invalid-client',
    signatureFaults[0],
  ],
  [
    '[invalid_token_response] An error occurred while attempting to retrieve the OAuth 2.0 Access Token Response: 401 Unauthorized: [no body]',
    'unrecognised-response',
    'ct-json-body',
  ],
])('knows what gateways and other servers say: %s', (text, guide, first) => {
  const response = parseResponse(text);
  const recognised = response && recogniseError(response, rfc7523);
  expect([recognised?.guide, recognised?.causes[0]]).toEqual([guide, first]);
});
