import { describe, expect, it } from 'vitest';
import { errorInText, isErrorCode } from './error-in-text.ts';

describe('the error in a text', () => {
  it.each<[string, string, string, string?]>([
    ['in brackets', 'OPError: invalid_grant (too old) at', 'invalid_grant', 'too old'],
    ['in capitals', 'INVALID_GRANT (too old)', 'INVALID_GRANT', 'too old'],
    ['the longer code', 'invalid_client_metadata: no key', 'invalid_client_metadata', 'no key'],
    ['the first code', 'invalid_scope, not invalid_grant (x-y)', 'invalid_scope'],
    ['behind a bracket', '[invalid_client]  no such client\nat x', 'invalid_client', 'no such client'],
    ['behind a parenthesis', '(invalid_client) no such client', 'invalid_client', 'no such client'],
    ['in quotation marks', '"invalid_client" "no such client"', 'invalid_client', 'no such client'],
    ['behind a colon', 'invalid_client:no such client {"a":1}', 'invalid_client', 'no such client'],
    ['behind a colon, an object', 'invalid_client: {"a":1}', 'invalid_client'],
    ['of two characters', 'invalid_client (no)', 'invalid_client'],
    ['in prose', 'invalid_client is what we get', 'invalid_client'],
    ['at the end', 'we get invalid_client', 'invalid_client'],
    ['named, in quotation marks', 'error_description="old", invalid_grant (x-y)', 'invalid_grant', 'old'],
    ['named without underline', "invalid_grant 'errorDescription': 'old'", 'invalid_grant', 'old'],
    [
      'named, with escapes',
      'invalid_grant error_description = "a \\"b\\" \\\\ \\n"',
      'invalid_grant',
      'a "b" \\ \\n',
    ],
    [
      'named, with an escaped apostrophe',
      "invalid_grant error_description: 'it\\'s'",
      'invalid_grant',
      "it's",
    ],
    ['encoded', 'error=invalid_grant&error_description=The+code%21', 'invalid_grant', 'The code!'],
    ['encoded, first', 'error_description=a%20b&error=invalid_grant', 'invalid_grant', 'a b'],
    ['encoded, in a query', '/cb?error_description=a&error=invalid_grant', 'invalid_grant', 'a'],
    ['encoded, in a fragment', '/cb#error_description=a#error=invalid_grant', 'invalid_grant', 'a'],
    ['encoded, behind a blank', 'got error_description=a error=invalid_grant', 'invalid_grant', 'a'],
    ['encoded, before a quotation mark', '"invalid_grant&error_description=a"', 'invalid_grant', 'a'],
    ['encoded, before an apostrophe', "'invalid_grant&error_description=a'", 'invalid_grant', 'a'],
    ['encoded, in capitals', 'invalid_grant&ERROR_DESCRIPTION=a', 'invalid_grant', 'a'],
    ['encoded, of another name', 'invalid_grant&my_error_description=a', 'invalid_grant'],
    ['encoded, empty', 'invalid_grant&error_description=&x=y', 'invalid_grant'],
    [
      'encoded, longer than anybody writes',
      `invalid_grant&error_description=${'a'.repeat(2_001)}`,
      'invalid_grant',
      'a'.repeat(2_000),
    ],
    ['in a long log', `${'.'.repeat(19_986)} invalid_grant (x-y)`, 'invalid_grant'],
  ])('is read %s', (_name, text, error, description) => {
    expect(errorInText(text)).toEqual({ error, description });
  });

  it.each(['', 'words', 'my_invalid_grant', 'invalid_grants', `${'.'.repeat(19_987)} invalid_grant (x-y)`])(
    'is none',
    (text) => {
      expect(errorInText(text)).toBeUndefined();
    },
  );
});

describe('an error code', () => {
  it.each([
    ['invalid_client', true],
    ['Too_Many_Requests', true],
    ['Unauthorized', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (text, expected) => {
    expect(isErrorCode(text)).toBe(expected);
  });
});
