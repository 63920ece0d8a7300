import { testNow } from './times.ts';
import { testClientId, testCode, testRedirectUri, withoutUndefined } from './tokens.ts';

/** The state that the pushed request of the healthy case sends. */
const testState = 'dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU';
export const testRequestUri = 'urn:ietf:params:oauth:request_uri:bwc4JK-ESC0w8acc191e-Y1LTC2';
const issuer = 'https://stg-id.singpass.gov.sg/fapi';

/** A callback to the redirect URI of the healthy case. */
function callbackWith(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = withoutUndefined({ state: testState, iss: issuer, ...parameters });
  return `${testRedirectUri}?${new URLSearchParams(given).toString()}`;
}

/** What the browser shows between PAR and the token request of the healthy FAPI case. */
export const testLogin = {
  authorizationUrl: `${issuer}/auth?${new URLSearchParams({ client_id: testClientId, request_uri: testRequestUri }).toString()}`,
  callbackUrl: callbackWith({ code: testCode }),
  callbackWith: (changes: Readonly<Record<string, string | undefined>>): string =>
    callbackWith({ code: testCode, ...changes }),
  callbackError: (error: string): string => callbackWith({ error }),
} as const;

/** The answer to the pushed request, so many seconds before the moment of the tests. */
export function pushedAnswer(secondsBefore = 28, expiresIn = 60): string {
  return [
    'HTTP/1.1 201 Created',
    `Date: ${new Date((testNow - secondsBefore) * 1000).toUTCString()}`,
    'Content-Type: application/json',
    '',
    JSON.stringify({ request_uri: testRequestUri, expires_in: expiresIn }),
  ].join('\r\n');
}

/** A line of an access log for the callback, so many seconds before the moment of the tests. */
export function callbackLine(secondsBefore: number, url: string = testLogin.callbackUrl): string {
  const { pathname, search } = new URL(url);
  const time = new Date((testNow - secondsBefore) * 1000).toISOString();
  return `${time} 203.0.113.9 "GET ${pathname}${search} HTTP/1.1" 302`;
}
