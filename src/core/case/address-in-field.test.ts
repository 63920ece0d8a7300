import { describe, expect, it } from 'vitest';
import { addressInField, idInField } from './address-in-field.ts';

const url = 'https://rp.example.sg/keys?a=b,c';

describe('an address in its field', () => {
  it.each([
    url,
    ` ${url}\n`,
    `"${url}"`,
    `"jwks_uri": "${url}",`,
    `<${url}>`,
    `GET ${url}`,
    `curl -i '${url}'`,
    `[keys](${url})`,
    `${url},`,
    `${url};`,
    `${url}\u200b`,
    `${url} (staging)`,
    `${url} # staging`,
    `JWKS: ${url}.`,
  ])('is read without what stands around it: %s', (text) => {
    expect(addressInField(text)).toBe(url);
  });

  it.each(['{{host}}/token', 'rp.example.sg/keys', 'we uploaded them'])('is not made up: %s', (text) => {
    expect(addressInField(text)).toBe(text);
  });
});

describe('an id that is registered', () => {
  it.each(['abc', ' abc ', '"abc"', 'abc,', 'client_id=abc', 'Client ID: abc', 'abc\u200b', 'abc (our app)'])(
    'is read without what stands around it: %s',
    (text) => {
      expect(idInField(text)).toBe('abc');
    },
  );

  it('stays where it is none', () => {
    expect(idInField('the same as above')).toBe('the same as above');
  });
});
