import { describe, expect, it } from 'vitest';
import { fapiCase, parRequest } from '../../testing/cases.ts';
import { compare, placesOf, rowOf, second } from '../../testing/comparisons.ts';
import { testCode, testVerifier } from '../../testing/tokens.ts';
import { type Comparison, reusedRows } from './comparison.ts';

describe('values that should have been made anew', () => {
  it('flags a replayed jti in a new assertion', async () => {
    const comparison = await compare(
      fapiCase(),
      second({ assertion: { claims: { jti: 'b7a0b6f0-5e1c-4d7e-9c0e-0d6f3f3c8a11' } } }),
    );
    expect(rowOf(comparison, 'assertion', 'claims.jti')).toMatchObject({
      kind: 'same',
      fresh: { reused: 'refused', source: 'RFC 7519 §4.1.7' },
    });
    expect(rowOf(comparison, 'assertion', 'signature')?.fresh?.reused).toBeUndefined();
  });

  it('flags a reused code, and masks it', async () => {
    const comparison = await compare(fapiCase(), second({ parameters: { code: testCode } }));
    expect(rowOf(comparison, 'parameters', 'code')).toMatchObject({
      kind: 'same',
      before: { lead: '4C0siv… (43 characters)' },
      fresh: { reused: 'refused', source: 'RFC 6749 §4.1.2' },
    });
  });

  it('flags the verifier of another login', async () => {
    const comparison = await compare(fapiCase(), second({ parameters: { code_verifier: testVerifier } }));
    expect(rowOf(comparison, 'parameters', 'code_verifier')?.fresh?.reused).toBe('suspect');
  });

  it('lets a nonce of the server stay, and nothing is flagged of a claim that only one has', async () => {
    const nonce = 'n-0S6_WzA2Mj';
    const comparison = await compare(
      fapiCase({ proof: { claims: { nonce } } }),
      second({ proof: { claims: { nonce } } }),
    );
    expect(rowOf(comparison, 'proof', 'claims.nonce')?.fresh?.reused).toBe('allowed');
    const added = await compare(fapiCase(), second({ proof: { claims: { nonce } } }));
    expect(rowOf(added, 'proof', 'claims.nonce')).toMatchObject({ kind: 'only-after' });
    expect(placesOf(reusedRows(added))).not.toContain('proof claims.nonce');
  });

  it('does not call an authorization request used twice that was made once and pasted for both', async () => {
    const comparison = await compare(fapiCase(), second({ authorization_request: await parRequest() }));
    const again = await fapiCase();
    const once = await compare(again, second({ authorization_request: again.authorization_request }));
    const ofLogin = ({ rows }: Comparison) =>
      placesOf(reusedRows({ rows }).filter(({ group }) => group.startsWith('authorization')));
    expect(ofLogin(once)).toEqual([]);
    expect(ofLogin(comparison)).toContain('authorization-assertion claims.jti');
  });

  it('flags a state and a challenge that two pushed requests share', async () => {
    const comparison = await compare(
      fapiCase(),
      second({ authorization_request: await parRequest({ nonce: 'another' }) }),
    );
    expect(rowOf(comparison, 'authorization', 'state')?.fresh?.reused).toBe('suspect');
    expect(rowOf(comparison, 'authorization', 'nonce')?.fresh?.reused).toBeUndefined();
  });
});
