import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { classifyPkce } from './pkce.ts';
import { pkceDigests } from './pkce-digests.ts';

const hashed = (
  data: string | Buffer,
  hash = 'sha256',
  encoding: 'hex' | 'base64' | 'base64url' = 'base64url',
): string => createHash(hash).update(data).digest(encoding);
const asBase64Url = (text: string): string => Buffer.from(text).toString('base64url');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

async function classify(verifier: string, challenge: string, method: string | undefined = 'S256') {
  const digests = await pkceDigests(verifier, challenge);
  if (digests === undefined) throw new Error('no WebCrypto');
  return classifyPkce(verifier, challenge, method, digests);
}

/** Its hash has `+`, `/` and `=` in standard base64, and letters in hexadecimal. */
const verifier = 'a-B_7oYWUC3QgfPyUM3vG18cQKe-a17t1ZNvJtzLLF4';
const standard = 'oAFTSlf6APCd20JXBhY0V3yJI/QRxuyL9+YrxwHIC+0=';
const right = 'oAFTSlf6APCd20JXBhY0V3yJI_QRxuyL9-YrxwHIC-0';
const hex = hashed(verifier, 'sha256', 'hex');

describe('a verifier and its challenge', () => {
  it('belong together where the one is the hash of the other', async () => {
    expect(await classify(verifier, right)).toBeUndefined();
    // RFC 7636 Appendix B.
    expect(
      await classify(
        'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
        'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      ),
    ).toBeUndefined();
  });

  it.each([
    ['S256', verifier, 'verifier-is-challenge', 'verifier and challenge are the same text'],
    ['plain', verifier, 'challenge-plain', 'the challenge is the verifier itself, not its hash'],
    ['S256', `${verifier}x`, 'challenge-plain', 'the challenge is the verifier itself, not its hash'],
  ])('are the same text: method %s, %s', async (method, text, code, note) => {
    expect(await classify(text, text, method)).toEqual({ code, note });
  });

  it('are strangers where no way leads from the one to the other', async () => {
    expect(await classify(verifier, hashed('another'))).toEqual({
      code: 'verifier-other-session',
      note: expect.stringContaining('no way'),
    });
  });
});

describe('a challenge made by mistake', () => {
  it.each([
    ['challenge-hex', 'the hash is written in hexadecimal', hex],
    ['challenge-hex', 'the hash is written in hexadecimal, in capitals', hex.toUpperCase()],
    ['challenge-hex', 'the hash is written as base64url of its hexadecimal text', asBase64Url(hex)],
    [
      'challenge-hex',
      'the hash is written as base64url of its hexadecimal text in capitals',
      asBase64Url(hex.toUpperCase()),
    ],
    [
      'challenge-hex',
      'the hash is written as base64 of its hexadecimal text',
      Buffer.from(hex).toString('base64'),
    ],
    ['challenge-std-base64', 'the hash is written in base64url with padding', `${right}=`],
    ['challenge-std-base64', 'the hash is written in standard base64', standard],
    ['challenge-std-base64', 'the hash is written in standard base64', ` ${standard}\n`],
    ['challenge-std-base64', 'the hash is written in standard base64 without padding', standard.slice(0, -1)],
    [
      'challenge-std-base64',
      'the hash is written in standard base64, its plus signs sent as spaces',
      standard.replaceAll('+', ' '),
    ],
    [
      'challenge-std-base64',
      'the hash is written in standard base64 without +, / and =',
      standard.replace(/[+/=]/g, ''),
    ],
    ['challenge-std-base64', 'the hash is written in base64url twice', asBase64Url(right)],
    ['challenge-other-hash', 'the challenge is SHA-1 of the verifier', hashed(verifier, 'sha1')],
    ['challenge-other-hash', 'the challenge is SHA-384 of the verifier', hashed(verifier, 'sha384')],
    ['challenge-other-hash', 'the challenge is SHA-512 of the verifier', hashed(verifier, 'sha512')],
    [
      'challenge-other-hash',
      'the challenge is SHA-512 of the verifier',
      hashed(verifier, 'sha512', 'base64'),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-384 of the verifier',
      ` ${hashed(verifier, 'sha384', 'hex').toUpperCase()} `,
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the hash',
      hashed(createHash('sha256').update(verifier).digest()),
    ],
    ['challenge-other-hash', 'the challenge is SHA-256 of the hash as base64url', hashed(right)],
    ['challenge-other-hash', 'the challenge is SHA-256 of the hash in hexadecimal', hashed(hex)],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the verifier as UTF-16, little-endian',
      hashed(Buffer.from(verifier, 'utf16le')),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the verifier as UTF-16, big-endian',
      hashed(swapped(verifier)),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the verifier as UTF-16 with a byte order mark',
      hashed(swapped(`\uFEFF${verifier}`)),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the verifier and a line break',
      hashed(`${verifier}\n`),
    ],
    ['challenge-other-hash', 'the challenge is SHA-256 of the verifier and CR LF', hashed(`${verifier}\r\n`)],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the verifier in quotation marks',
      hashed(`"${verifier}"`),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the bytes that the verifier decodes to',
      hashed(Buffer.from(verifier, 'base64url')),
    ],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the base64url of the verifier',
      hashed(asBase64Url(verifier)),
    ],
    ['challenge-other-hash', 'the challenge is SHA-256 of nothing: the verifier was empty', hashed('')],
    ['challenge-other-hash', 'the challenge is SHA-256 of the word undefined', hashed('undefined')],
    ['challenge-other-hash', 'the challenge is SHA-256 of the word null', hashed('null')],
    ['challenge-other-hash', 'the challenge is SHA-256 of the word None', hashed('None')],
    [
      'challenge-other-hash',
      'the challenge is SHA-256 of the text [object Promise]',
      hashed('[object Promise]'),
    ],
  ])('is found as %s: %s', async (code, note, challenge) => {
    expect(await classify(verifier, challenge)).toEqual({ code, note });
  });

  it('is found where the two were swapped', async () => {
    expect(await classify(right, verifier)).toMatchObject({
      code: 'verifier-is-challenge',
      note: expect.stringContaining('swapped'),
    });
  });
});

