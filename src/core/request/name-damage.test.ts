import { describe, expect, it } from 'vitest';
import { damagedNames } from './name-damage.ts';
import { parseRequest } from './parse-request.ts';

const damages = (text: string): readonly string[] =>
  damagedNames(parseRequest(text) ?? never()).map(({ damage }) => `${damage.kind} ${damage.meant ?? '-'}`);

function never(): never {
  throw new Error('the text is no request');
}

describe('damagedNames', () => {
  it.each([
    ['grant_type=x&code=y', []],
    ['grantType=x&code=y', ['misnamed grant_type']],
    ['Grant_Type=x&code=y', ['misnamed grant_type']],
    ['gant_type=x&code=y', ['misnamed grant_type']],
    ['grant_type=x&grantType=y', ['unknown -']],
    ['grant_type=x&cod=y', ['misnamed code']],
    ['grant_type=x&mode=y', ['misnamed code']],
    ['grant_type=x&state=y&client_secret=z', ['unknown -', 'unknown -']],
    ['grant_type=x&amp;code=y', ['html-amp code']],
    ['\uFEFFgrant_type=x&code=y', ['byte-order-mark grant_type']],
    ['grant_type=x&\n  code=y', ['white-space code']],
    ["'client_id=x&code=y'", ['quote client_id']],
    ['grant_type=x&__proto__=y&constructor=z', ['unknown -', 'unknown -']],
    ['grant_type=x&client%255Fid=y', ['encoded -']],
  ])('reads the names of %j as %j', (text, wanted) => {
    expect(damages(text)).toEqual(wanted);
  });
});
