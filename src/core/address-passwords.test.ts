import { describe, expect, it } from 'vitest';
import { holdsAddressPassword, replaceAddressPasswords } from './address-passwords.ts';

const cut = (text: string): string => replaceAddressPasswords(text, () => '(cut)');

describe('a password in an address', () => {
  it.each([
    ['https://user:s3cr3t@rp.example.sg/cb', 'https://user:(cut)@rp.example.sg/cb'],
    ['"http://u:p@[::1]:8080/"', '"http://u:(cut)@[::1]:8080/"'],
    ['https://:only@a.test', 'https://:(cut)@a.test'],
    ['postgres://app:pa:ss@db', 'postgres://app:(cut)@db'],
    [
      'redirect_uri=https%3A%2F%2Fu%3As3cr3t%40rp.test%2Fcb',
      'redirect_uri=https%3A%2F%2Fu%3A(cut)%40rp.test%2Fcb',
    ],
    ['https://a:b@c.test and https://d:e@f.test', 'https://a:(cut)@c.test and https://d:(cut)@f.test'],
  ])('is taken out: %s', (text, clean) => {
    expect(cut(text)).toBe(clean);
    expect(cut(clean)).toBe(clean);
    expect(holdsAddressPassword(text)).toBe(true);
  });

  it.each([
    'https://rp.example.sg:8443/a@b',
    'https://user@rp.example.sg/',
    'mailto:a@b.test',
    'https://rp.test/?to=a:b@c',
    'https%3A%2F%2Frp.test%3A8443%2Fa%40b',
    'at 10:15@office',
  ])('is not seen where there is none: %s', (text) => {
    expect(cut(text)).toBe(text);
    expect(holdsAddressPassword(text)).toBe(false);
  });
});
