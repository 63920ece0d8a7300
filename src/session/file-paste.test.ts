import { describe, expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { withoutOldAnswer } from './file-paste.ts';

const answer = 'HTTP/1.1 401 Unauthorized';
const before = {
  ...emptyDraft,
  response: answer,
  parameters: { client_assertion: 'a.b.c', code: 'x', scope: '' },
};
const asking = (parameters: Readonly<Record<string, string>>) => ({ ...before, parameters });

describe('the answer to the request before', () => {
  it.each([
    ['with another assertion', asking({ client_assertion: 'd.e.f' }), ''],
    ['with another code', asking({ client_assertion: 'a.b.c', code: 'y' }), ''],
    ['that is the same, with more of it', asking({ client_assertion: ' a.b.c ', scope: 'openid' }), answer],
    ['that is the same, with less of it', asking({ client_assertion: 'a.b.c', code: '' }), answer],
    [
      'that came with its own answer',
      { ...asking({ code: 'y' }), response: 'HTTP/1.1 200 OK' },
      'HTTP/1.1 200 OK',
    ],
  ] as const)('does not stay with a request %s, or does', (_name, after, response) => {
    expect(withoutOldAnswer(before, after).response).toBe(response);
  });

  it('stays with the first request: only what the form fixes was there before', () => {
    const first = { ...before, parameters: { grant_type: 'authorization_code' } };
    const after = { ...before, parameters: { grant_type: 'code', client_assertion: 'a.b.c' } };
    expect(withoutOldAnswer(first, after).response).toBe(answer);
  });
});