describe('a verifier that was damaged on its way', () => {
  const long = 'a-B_7oYWUC3QgfPyUM3vG18cQKe-a17t1ZNvJtzLLF4'.repeat(3);
  const mac = `${'A'.repeat(18)}+/`;
  it.each([
    ['white space around it is taken off', ` ${verifier}\n`, verifier],
    ['white space in it is taken out', `${verifier.slice(0, 20)} \n ${verifier.slice(20)}`, verifier],
    ['it is percent-decoded', 'a%2Fb%3Dc', 'a/b=c'],
    ['it is percent-decoded twice', 'a%252Fb', 'a/b'],
    ['spaces are read as plus signs', 'a b c', 'a+b+c'],
    ['quotation marks around it are taken off', `"'${verifier}'"`, verifier],
    ['quotation marks around it are taken off', `"${verifier}`, verifier],
    ['quotation marks around it are taken off', `${verifier}''`, verifier],
    ["the quoting of Python bytes, b'…', is taken off", `b'${verifier}'`, verifier],
    ["the quoting of Python bytes, b'…', is taken off", 'b"a\nb"', 'a\nb'],
    ['the signature of a cookie, s:….…, is taken off', `s:${verifier}.${mac}==`, verifier],
    ['the signature of a cookie, s:….…, is taken off', `s%3A${verifier}.${mac}`, verifier],
    ['the name in front of it is taken off', `pkce_Verifier=${verifier}`, verifier],
    ['its padding is taken off', `${verifier}====`, verifier],
    ['its alphabet is made URL-safe', 'a+b/c', 'a-b_c'],
    ['its alphabet is made URL-safe and its padding taken off', 'a+b/c===', 'a-b_c'],
    ['padding is added', 'a-b_c', 'a-b_c==='],
    ['padding is added', verifier, `${verifier}=`],
    ['it is written in standard base64', 'a-b_c-d_', 'a+b/c+d/'],
    ['it is written in standard base64 with padding', 'a-b_c', 'a+b/c==='],
    ['it is put into lower case', verifier, verifier.toLowerCase()],
    ['it is put into capitals', verifier, verifier.toUpperCase()],
    ['it is cut to 43 characters', long.slice(0, 128), long.slice(0, 43)],
    ['it is cut to 64 characters', long.slice(0, 128), long.slice(0, 64)],
    ['it is cut to 86 characters', long.slice(0, 128), long.slice(0, 86)],
    ['it is cut to 96 characters', long.slice(0, 128), long.slice(0, 96)],
  ])('fits once %s: %j', async (how, sent, meant) => {
    expect(await classify(sent, hashed(meant))).toEqual({
      code: 'verifier-mangled',
      note: `the verifier fits once ${how}`,
    });
  });

  it.each([
    ['too long to be one', long, long.slice(0, 43)],
    ['quotation marks within', `${verifier.slice(0, 9)}"${verifier.slice(9)}`, verifier],
    ['Python bytes that do not end', `b'${verifier}x`, `'${verifier}x`],
    ['a b in front of Python bytes', `bb'${verifier}'`, `b${verifier}`],
    ['more behind Python bytes', `b'${verifier}';`, `${verifier};`],
    ['a cookie with a short signature', `s:${verifier}.${mac.slice(1)}`, verifier],
    ['a cookie within', `x s:${verifier}.${mac}`, verifier],
    ['more behind a cookie', `s:${verifier}.${mac} x`, verifier],
    ['an empty cookie', `s:.${mac}`, ''.padEnd(1, 'x')],
    ['a name of other letters', `pkce-verifier=${verifier}`, verifier],
    ['a name within', `-a=${verifier}`, `-${verifier}`],
    ['padding within', `a=${verifier}=b`, `a=${verifier}b`],
  ])('is a stranger: %s', async (_name, sent, meant) => {
    expect(await classify(sent, hashed(meant))).toMatchObject({ code: 'verifier-other-session' });
  });
});

describe('what is tried', () => {
  it('is nothing where the challenge is right, empty or not known', async () => {
    for (const challenge of [right, '', undefined])
      expect(await pkceDigests(verifier, challenge)).toEqual({ s256: right, attempts: [] });
  });

  it('is nothing for a text so long that it was never a verifier', async () => {
    const tried = async (length: number) => (await pkceDigests('a'.repeat(length), 'x'))?.attempts.length;
    expect(await tried(4_097)).toBe(0);
    expect(await tried(4_096)).toBeGreaterThan(20);
  });

  it('is each text once, and never the right one', async () => {
    const attempts = (await pkceDigests('abc', 'x'))?.attempts ?? [];
    const values = attempts.map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
    expect(values).not.toContain(hashed('abc'));
  });

  it('is not the bytes of what decodes to none', async () => {
    const hows = (await pkceDigests('not base64url!', 'x'))?.attempts.map(({ how }) => how);
    expect(hows?.filter((how) => how.includes('decodes to'))).toEqual([]);
  });

  it('is nothing at all where the page is not served from a secure context', async () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      expect(await pkceDigests(verifier, right)).toBeUndefined();
    } finally {
      if (original !== undefined) Object.defineProperty(globalThis, 'crypto', original);
    }
  });
});
