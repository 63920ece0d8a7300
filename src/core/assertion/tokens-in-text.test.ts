import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsRest, replaceRests, replaceTokens, tokensInText } from './tokens-in-text.ts';

const token = 'eyJhbGciOiJ.eyJpc3MiOiJ.c2ln';

describe('JWTs in other text', () => {
  it.each([
    ['by itself', token, [token]],
    ['in a form', `a=b&client_assertion=${token}&c=d`, [token]],
    ['in a form that was encoded again', `client_assertion%3D${token}`, [token]],
    ['behind a word with a dot', `login.session.${token}`, [token]],
    ['twice the same, and another', `${token} ${token} ${token}x`, [token, `${token}x`]],
    ['of five parts', 'eyJhbGciOiJ.a.b.c.d and', ['eyJhbGciOiJ.a.b.c.d']],
    ['without a signature', 'eyJhbGciOiJ.eyJpc3MiOiJ.', ['eyJhbGciOiJ.eyJpc3MiOiJ.']],
    ['no more than a header', 'eyJhbGciOiJ.eyJpc3MiOiJ', []],
    ['none', 'www.example.com v1.2.3', []],
  ])('are found %s', (_name, text, tokens) => {
    expect(tokensInText(text, 20)).toEqual(tokens);
  });

  it('are as many as asked for', () => {
    const many = Array.from({ length: 9 }, (_, at) => `${token}${at}`).join(' ');
    expect(tokensInText(many, 4)).toHaveLength(4);
  });

  it('are found between any other letters, in time that grows with the text', () => {
    const around = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[\w.-]/g, ' '));
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(tokensInText(`${before}${token}${after}`, 5)).toEqual([token]);
      }),
    );
    for (const part of ['eyJ', 'eyJhbGciOiJ.', '.', 'a.b'])
      expect(tokensInText(part.repeat(400_000), 5).length).toBeLessThan(3);
  });
});

describe('a text with its tokens replaced', () => {
  it.each([
    ['by itself', token, '#'],
    ['behind other letters', `a=b%3D${token}&c=d`, 'a=b%3D#&c=d'],
    ['behind a word with a dot', `login.session.${token} and`, 'login.session.# and'],
    ['without a signature', 'eyJhbGciOiJ.', '#'],
    ['a header alone', 'kid eyJhbGciOiJ', 'kid eyJhbGciOiJ'],
    ['a header alone behind a dot', 'a.eyJhbGciOiJ', 'a.eyJhbGciOiJ'],
  ])('%s', (_name, text, replaced) => {
    expect(replaceTokens(text, () => '#')).toBe(replaced);
  });

  it('takes time that grows with the text', () => {
    for (const part of ['eyJ', 'eyJhbGciOiJ.', '.', 'a.b'])
      expect(replaceTokens(part.repeat(400_000), () => '#').length).toBeGreaterThan(0);
  });
});

describe('a text with the rests of tokens replaced', () => {
  const first = 'JhbGciOiJFUzI1NiJ9';
  const long = 'c2ln'.repeat(10);
  it.each([
    [`a "${first}.${long}" b`, `a "${first}.(${long.length})" b`],
    [`${first}.c2ln.${long}.c2ln`, `${first}.(${long.length + 10})`],
    [`${first}.${long.slice(1)}`, undefined],
    [`parameters.${first}.${long}`, `parameters.${first}.(${long.length})`],
    [`short.${long}`, undefined],
    [`${first}.eyJ${long}`, undefined],
    [`${first}.ewog${long}`, undefined],
    [`${first}${long}`, undefined],
  ])('%s', (text, wanted = text) => {
    expect(replaceRests(text, (rest) => `(${rest.length})`)).toBe(wanted);
    expect(holdsRest(text)).toBe(wanted !== text);
  });
});
