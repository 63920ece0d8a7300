import { describe, expect, it } from 'vitest';
import { withoutTrace } from './curl-trace.ts';

const request = [
  '=> Send header, 90 bytes (0x5a)',
  '0000: POST /token HTTP/1.1',
  '0016: Host: a.sg',
  '0022: Content-Type: application/x-www-form-urlencoded',
  '0058: ',
  '=> Send data, 7 bytes (0x7)',
  '0000: code=ab',
];
const sent =
  'POST /token HTTP/1.1\r\nHost: a.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ncode=ab';
const head = [
  '<= Recv header, 26 bytes (0x1a)',
  '0000: HTTP/1.1 400 Bad Request',
  '<= Recv header, 32 bytes (0x20)',
  '0000: Content-Type: application/json',
  '<= Recv header, 2 bytes (0x2)',
  '0000: ',
];
const came = 'HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n';
const error = ['<= Recv data, 26 bytes (0x1a)', '0000: {"error":"invalid_client"}'];
const hexadecimal = [
  '=> Send header, 34 bytes (0x22)',
  '0000: 50 4f 53 54 20 2f 61 20 48 54 54 50 2f 31 2e 31 POST /a HTTP/1.1',
  '0010: 0d 0a 48 6f 73 74 3a 20 61 2e 73 67 0d 0a 0d 0a ..Host: a.sg....',
  '0020: 61 3d                                           a=',
  '=> Send data, 2 bytes (0x2)',
  '0000: c3 a9                                           ..',
];

describe('a trace of curl', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['of a request', request, sent],
    [
      'of a request and its answer',
      [...request, ...head, ...error],
      `${sent}\n\n${came}{"error":"invalid_client"}`,
    ],
    ['of bytes', hexadecimal, 'POST /a HTTP/1.1\r\nHost: a.sg\r\n\r\na=é'],
    ['with the time', request.map((line) => line.replace(/^=>/, '16:44:51.644499 =>')), sent],
    ['with the transfer', request.map((line) => line.replace(/^=>/, '[0-0] =>')), sent],
    ['with both', request.map((line) => line.replace(/^=>/, '16:44:51.644499 [0-0] =>')), sent],
    ['with the line ends of Windows', [request.join('\r\n')], sent],
    [
      'of a body that lies in two messages',
      [...request, '=> Send data, 2 bytes (0x2)', '0000: cd'],
      `${sent}cd`,
    ],
    [
      'of a body over lines of the trace',
      [...request.slice(0, 5), '=> Send data, 9 bytes (0x9)', '0000: code=a', '0006: bcd'],
      `${sent.slice(0, -7)}code=abcd`,
    ],
    ['with empty lines below it', [...request, '', ''], sent],
    ['whose empty lines lost their blank', request.map((line) => line.trimEnd()), sent],
    [
      'of TLS: what it says of the certificate, and no bytes of it',
      [
        '== Info: Connected to a.sg (10.0.0.1) port 443 (#0)',
        '== Info: TLSv1.3 (OUT), TLS handshake, Client hello (1):',
        '=> Send SSL data, 5 bytes (0x5)',
        '0000: .....',
        ...request,
        '<= Recv SSL data, 5 bytes (0x5)',
        '0000: .....',
        ...head,
        ...error,
        '== Info: SSL certificate verify ok.',
        '== Info: Connection #0 to host a.sg left intact',
      ],
      `* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n* SSL certificate verify ok.\n${sent}\n\n${came}{"error":"invalid_client"}`,
    ],
    [
      'between other lines',
      ['$ curl --trace-ascii - -d @body https://a.sg/token', '', ...request, '', '$ cat body', '', 'code=ab'],
      `${sent}\n\n$ curl --trace-ascii - -d @body https://a.sg/token\n\n\n$ cat body\n\ncode=ab`,
    ],
    [
      'of an answer in one chunk',
      [...request, ...head, '<= Recv data, 33 bytes (0x21)', '0000: 2', '0003: {}', '0007: 0', '000a: '],
      `${sent}\n\n${came}{}`,
    ],
    [
      'of an answer in three chunks',
      [
        ...[...request, ...head, '<= Recv data, 45 bytes (0x2d)', '0000: 9', '0003: {"error":', '000e: F'],
        ...['0011: "invalid_client', '0022: 2', '0025: "}', '0029: 0', '002c: '],
      ],
      `${sent}\n\n${came}{"error":"invalid_client"}`,
    ],
    [
      'of two answers in chunks',
      [1, 2].flatMap((at) => [
        ...[...request, ...head, '<= Recv data, 12 bytes (0xc)', '0000: 1', '0003: ', '0003: ', '0003: '],
        ...[`0003: ${at}`, '0006: 0', '0009: '],
      ]),
      `${sent}\n\n${came}1\n\n${sent}\n\n${came}2`,
    ],
    [
      'of chunks that did not end',
      [...request, ...head, '<= Recv data, 5 bytes (0x5)', '0000: 9', '0003: {"'],
      `${sent}\n\n${came}9\r\n{"`,
    ],
  ])('is read as it was sent: %s', (_name, lines, read) => expect(withoutTrace(lines.join('\n'))).toBe(read));

  it.each([
    '',
    '0000: a',
    '=> Send header',
    'a => Send header, 1 bytes',
    'then\n0000: => Send header, 1 bytes',
  ])('is not seen in %j', (text) => expect(withoutTrace(text)).toBe(text));
});
