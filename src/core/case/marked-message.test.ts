import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { withoutMarks } from './marked-message.ts';
import { recognisePaste } from './recognise.ts';

const head = 'POST /token HTTP/1.1\nHost: a.sg\nDPoP: a.b.c';
const body = 'grant_type=x&code=y';
const marked = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`.trimEnd())
    .join('\n');
const answer = 'HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"invalid_grant"}';
const seen = (text: string) => {
  const { pieces } = recognisePaste(text);
  const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
  return [request?.url, request?.body, request?.headers.find(({ name }) => name === 'DPoP')?.value];
};

it('leaves the lines of a wire log, with brackets around line ends, to their reader', () => {
  const log = 'DEBUG wire - http-outgoing-0 >> "POST /token HTTP/1.1[\\r][\\n]"';
  expect(withoutMarks(log)).toBe(log);
});

describe('a request with marks in front of its lines', () => {
  const curl = `* Connected to a.sg\n${marked(`${head}\n`, '> ')}\n`;
  it.each([
    ['of a mail', marked(`${head}\n\n${body}`, '> ')],
    ['of an answer to a mail', marked(`${head}\n\n${body}`, '> > ')],
    ['of the same without blanks', marked(`${head}\n\n${body}`, '>>')],
    ['under words', `Ann wrote:\n${marked(`${head}\n\n${body}`, '> ')}`],
    ['of an answer to a mail, under words', `Ann wrote:\n${marked(`${head}\n\n${body}`, '> > ')}`],
    [
      'under words, with the line ends of Windows',
      `Ann wrote:\n${marked(`${head}\n\n${body}`, '> ')}\n`.replaceAll('\n', '\r\n'),
    ],
    ['of curl -v, with the line ends of Windows', `${curl}${body}\n`.replaceAll('\n', '\r\n')],
    ['of curl -v, the body put under it', `${curl}${body}\n* We are done\n${marked(answer, '< ')}`],
    [
      'of Insomnia',
      `* Preparing request\n\n${marked(head, '> ')}\n\n| ${body}\n\n* We are done\n\n${marked(answer, '< ')}`,
    ],
    [
      'of Bruno',
      `> POST https://a.sg/token\n> DPoP: a.b.c\n> data \n${body}\n< 400 Bad Request\n< content-type: application/json`,
    ],
    ['behind the time of a log', `2026/11/20 06:13:20 ${head}\n\n${body}`],
    ['behind a time and a label', `2026/11/20 06:13:20.123456 request: ${head}\n\n${body}`],
    ['in quotation marks behind the time', `2026/11/20 06:13:20 ${JSON.stringify(`${head}\n\n${body}`)}`],
    [
      'behind the time, its answer too',
      `2026/11/20 06:13:20 ${head}\n\n${body}\n2026/11/20 06:13:21 ${answer}`,
    ],
  ])('is read whole: %s', (_name, text) => expect(seen(text)).toEqual(['https://a.sg/token', body, 'a.b.c']));

  it('keeps the answer', () => {
    const { pieces } = recognisePaste(`${curl}${body}\n* We are done\n${marked(answer, '< ')}`);
    expect(pieces.map(({ field, text }) => [field, text])).toEqual([
      ['request', `${head}\n\n${body}\n`],
      ['response', answer],
    ]);
  });

  it('keeps the lines of a body apart', () => {
    expect(withoutMarks(marked(`${head}\n\ngrant_type=x\n&code=y`, '> '))).toBe(
      `${head}\n\ngrant_type=x\n&code=y`,
    );
  });

  it.each([
    curl,
    '2026/11/20 06:13:20 "POST /token HTTP/1.1\\r\\n\\x00"',
    `${curl}* We are done\n< HTTP/1.1 400 Bad Request\n< \n{"error":"a"}`,
    '> POST it there\n> a=b',
    '2026/11/20 06:13:20 "POST /token HTTP/1.1" 400',
    `${head}\n\n${body}`,
    '> POST /token HTTP/1.1',
  ])('stays where no body stands under it: %j', (text) => expect(withoutMarks(text)).toBe(text));

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      '> POST /a HTTP/1.1\n',
      '>\n',
      '2026/11/20 06:13:20 ',
      'POST "',
      '"POST a HTTP/1.1\\n',
    ])
      withoutMarks(`POST a\n> POST /a HTTP/1.1\n${part.repeat(400_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
