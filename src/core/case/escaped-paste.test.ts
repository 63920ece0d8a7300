import { describe, expect, it } from 'vitest';
import { withoutEntities } from './escaped-paste.ts';
import { recognisePaste } from './recognise.ts';

const body = 'grant_type=authorization_code&code=y&code_verifier=z';
const command = `curl 'https://a.sg/token' -d '${body}'`;
const answer = '{"error":"invalid_client"}';
const page = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('>', '&gt;');

describe('a paste from the source of a page', () => {
  it.each([
    ['a command', command],
    ['a body with its answer', `${body}\n\n${answer}`],
    ['a log', `2026-11-28T10:00:00Z -> POST https://a.sg/token ${body}`],
  ])('is what it shows: %s', (_name, text) => {
    expect(recognisePaste(page(text)).pieces).toEqual(recognisePaste(text).pieces);
  });

  it('may have its signs as numbers', () => {
    expect(withoutEntities('a&#x3D;b&amp;c=&#x27;d&#39;')).toBe("a=b&c='d'");
  });

  it.each([
    ['an ampersand alone, which may be the fault', body.replaceAll('&', '&amp;')],
    ['a bare ampersand beside it', `${page(command)} && ls`],
    ['a sign bare beside it', `${page(command)} 'x'`],
    ['a page', `<p>${page(command)}</p>`],
  ])('is not: %s', (_name, text) => {
    expect(withoutEntities(text)).toBe(text);
  });
});
