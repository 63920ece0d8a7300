import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { analyse } from '../analyse.ts';
import { formEncode } from '../request/parse-form.ts';
import { counted, listed, omitted } from './imported.ts';

const names = [
  'code',
  'redirect_uri',
  'client_assertion',
  'code_verifier',
  'client_assertion_type',
  'grant_type',
];

describe('a value that a file only names', () => {
  it.each(names)('is no fault of the request: %s', async (name) => {
    const given = await fapiCase();
    const value = formEncode(omitted(`the variable ${name}`));
    const request = given.request?.replace(new RegExp(`([\\n&]${name}=)[^&]*`), `$1${value}`);
    expect(request).not.toBe(given.request);
    const { diagnosis } = await analyse({ ...given, request }, given.now ?? 0);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['DPoP', /DPoP: .*/, `DPoP: ${omitted('proof')}`],
    ['an address without host', /^POST (\S+) HTTP\/1\.1\r\nHost: .*/, 'POST $1 HTTP/1.1'],
  ])('is no fault of the request: %s', async (_name, pattern, value) => {
    const given = await fapiCase();
    const request = given.request?.replace(pattern, value);
    expect(request).not.toBe(given.request);
    const { diagnosis } = await analyse({ ...given, request }, given.now ?? 0);
    expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('stays on one line and short, whatever its name', () => {
    expect(omitted(`<a>\n${'x'.repeat(100)}`)).toMatch(/^<omitted: ax{39}>$/);
  });
});

describe('words for notices', () => {
  it('list names, and count', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c']), listed(['a', 'b', 'c'], 2)]).toEqual([
      '',
      '“a”',
      '“a”, “b” and “c”',
      '“a”, “b” and 1 more',
    ]);
    expect([counted(1, 'request'), counted(2, 'request')]).toEqual(['1 request', '2 requests']);
  });
});
