import { describe, expect, it } from 'vitest';
import { answerTo } from './answer-to.ts';
import { mockpassLegacy } from './mockpass-legacy.ts';
import { oidcProvider } from './oidc-provider.ts';
import type { Stage } from './profile.ts';
import { rfc7523 } from './rfc7523.ts';

const damaged = (name: string): Parameters<typeof answerTo>[1] => ({
  code: 'placeholder-left',
  stage: 'parameters',
  evidence: [{ path: `parameters.${name}` }],
});

describe('the answer to a fault', () => {
  it.each([
    ['client_assertion', 'invalid_request'],
    ['code', 'invalid_grant'],
    ['grant_type', 'unsupported_grant_type'],
  ])('depends on the parameter in which it lies: %s', (name, error) => {
    expect(answerTo(oidcProvider, damaged(name))?.error).toBe(error);
  });

  it('knows a damaged name by the one that is meant', () => {
    const evidence = [{ path: 'parameters.grantType', expected: 'grant_type' }];
    expect(
      answerTo(oidcProvider, { code: 'param-name-wrong', stage: 'parameters', evidence })?.description,
    ).toBe("missing required parameter 'grant_type'");
  });

  it('depends on the stage at which the same fault is met', () => {
    const answer = (stage: Stage): string | undefined =>
      answerTo(oidcProvider, { code: 'newline-inside-body', stage, evidence: [] })?.error;
    expect(answer('parameters')).toBe('invalid_request');
    expect(answer('transport')).toBe('invalid_client');
  });

  it('is that of the code or the stage where nothing more is known', () => {
    expect(answerTo(oidcProvider, { code: 'sig-der', stage: 'signature', evidence: [] })).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
  });

  it('is none where the server lets the fault pass, or may', () => {
    expect(answerTo(rfc7523, { code: 'jti-type', stage: 'claims', evidence: [] })).toBeUndefined();
    expect(answerTo(rfc7523, { code: 'iss-missing', stage: 'claims', evidence: [] })).toBeDefined();
    expect(answerTo(mockpassLegacy, { code: 'exp-too-far', stage: 'claims', evidence: [] })).toBeUndefined();
  });
});
