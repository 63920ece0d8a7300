import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { parseRequest } from '../request/parse-request.ts';
import { readBurp } from './read-burp.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const answer = 'HTTP/2 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_client"}';
const requestOf = (body: string, path = '/fapi/token'): string =>
  `POST ${path} HTTP/2\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${body}`;

/** As Burp Suite 2024 writes an item, with the declaration of its elements in front. */
function saved(
  items: readonly { readonly url: string; readonly request: string; readonly response?: string | Buffer }[],
  base64 = true,
): string {
  const wrapped = (text: string | Buffer): string => {
    const content = base64 ? Buffer.from(text).toString('base64') : String(text);
    return `base64="${base64}"><![CDATA[${content}]]>`;
  };
  const written = items.map(
    (item) => `  <item>
    <time>Fri Nov 20 14:13:20 SGT 2026</time>
    <url><![CDATA[${item.url}]]></url>
    <host ip="203.0.113.7">stg-id.singpass.gov.sg</host>
    <port>443</port>
    <protocol>https</protocol>
    <method><![CDATA[POST]]></method>
    <path><![CDATA[/fapi/token]]></path>
    <extension>null</extension>
    <request ${wrapped(item.request)}</request>
    <status>401</status>
    <responselength>${item.response?.length ?? 0}</responselength>
    <mimetype>JSON</mimetype>
    <response ${wrapped(item.response ?? '')}</response>
    <comment></comment>
  </item>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE items [
<!ELEMENT items (item*)>
<!ATTLIST items burpVersion CDATA "">
<!ATTLIST items exportTime CDATA "">
<!ELEMENT item (time, url, host, port, protocol, method, path, extension, request, status, responselength, mimetype, response, comment)>
<!ELEMENT request (#PCDATA)>
<!ATTLIST request base64 (true|false) "false">
]>
<items burpVersion="2024.9.5" exportTime="Fri Nov 20 14:20:00 SGT 2026">
${written.join('\n')}
</items>
`;
}

const tokenBody = 'grant_type=authorization_code&code=abc&client_assertion=eyJh.eyJi.c';

describe('items saved by Burp', () => {
  it('leave what stands in front of them and behind them to other readers', () => {
    const file = saved([{ url, request: requestOf(tokenBody) }]);
    expect(readBurp(`curl https://a.sg\n${file}HTTP/1.1 200 OK\n\n`)?.rest).toBe(
      'curl https://a.sg\n\n\n\n\nHTTP/1.1 200 OK\n\n',
    );
    expect(readBurp(file)?.rest).toBe('');
    expect(readBurp(`words\n${file.slice(0, -20)}`)).toMatchObject({
      what: 'Items saved by Burp',
      rest: 'words\n\n\n',
    });
    const { pieces } = recognisePaste(`${answer}\n${file}`);
    expect(pieces.map(({ field }) => field)).toEqual(['request', 'response']);
  });

  it.each([
    ['in base64', true],
    ['plain', false],
  ])('give their token call and its answer: %s', (_name, base64) => {
    const text = saved(
      [
        {
          url: `${url}/../par`.replace('token/../', ''),
          request: requestOf('response_type=code&code_challenge=x', '/fapi/par'),
          response: answer,
        },
        { url, request: requestOf(tokenBody), response: answer },
        {
          url: 'https://app.example/x',
          request: 'GET /x HTTP/1.1\r\nHost: app.example\r\n\r\n',
          response: answer,
        },
      ],
      base64,
    );
    const { pieces, notices } = recognisePaste(text);
    expect(pieces.map(({ field }) => field)).toEqual(['authorization_request', 'request', 'response']);
    expect(pieces[1]?.summary).toBe('3 items saved by Burp: its token call fills the token request.');
    expect(parseRequest(pieces[1]?.text ?? '')).toMatchObject({ method: 'POST', url, body: tokenBody });
    // XML 1.0 §2.11: a reader makes LF of CRLF.
    expect(pieces[2]?.text).toBe(base64 ? answer : answer.replaceAll('\r\n', '\n'));
    expect(notices).toEqual([]);
    expect(parseRequest(text)).toMatchObject({ url, body: tokenBody });
  });

  it('keep a line end behind the body: it may be the fault', () => {
    const imported = readBurp(saved([{ url, request: requestOf(`${tokenBody}\n`) }]));
    expect(parseRequest(imported?.request ?? '')?.body).toBe(`${tokenBody}\n`);
  });

  it('say that a compressed answer cannot be read, and that a file is cut off', () => {
    const head = 'HTTP/1.1 401 Unauthorized\r\nContent-Encoding: gzip\r\n\r\n';
    const packed = Buffer.concat([Buffer.from(head), Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe])]);
    const imported = readBurp(saved([{ url, request: requestOf(tokenBody), response: packed }]));
    expect(imported?.response).toBe(head);
    expect(imported?.notices).toEqual([expect.stringContaining('compressed (gzip)')]);
    expect(readBurp(saved([{ url, request: requestOf(tokenBody) }]).slice(0, -30))?.notices).toEqual([
      expect.stringContaining('cut off or damaged'),
    ]);
  });

  it('lose a private key that only shows once decoded', () => {
    const pem = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----';
    const { pieces, droppedPrivateKeys } = recognisePaste(
      saved([{ url, request: requestOf(`${tokenBody}&key=${pem}`) }]),
    );
    expect(droppedPrivateKeys).toEqual(['PEM PRIVATE KEY']);
    expect(JSON.stringify(pieces)).not.toContain('MIGHAgEAMBMG');
  });

  it('give any body back byte for byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const body = `grant_type=x&a=${value}`;
        const imported = readBurp(saved([{ url, request: requestOf(body) }]));
        expect(parseRequest(imported?.request ?? '')?.body).toBe(body);
      }),
    );
  });

  it('never fail, cut off anywhere', () => {
    const whole = saved([{ url, request: requestOf(tokenBody), response: answer }]);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 40 }), (at, inserted) => {
        expect(() => recognisePaste(whole.slice(0, at) + inserted)).not.toThrow();
        expect(() => recognisePaste(whole.slice(0, at) + inserted + whole.slice(at))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
