import { describe, expect, it } from 'vitest';
import { absenceOf } from './absence.ts';
import { parseRequest, requestFromParameters } from './parse-request.ts';

const absence = (text: string, name: 'code' | 'grant_type' = 'code'): unknown => {
  const request = parseRequest(text);
  const found = request && absenceOf(request, name);
  return found?.kind === 'elsewhere'
    ? found.because
    : found?.kind === 'absent'
      ? found.certainty
      : found?.kind;
};
const curl = (rest: string): string => `curl https://a.sg/token ${rest}`;

describe('absenceOf', () => {
  it.each([
    [curl('-d grant_type=x -d code=y'), 'present'],
    [curl('-d grant_type=x'), 'proof'],
    ['grant_type=x&client_id=y', 'strong'],
    ['grant_type=x', 'unknown'],
    [curl('-d grant_type=x -d code='), 'reported as empty-param'],
    [curl('-d grant_type=x -d authCode=y'), 'its name is damaged: reported there'],
    ['grant_type=x&amp;code=y', 'its name is damaged: reported there'],
    ['grant_type=x&client_id=z&amp;amp;code=y', 'its name is damaged: reported there'],
    [curl('-d grant_type=x&code=y'), 'reported as shell-unquoted-amp'],
    [curl(`--json '{"code":"y"}'`), 'reported as ct-json-body'],
    ['{"grant_type":"authorization_code"}', 'reported as ct-form-json-body'],
    ['POST /token HTTP/1.1\nHost: a.sg\n\ng\0r\0a\0=\0x\0', 'reported as bom-in-body'],
    [curl('-F grant_type=x'), 'reported as ct-multipart'],
    [curl('-G -d grant_type=x'), 'reported as method-get'],
    ['curl "https://a.sg/token?code=y" -d grant_type=x', 'reported as params-in-query'],
    [curl('-X POST'), 'reported as body-empty'],
    ['POST https://a.sg/token?x=y HTTP/1.1\n\n', 'reported as params-in-query'],
    [curl('–d code=y -d grant_type=x'), 'reported as smart-punctuation'],
    ['C:\\>curl https://a.sg/token -d grant_type=x \\\n-H "A: b"', 'reported as windows-line-continuation'],
    ["C:\\>curl https://a.sg/token -d grant_type=x -H 'A: b'", 'reported as windows-cmd-single-quotes'],
    [`${curl('-d grant_type=x')}\n-d code=y`, 'the command ends before it'],
    [curl('-d grant_type=x code=y'), 'reported as curl-missing-x-or-d'],
    [curl('-d grant_type=x state=y'), 'proof'],
    [curl('-d "$BODY" -d grant_type=x'), 'unknown'],
    [curl('-d "state=$STATE" -d grant_type=x'), 'proof'],
    [curl('-d @body.txt'), 'unknown'],
    [curl('-d "$BODY"'), 'unknown'],
    ['https://a.sg/token', 'unknown'],
    [curl(`--data-urlencode 'grant_type=x&code=y'`), 'reported as curl-urlencode-whole-body'],
  ])('reads the missing code of %s as %s', (text, wanted) => {
    expect(absence(text)).toBe(wanted);
  });

  it('is not known of code that takes parameters from elsewhere', () => {
    const code = `fetch("https://a.sg/token", { method: "POST", body: new URLSearchParams({ grant_type: "x", ...more }) })`;
    const request = parseRequest(code);
    expect(request && absenceOf(request, 'code')).toEqual({
      kind: 'unknown',
      because: 'the code takes parameters from a place that it does not show',
    });
  });

  it.each([
    ['a panel that shows no body', 'Request URL: https://a.sg/token\nRequest Method: POST'],
    ['two values that somebody asks about', 'code: a\ncode_verifier: b'],
    ['a print that hides some', "{ client_assertion: [Object], code_verifier: 'b' }"],
    ['a command that reads a file', 'wget https://a.sg/token --post-file=body.txt'],
  ])('is not known of %s', (_what, text) => {
    const request = parseRequest(text);
    expect(request && absenceOf(request, 'grant_type')).toEqual({
      kind: 'unknown',
      because: 'the paste does not show all that was sent',
    });
  });

  it('takes a list of parameters for the whole of them unless it is still being filled in', () => {
    const request = requestFromParameters({ grant_type: 'x' }, {});
    expect(absenceOf(request, 'code')).toEqual({ kind: 'absent', certainty: 'proof' });
    expect(absenceOf({ ...request, partial: true }, 'code')).toEqual({
      kind: 'unknown',
      because: 'the form is still being filled in',
    });
  });
});

it('a name behind an & that was written for a page is there, though no token request has it', () => {
  const request = parseRequest('POST /par HTTP/1.1\nHost: a.sg\n\nclient_id=a&amp;response_type=code');
  expect(request && absenceOf(request, 'response_type')).toEqual({
    kind: 'elsewhere',
    because: 'reported as html-escaped-amp',
  });
});
