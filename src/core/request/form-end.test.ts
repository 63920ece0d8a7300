import { describe, expect, it } from 'vitest';
import { endOfForm, formAlone } from './form-end.ts';
import { parseRequest } from './parse-request.ts';

const head = 'POST /token HTTP/1.1\nHost: a.sg\nContent-Type: application/x-www-form-urlencoded\n\n';
const form = 'grant_type=authorization_code&code=abc';

describe('words below a form', () => {
  it.each([
    ['words', 'Thanks'],
    ['words behind an empty line', '\nThanks, it fails since Monday'],
    ['a line of a log', '2026-11-28 14:02:11 INFO answered 401'],
    ['a prompt', '$ '],
    ['an address with a query', 'https://app.sg/cb?code=abc&state=d'],
    ['an answer as a form', 'error=a&error_detail=b'],
    ['settings, one of which was sent', 'client_id=a\ncode=abc'],
    ['settings that no request has', 'redirect_uri=https://app.sg/cb\njwks_uri=https://app.sg/jwks'],
  ])('are no part of it: %s', (_, below) => {
    const text = `${form}\n${below}`;
    expect(formAlone(text)).toBe(form);
    expect(parseRequest(`${head}${text}`)).toMatchObject({ body: form, text: `${head}${text}` });
    expect(parseRequest(text)).toMatchObject({ body: form, bodySpan: { start: 0, end: form.length } });
  });

  it('are part of it where the headers count them', () => {
    const body = `${form}\nThanks`;
    const counted = head.replace('\n\n', `\nContent-Length: ${body.length}\n\n`);
    expect(parseRequest(`${counted}${body}`)?.body).toBe(body);
  });

  it.each([
    ['a line end', `${form}\n`],
    ['blanks', `${form} \n\t`],
    ['the rest of a value', `${form}\ndef&redirect_uri=https%3A%2F%2Fa.sg`],
    ['the rest of the pairs, one in each line', `${form}\nclient_id=a\nredirect_uri=b`],
    ['another pair in a line of its own', 'grant_type=a\ncode=b'],
    ['nothing that is a form', 'words\nmore'],
  ])('are something else than %s', (_, body) => expect(formAlone(body)).toBe(body));
});

describe('a form', () => {
  const own = 'grant_type=a&code=b';
  const long = 'x'.repeat(19);
  const token = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.AA';

  it.each([
    '\n\na=b\nc=d',
    ' a=b',
    '&a=b',
    'a : b',
    'grant_type: a\ncode: b',
    'a=b\n\nc=d',
    'a=b\na=c',
    'a=b\nc = d',
    'a=b\n \n&c=d',
    'a=b&\nc',
    'a=\nb',
    'a=b &\nc = d e',
    'a=b&c=d\ncode=e',
    'a=b\nerrors=x',
    `${own}\nclient_id=c`,
    `${own}\nclient_id=c\nredirect_uri=d`,
    `${own}\nfoo=c&code=d`,
    `${own}\nstate=c&scope=d`,
    'response_type=a&state=b\nnonce=c',
    'a=b\nde&f=g',
    `a=b\n${long}1`,
    `a=b\n${long}1\nab`,
    `a=b\n${long}%\nab==`,
  ])('goes on to the end of %j', (text) => expect(endOfForm(text, 0)).toBe(text.length));

  it.each([
    ['grant_type: a', '\nfoo: b'],
    ['a=b', '\nB=c'],
    ['a=b', '\nc=d e'],
    ['a=b&', '\nc d'],
    ['a=', '\nb c'],
    ['a=b &', '\nc: d e'],
    ['a=b&c=d', '\n\ncode=e'],
    ['a=b&c=d', '\ncode=e f'],
    ['a=b&c=d', '\nfoo=e'],
    ['a=b&code=d', '\ncode=e'],
    ['a=b&c=d', '\n \n'],
    ['a=b\r\nc=d', '\r\n\r\nwords'],
    [own, '\ngrant_type=c&code=d'],
    [own, '\nstate=c&code=d'],
    [own, '\nclient_id: c'],
    [own, '\njwks_uri=d'],
    [own, '\nclient_id=c\njwks_uri=d'],
    [own, '\nclient_id=c\ncode=d'],
    [`${own}\nclient_id=c`, '\njwks_uri=d\ncode_verifier=e'],
    [`${own}\nclient_id=c`, '\n\ncode=d'],
    [`${own}\nclient_id=c`, '\nwords\ncode=d'],
    ['grant_type=a\n&code=b', '\nclient_id=c\ncode=d'],
    ['grant_type=a&\ncode=b', '\nfoo=c'],
    ['a=b', '\nerror=x'],
    ['a=b&c=d', '\nerror_uri=x'],
    [`a=${token}`, `\n${token}`],
    ['a=b', `\n${long}`],
    ['a=b', `\n${long}x`],
    ['a=b', `\n${long}1!`],
    [`a=b\n${long}1`, '\na!b'],
    [`a=b\n${long}1`, '\n\nab'],
    ['a=b', '\n{"x":"&f=g"}'],
    ['a=b', '\n<x>&f=g'],
    ['a=b', '\nhttps://x.sg/?a=b&f=g'],
    ['a=b', '\nd e&f=g'],
  ])('ends behind %j in front of %j', (form, below) => {
    expect(endOfForm(form + below, 0)).toBe(form.length);
    expect(endOfForm(`x\n${form}${below}`, 2)).toBe(form.length + 2);
  });

  it.each(['', '\n', 'words', 'A: b', '{"a":"b"}'])('is none: %j', (text) =>
    expect(endOfForm(text, 0)).toBeUndefined(),
  );
});
