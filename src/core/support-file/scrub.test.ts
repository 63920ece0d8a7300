import { describe, expect, it } from 'vitest';
import { scrub } from './scrub.ts';

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl';
const secrets = [
  { what: 'code', value: 'a+b c/d"e' },
  { what: 'state', value: '123456' },
  { what: 'nonce', value: '12345' },
  { what: 'jti', value: 'half \ud800 pair' },
];

describe('a text that may be handed on', () => {
  it.each([
    ['as it is', 'see a+b c/d"e here', 'see (cut) here'],
    ['in JSON', '{"note":"a+b c/d\\"e"}', '{"note":"(cut)"}'],
    ['percent-encoded', 'x=a%2Bb%20c%2Fd%22e&y', 'x=(cut)&y'],
    ['in a form', 'x=a%2Bb+c%2Fd%22e&y', 'x=(cut)&y'],
    ['more than once', '123456, 123456', '(cut), (cut)'],
    ['that no URL can hold', 'a half \ud800 pair', 'a (cut)'],
  ])('holds no secret of the case %s', (_how, given, clean) => {
    expect(scrub(given, secrets)).toBe(clean);
  });

  it('keeps what is too short to be more than a word', () => {
    expect(scrub('12345', secrets)).toBe('12345');
  });

  it.each([
    ['a token', `see ${token}.`, 'see (token cut)'],
    ['a password in an address', 'https://user:hunter2@rp.example/', 'https://user:(cut)@rp.example/'],
    ['a private key', '{"kty":"EC","d":"c2VjcmV0c2VjcmV0"}', '{"kty":"EC","d":"(removed)"}'],
    [
      'what is named as a secret in JSON',
      '{"access_token" : "abc", "a":"b"}',
      '{"access_token" : "(cut)", "a":"b"}',
    ],
    [
      'what is named as a secret in JSON, whatever is escaped in it',
      '{"code":"a\\/b\\"c", "a":"b"}',
      '{"code":"(cut)", "a":"b"}',
    ],
    [
      'what is named as a secret in JSON that is a text in JSON',
      JSON.stringify({ body: '{"access_token": "a/b", "a":"b"}' }),
      JSON.stringify({ body: '{"access_token": "(cut)", "a":"b"}' }),
    ],
    [
      'what is named as a secret in JSON twice as deep',
      JSON.stringify(JSON.stringify({ body: '{"state":"abc"}' })),
      JSON.stringify(JSON.stringify({ body: '{"state":"(cut)"}' })),
    ],
    ['what is named as a secret in quotes of another kind', "{'Code': 'abc'}", "{'Code': '(cut)'}"],
    ['what is named as a secret in a form', 'a=b&code=abc&scope=x', 'a=b&code=(cut)&scope=x'],
    ['what is named as a secret in front', 'client_assertion=abc', 'client_assertion=(cut)'],
    [
      'what is named as a secret in a URL',
      '"https://rp.example/?state=abc"',
      '"https://rp.example/?state=(cut)"',
    ],
  ])('does not hold %s', (_name, given, clean) => {
    expect(scrub(given, [])).toBe(clean);
  });

  it('keeps a name that only ends like that of a secret', () => {
    expect(scrub('postcode=abc', [])).toBe('postcode=abc');
  });
});
