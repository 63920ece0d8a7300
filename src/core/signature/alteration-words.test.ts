import { describe, expect, it } from 'vitest';
import { describeAlteration } from './alteration-words.ts';

describe('describeAlteration', () => {
  it('leaves out what is as it should be', () => {
    expect(describeAlteration({ signature: 'der', input: 'as-is', hash: 'SHA-256' }, 'ES256')).toBe(
      'the signature is in DER, not raw r‖s',
    );
  });

  it('names everything that differs, in the order of signing', () => {
    expect(
      describeAlteration({ signature: 'hex', input: 'trailing-newline', hash: 'SHA-512' }, 'ES256'),
    ).toBe(
      'a line break was signed after the text, and SHA-512 was used, and the signature is in hexadecimal',
    );
  });

  it('says whose signature it is', () => {
    expect(
      describeAlteration(
        { signature: 'as-is', input: 'other-token', inputOf: 'previous_request', hash: 'SHA-256' },
        'ES256',
      ),
    ).toBe('the signature belongs to another token (previous request)');
  });

  it.each([
    [{}, 'ES256', 'the key is of another kind than alg says'],
    [{ hash: 'SHA-512' }, 'none', 'alg does not name the algorithm that was used'],
    [{}, 'es256', 'alg does not name the algorithm that was used'],
    [
      { hash: 'SHA-1', padding: 'RSA-PSS with a salt of 20 bytes' },
      'RS256',
      'SHA-1 was used, and the padding is RSA-PSS with a salt of 20 bytes',
    ],
    [{ input: 'digest' }, 'ES256', 'the text was hashed twice'],
    [
      { signature: 'swapped', input: 'no-dot' },
      'ES256',
      'the parts were signed without the dot between them, and r and s are swapped',
    ],
  ] as const)('says of %j with %s: %s', (changes, alg, words) => {
    expect(describeAlteration({ signature: 'as-is', input: 'as-is', hash: 'SHA-256', ...changes }, alg)).toBe(
      words,
    );
  });
});
