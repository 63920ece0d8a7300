import { describe, expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { changesBetween } from './use-acts.ts';

const shown = { ...emptyDraft, jwks: '{}', parameters: { code: 'a', state: 's' } };

describe('what an act writes into the form', () => {
  it('is nothing where nothing changes, with members that are the same by content written again', () => {
    expect(changesBetween(shown, shown)).toEqual([]);
    expect(changesBetween(shown, { ...shown, expected: { ...shown.expected } })).toEqual([
      ['expected', shown.expected],
    ]);
  });

  it('is each parameter and each member that changes', () => {
    const next = {
      ...shown,
      response: 'HTTP/1.1 400',
      parameters: { code: '', state: 's', scope: 'openid' },
    };
    expect(changesBetween(shown, next)).toEqual([
      ['response', 'HTTP/1.1 400'],
      ['parameters.code', ''],
      ['parameters.scope', 'openid'],
    ]);
  });

  it('is all parameters where the form would read a name as a path', () => {
    const parameters = { ...shown.parameters, 'claims[id_token].acr': '2' };
    expect(changesBetween(shown, { ...shown, parameters })).toEqual([['parameters', parameters]]);
  });
});
