import { describe, expect, it } from 'vitest';
import type { Analysis } from '../core/analyse.ts';
import { emptyDraft } from './draft.ts';
import { analysisToKeep, isKeptByHand, nextAttempt } from './kept-case.ts';

const analysis = {} as Analysis;
const search = { fraction: 0, stop: () => {} };

describe('the kept case', () => {
  it.each([
    ['a verdict that stands', { status: 'ready', analysis }, analysis],
    ['a verdict for which a search is still under way', { status: 'working', analysis, search }, analysis],
    ['a verdict on the text before', { status: 'working', analysis }, undefined],
    ['a failure', { status: 'failed', analysis }, undefined],
    ['nothing', { status: 'blank' }, undefined],
  ] as const)('is kept with %s, or not at all', (_name, state, expected) => {
    expect(analysisToKeep(state)).toBe(expected);
  });

  it('is by hand only where no fix kept it', () => {
    expect(isKeptByHand(undefined)).toBe(false);
    expect(isKeptByHand({ draft: emptyDraft, analysis })).toBe(true);
    expect(isKeptByHand({ draft: emptyDraft, analysis, beforeFixOf: 'code' })).toBe(false);
  });

  it('leaves to the next attempt what is the same for every one, and nothing of the old', () => {
    const shared = {
      profile: 'singpass-fapi',
      environment: 'staging',
      audience: 'issuer',
      jwks: '{"keys":[]}',
      other_jwks: '{}',
      discovery: '{"issuer":"x"}',
      expected: { client_id: 'a', redirect_uris: 'b', jwks_uri: 'c' },
    };
    const old = {
      ...emptyDraft,
      ...shared,
      asOf: '1',
      request: 'POST',
      parameters: { code: 'secret' },
      dpop: 'proof',
      response: '401',
      callback: 'https://rp.example.sg/?code=secret',
      example: 'A title',
      signatureRemoved: true,
    };
    expect(nextAttempt(old, emptyDraft)).toEqual({ ...emptyDraft, ...shared });
  });
});
