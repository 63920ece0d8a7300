import type { Disagreements } from './disagreements.ts';

const byCode = 'the profile says it by code, parameter or tolerance, and ranking reads stages only';

function waiting(first: readonly string[], predicted: readonly string[]): Disagreements {
  const because = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, byCode]));
  return { first: because(first), predicted: because(predicted) };
}

/** What ends once ranking and prediction use `positionOf`, `answerTo` and `tolerates` of the profile. */
export const mockpassWaiting = waiting(
  ['alg HS256 + an unknown kid'],
  [
    'a misspelt grant_type name',
    'a no-break space after grant_type',
    'a placeholder for the assertion',
    'a shell variable for the assertion',
    'a file name for the assertion',
    'quotation marks around the assertion',
    'no client_id + another grant_type',
    'a byte order mark in front of the body',
    'a Basic header beside the assertion',
    'a Bearer header beside the assertion',
    'an assertion in the standard alphabet, padded',
    'a kid that is a number',
    'another typ',
    'exp in milliseconds',
    'iat in milliseconds',
    'a lifetime of an hour',
    'no exp',
    'no iat',
    'a clock eight hours ahead',
    'no iss',
    'another iss',
    'jti as a number',
    'a symmetric key in the key set',
    'an encryption key without alg',
  ],
);

export const oidcWaiting = waiting(
  [
    'another client_assertion_type + the client_id of another client',
    'an expired assertion + no jti',
    'no jti + another iss',
    'another iss + a slash after aud',
    'a slash after aud + another key',
    'an unknown kid + a slash after aud',
    'no exp + another iss',
    'status 404 for the key set + another iss',
    'the verifier of another login + no proof',
    'the verifier of another login + a slash after redirect_uri',
    'a slash after redirect_uri + a proof of another key than at PAR',
  ],
  [
    'a misspelt client_assertion name',
    'the whole body encoded as one value',
    'a line break behind each value',
    'a placeholder for the code',
    'an empty code',
    'response_type token',
    'a request_uri in a pushed request',
    'another client_assertion_type + another grant_type',
    'another client_assertion_type + an expired assertion',
    'another sub + another iss',
    'a byte order mark in front of the body',
    'a kid that is a number',
    'another typ',
    'exp in milliseconds',
    'iat in milliseconds',
    'no iat',
    'a clock eight hours ahead',
    'two signing keys with one kid',
    'an encryption key without alg',
  ],
);
