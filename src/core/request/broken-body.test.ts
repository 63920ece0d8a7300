import { describe, expect, it } from 'vitest';
import { isBrokenBehind } from './broken-body.ts';
import { parseRequest } from './parse-request.ts';

/** The names of the parameters behind which a body, sent by curl, is broken. */
function broken(body: string): readonly string[] {
  const request = parseRequest(`curl https://a.sg/token -d '${body}'`);
  return (
    request?.parameters.filter((parameter) => isBrokenBehind(parameter, request)).map(({ name }) => name) ??
    []
  );
}

describe('isBrokenBehind', () => {
  it.each([
    ['a=1\n&b=2\n&c=3', ['a', 'b']],
    ['a=1\r\n  &b=2\r\n  &c=3', ['a', 'b']],
    ['a=1\n&b=2&c=3', []],
    ['a=1%0A&b=2%0A&c=3', []],
    ['a=1&b=2&c=3\n', []],
    ['a=1&b=2', []],
  ])('reads %j', (body, wanted) => {
    expect(broken(body)).toEqual(wanted);
  });
});
