import { describe, expect, it } from 'vitest';
import { formAlone } from './form-end.ts';
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
