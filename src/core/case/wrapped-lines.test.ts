import { describe, expect, it } from 'vitest';
import { recognisePaste } from './recognise.ts';
import { withoutIndentedWraps, withoutLineEnds, withoutWraps } from './wrapped-lines.ts';

const token = `eyJ${'a'.repeat(200)}.${'b'.repeat(150)}.${'c'.repeat(86)}`;
const body = `grant_type=x&client_assertion=${token}&code=y`;
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n'))
    .join('\n');

describe('lines that a window broke', () => {
  it.each([
    ['a body', body],
    ['a request', `POST /token HTTP/1.1\nHost: a.sg\nDPoP: ${token}\n\n${body}`],
    ['a command', `curl https://a.sg/token -H 'DPoP: ${token}' -d '${body}'`],
  ])('are whole again: %s', (_name, text) => {
    for (const width of [60, 76, 80, 120]) {
      expect(withoutWraps(wrapped(text, width))).toBe(text);
      expect(withoutWraps(wrapped(text, width).replaceAll('\n', '\r\n'))).toBe(text);
    }
  });

  it('are whole again where wider lines stand beside them', () => {
    const text = `POST /token HTTP/1.1\nHost: a.sg\nDPoP: ${token}\n\n${body}`;
    const answer = `HTTP/1.1 400 Bad Request\n\n{"error":"${'a'.repeat(200)}"}`;
    expect(withoutWraps(`${wrapped(text, 74)}\n\n${answer}`)).toBe(`${text}\n\n${answer}`);
    const two = `${wrapped(body.slice(0, 140), 74)}\n\n${answer}`;
    expect(withoutWraps(two)).toBe(two);
  });

  it('are whole again where the window is as wide as can be', () => {
    const text = `${body}${body}${body}`;
    expect(withoutWraps(wrapped(text, 400))).toBe(text);
  });

  it.each([
    [
      'two long lines of words above a body',
      ['a short line', `We send ${'a'.repeat(72)}`, `and get ${'b'.repeat(72)}`, 'so', 'grant_type=x'].join(
        '\n',
      ),
    ],
    ['narrow', wrapped(body, 59)],
    ['wider than a window', wrapped(`${body}${body}${body}`, 401)],
    ['a token that a program wrapped', `grant_type=x&client_assertion=${wrapped(token, 76)}&code=y`],
    ['a token alone', wrapped(token, 76)],
    ['a key', `-----BEGIN PUBLIC KEY-----\n${wrapped('a'.repeat(200), 64)}\ngrant_type=x`],
    ['one line', body],
    [
      'two commands as long as each other',
      [1, 2].map((at) => `curl https://a.sg/token -d grant_type=authorization_code -d code=${at}`).join('\n'),
    ],
    [
      'two entries of a log',
      [1, 2]
        .map((at) => `2026-11-20T06:13:2${at}Z POST /token grant_type=authorization_code&code=a`)
        .join('\n'),
    ],
    ['one break', wrapped(body.slice(0, 100), 76)],
  ])('are not seen in what is %s', (_name, text) => expect(withoutWraps(text)).toBe(text));
});

describe('lines that an editor or a mail broke with an indentation', () => {
  const request = `POST /token HTTP/1.1\nHost: a.sg\nDPoP: ${token}\n\n${body}`;
  const broken = (text: string, indent: string, most: number): string =>
    text
      .split('\n')
      .map((line) =>
        line.length <= most
          ? line
          : [
              line.slice(0, most),
              ...(line.slice(most).match(new RegExp(`.{1,${most - indent.length}}`, 'g')) ?? []),
            ].join(`\n${indent}`),
      )
      .join('\n');

  it.each(['  ', '    ', '\t'])('are whole again: %j', (indent) => {
    for (const text of [request, body, `curl https://a.sg/token -H 'DPoP: ${token}' -d '${body}'`])
      for (const most of [60, 72, 80, 100]) {
        expect(withoutIndentedWraps(broken(text, indent, most))).toBe(text);
        expect(withoutIndentedWraps(broken(text, indent, most).replaceAll('\n', '\r\n'))).toBe(text);
      }
  });

  it('are whole again where the first ends at an ampersand, as wide as the others', () => {
    const text = `client_id=${'a'.repeat(69)}&${body}`;
    expect(broken(text, '    ', 80).split('\n')[0]).toMatch(/&$/);
    expect(withoutIndentedWraps(broken(text, '    ', 80))).toBe(text);
  });

  it('are whole again in the text that is read, and broken at a dot or a dash', () => {
    const parts = body.replace(/(?<=[.]|a{90})(?=.)/g, '\n    ');
    expect(parts.split('\n').length).toBeGreaterThan(3);
    const whole = recognisePaste(`POST https://a.sg/token HTTP/1.1\nHost: a.sg\n\n${parts}`).pieces[0];
    expect(whole?.text).toContain(body);
  });

  it.each([
    ['between two pairs, as a program may send them', body.replaceAll('&', '\n    &')],
    ['behind an ampersand', body.replaceAll('&', '&\n    ')],
    ['at an option', `curl https://a.sg/token -H 'DPoP: ${token}'\n  -dgrant_type=x`],
    ['in a command that goes on', `curl https://a.sg/token -H 'DPoP: ${token}' \\\n  -d grant_type=x`],
    ['in an object', `{\n  "client_assertion": "${token}",\n    "code": "y"\n}`],
    ['in the shown headers of a request', `1: POST https://a.sg/token ${body}\n    accept: */*`],
    ['in a short line', 'client_assertion=\n    eyJhbGciOi.eyJpc3MiOi.AA&code=y'],
    ['by one blank', broken(body, ' ', 72)],
  ])('are not seen: %s', (_name, text) => expect(withoutIndentedWraps(text)).toBe(text));
});

describe('blanks at the ends of lines', () => {
  it('are left out where all lines have them', () => {
    expect(withoutLineEnds('a \nb\t\n\nc\u00a0\r\n')).toBe('a\nb\n\nc\n');
    expect(withoutLineEnds('a \r\n\r\nb \r\nc ')).toBe('a\n\nb\nc');
  });

  it.each(['a \nb ', 'a \nb \nc', 'a\nb \nc ', ''])('stay in %j', (text) =>
    expect(withoutLineEnds(text)).toBe(text),
  );
});
