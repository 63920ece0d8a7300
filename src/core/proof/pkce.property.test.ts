import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import { classifyPkce } from './pkce.ts';
import { pkceDigests } from './pkce-digests.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const verifiers = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 43, maxLength: 128 });

type Encoding = 'hex' | 'base64' | 'base64url';
const hashed = (data: string | Buffer, hash = 'sha256', encoding: Encoding = 'base64url'): string =>
  createHash(hash).update(data).digest(encoding);
const asBase64Url = (text: string): string => Buffer.from(text).toString('base64url');
const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, '=');
const standard = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

async function classify(verifier: string, challenge: string, method = 'S256') {
  const digests = await pkceDigests(verifier, challenge);
  if (digests === undefined) throw new Error('no WebCrypto');
  return classifyPkce(verifier, challenge, method, digests);
}

/** What is sent instead of the challenge, by mistake. */
const wrongChallenges: readonly (readonly [
  how: string,
  code: FaultCode,
  make: (verifier: string) => string,
])[] = [
  ['hexadecimal', 'challenge-hex', (v) => hashed(v, 'sha256', 'hex')],
  ['hexadecimal in capitals', 'challenge-hex', (v) => hashed(v, 'sha256', 'hex').toUpperCase()],
  ['base64url of hexadecimal', 'challenge-hex', (v) => asBase64Url(hashed(v, 'sha256', 'hex'))],
  [
    'base64 of hexadecimal',
    'challenge-hex',
    (v) => Buffer.from(hashed(v, 'sha256', 'hex')).toString('base64'),
  ],
  ['padding', 'challenge-std-base64', (v) => padded(hashed(v))],
  ['standard base64', 'challenge-std-base64', (v) => hashed(v, 'sha256', 'base64')],
  [
    'plus signs sent as spaces',
    'challenge-std-base64',
    (v) => hashed(v, 'sha256', 'base64').replaceAll('+', ' '),
  ],
  ['base64url twice', 'challenge-std-base64', (v) => asBase64Url(hashed(v))],
  ['SHA-1', 'challenge-other-hash', (v) => hashed(v, 'sha1')],
  ['SHA-384', 'challenge-other-hash', (v) => hashed(v, 'sha384')],
  ['SHA-512', 'challenge-other-hash', (v) => hashed(v, 'sha512')],
  ['SHA-512 in standard base64', 'challenge-other-hash', (v) => hashed(v, 'sha512', 'base64')],
  ['SHA-512 in hexadecimal', 'challenge-other-hash', (v) => hashed(v, 'sha512', 'hex')],
  ['a second hash', 'challenge-other-hash', (v) => hashed(createHash('sha256').update(v).digest())],
  ['a hash of the hash as text', 'challenge-other-hash', (v) => hashed(hashed(v))],
  ['UTF-16, little-endian', 'challenge-other-hash', (v) => hashed(Buffer.from(v, 'utf16le'))],
  ['UTF-16, big-endian', 'challenge-other-hash', (v) => hashed(bigEndian(v))],
  ['UTF-16 with a byte order mark', 'challenge-other-hash', (v) => hashed(bigEndian(`\uFEFF${v}`))],
  ['a line break hashed along', 'challenge-other-hash', (v) => hashed(`${v}\n`)],
  ['CR LF hashed along', 'challenge-other-hash', (v) => hashed(`${v}\r\n`)],
  ['quotation marks hashed along', 'challenge-other-hash', (v) => hashed(`"${v}"`)],
  ['the bytes behind the verifier', 'challenge-other-hash', (v) => hashed(Buffer.from(v, 'base64url'))],
  ['nothing hashed', 'challenge-other-hash', () => hashed('')],
  ['the word undefined hashed', 'challenge-other-hash', () => hashed('undefined')],
];

