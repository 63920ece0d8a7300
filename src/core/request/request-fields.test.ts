import { describe, expect, it } from 'vitest';
import { requestFieldsOf } from './request-fields.ts';

describe('what a request puts into the fields of a form', () => {
  it.each([
    [
      `curl https://a.sg/token -H 'DPoP: p' -d code=a%20b -d code=c -d d=`,
      { parameters: { code: 'a b', d: '' }, dpop: 'p', endpoint: 'https://a.sg/token' },
    ],
    ['https://a.sg/token?a=b', { parameters: { a: 'b' }, dpop: '', endpoint: 'https://a.sg/token?a=b' }],
    ['a=b&c=d', { parameters: { a: 'b', c: 'd' }, dpop: '', endpoint: '' }],
    ['no request', undefined],
  ])('%s', (text, wanted) => expect(requestFieldsOf(text)).toEqual(wanted));
});
