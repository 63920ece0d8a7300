import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, isBlank, toCase } from './draft.ts';

describe('a form whose field was shown and left at once', () => {
  // What react-hook-form holds of a field that it registered without a value.
  const parameters = { client_id: 'abc', scope: undefined } as unknown as Draft['parameters'];

  it('says nothing of that field', () => {
    expect(toCase({ ...emptyDraft, parameters }, {}).parameters).toEqual({ client_id: 'abc' });
  });

  it('can be asked whether it is blank', () => {
    expect(isBlank({ ...emptyDraft, parameters }, {})).toBe(false);
    expect(isBlank({ ...emptyDraft, parameters: { ...parameters, client_id: '' } }, {})).toBe(true);
  });
});

describe('an assertion that came without its signature', () => {
  const removed = (assertion: string): boolean | undefined =>
    toCase({ ...emptyDraft, parameters: { client_assertion: assertion }, signatureRemoved: true }, {})
      .signature_removed;

  it('is one until another stands in its place', () => {
    expect(removed('eyJhbGciOiJFUzI1NiJ9.e30.')).toBe(true);
    expect(removed('eyJhbGciOiJFUzI1NiJ9.e30.AAAA')).toBeUndefined();
    expect(removed('')).toBeUndefined();
  });
});