/** What becomes of a verifier on its way through storage. */
const damages: readonly (readonly [how: string, damage: (verifier: string) => string])[] = [
  ['a line break', (v) => `${v}\n`],
  ['spaces around it', (v) => ` ${v} `],
  ['quotation marks', (v) => `"${v}"`],
  ['Python bytes', (v) => `b'${v}'`],
  ['a signed cookie', (v) => `s:${v}.${'A'.repeat(27)}+/hZ`],
  ['a signed cookie, encoded', (v) => encodeURIComponent(`s:${v}.${'A'.repeat(27)}+/hZ`)],
  ['the name of a cookie', (v) => `pkce_verifier=${v}`],
  ['padding', (v) => padded(`${v.slice(0, 42)}x`)],
];

describe('a pair that belongs together', () => {
  it('is no fault, whatever the verifier', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (verifier) => {
        expect(await classify(verifier, hashed(verifier))).toBeUndefined();
      }),
    );
  });
});

describe('each way of getting the challenge wrong', () => {
  it.each(wrongChallenges)('is found again: %s', async (_how, code, make) => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (verifier) => {
        const challenge = make(verifier);
        // A hash in base64 can look the same with and without the mistake.
        fc.pre(challenge !== hashed(verifier));
        expect(await classify(verifier, challenge)).toMatchObject({ code });
      }),
      { numRuns: 25 },
    );
  });

  it('is found again: +, / and = deleted', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (verifier) => {
        const challenge = hashed(verifier, 'sha256', 'base64').replace(/[+/=]/g, '');
        fc.pre(challenge.length < 43);
        expect(await classify(verifier, challenge)).toMatchObject({ code: 'challenge-std-base64' });
      }),
      { numRuns: 25 },
    );
  });

  it('is found again: the verifier itself', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (verifier) => {
        const code = verifier.length === 43 ? 'verifier-is-challenge' : 'challenge-plain';
        expect(await classify(verifier, verifier)).toMatchObject({ code });
        expect(await classify(verifier, verifier, 'plain')).toMatchObject({ code: 'challenge-plain' });
      }),
      { numRuns: 25 },
    );
  });

  it('is found again: verifier and challenge swapped', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (verifier) => {
        expect(await classify(hashed(verifier), verifier)).toEqual({
          code: 'verifier-is-challenge',
          note: 'the two are swapped: the verifier is the hash of the challenge',
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('each damage of the verifier', () => {
  it.each(damages)('is found again: %s', async (_how, damage) => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (drawn) => {
        const verifier = `${drawn.slice(0, 42)}x`;
        fc.pre(damage(verifier) !== verifier);
        expect(await classify(damage(verifier), hashed(verifier))).toMatchObject({
          code: 'verifier-mangled',
        });
      }),
      { numRuns: 25 },
    );
  });

  it('is found again: standard base64 sent for base64url', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
        const verifier = Buffer.from(bytes).toString('base64url');
        const sent = padded(standard(verifier));
        expect(await classify(sent, hashed(verifier))).toMatchObject({ code: 'verifier-mangled' });
        expect(await classify(verifier, hashed(sent))).toMatchObject({ code: 'verifier-mangled' });
      }),
      { numRuns: 25 },
    );
  });
});

describe('text behind a verifier', () => {
  it('is found, unless the whole is too long to be one', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, async (drawn) => {
        const verifier = drawn.slice(0, 43);
        expect(await classify(`${verifier};Path`, hashed(verifier))).toEqual({
          code: 'verifier-mangled',
          note: 'the verifier fits once it is cut to 43 characters',
        });
        expect(await classify(verifier.repeat(3), hashed(verifier))).toMatchObject({
          code: 'verifier-other-session',
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('a stranger', () => {
  it('is called one: no way fits two verifiers that were drawn apart', async () => {
    await fc.assert(
      fc.asyncProperty(verifiers, verifiers, async (verifier, other) => {
        fc.pre(verifier.toLowerCase() !== other.toLowerCase() && !verifier.startsWith(other));
        expect(await classify(verifier, hashed(other))).toMatchObject({ code: 'verifier-other-session' });
      }),
      { numRuns: 50 },
    );
  });
});
