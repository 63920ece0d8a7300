import { describe, expect, it } from 'vitest';
import { requestInField } from './request-in-field.ts';

const body = 'grant_type=authorization_code&code=abc&redirect_uri=https%3A%2F%2Frp.example%2Fcb';
const http = `POST /token HTTP/1.1\nHost: id.example\nContent-Type: application/x-www-form-urlencoded\n\n${body}`;
const curl = `curl https://id.example/token -H 'DPoP: x' \\\n  -d '${body}'`;
const eachLine = (text: string, front: string): string =>
  text
    .split('\n')
    .map((line) => front + line)
    .join('\n');
const asPage = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

describe('a request in its field', () => {
  it.each([
    body,
    `"${body}"`,
    `'${body}',`,
    `\`${body}\``,
    `“${body}”`,
    `**${body}**`,
    `(${body})`,
    `<${body}>`,
    `${body};`,
    `${body},\n`,
    `${body} // staging`,
    `body=${body}`,
    `const body = '${body}';`,
    ` \u200b${body}`,
    JSON.stringify(JSON.stringify(body)),
    ` ${JSON.stringify(JSON.stringify(body))}\n`,
    `\n'${body}'\n`,
    ` <code>${asPage(body)}</code>\n`,
    `<pre>${asPage(body)}</pre>`,
    `\`\`\`\n${body}\n\`\`\``,
  ])('is the body without what was copied around it: %s', (text) => {
    expect(requestInField(text).trim()).toBe(body);
  });

  it.each([
    http,
    eachLine(http, '    '),
    `  ${http}`,
    `${http};`,
    JSON.stringify(http),
    JSON.stringify(http).slice(1, -1),
    `\n${JSON.stringify(http).slice(1, -1)} `,
  ])('is the message without it: %s', (text) => {
    const bare = requestInField(text);
    expect(bare.startsWith(http.slice(0, 60))).toBe(true);
    expect(bare.trimEnd().endsWith(body)).toBe(true);
  });

  it.each([
    curl,
    eachLine(curl, '> '),
    `request=${curl}`,
    `${curl},`,
    asPage(curl),
    JSON.stringify(curl).slice(1, -1),
    `On Friday Dev wrote:\n${eachLine(curl, '> ')}`,
  ])('is the command without it: %s', (text) => {
    expect(requestInField(text).trim().endsWith(curl)).toBe(true);
  });

  it.each([
    `\ufeff${body}`,
    `'${body}`,
    body.replaceAll('&', '&amp;'),
    `${body}\u200b`,
    `${body} `,
    `${http.replace('grant', "'grant")}'`,
    'see above',
    '"POST \\x"',
    '"curl" said',
    `x ${body}\\n`,
    `said "curl ${body}"`,
    `run curl \\n${body}`,
    `POST /token\n\n${body}\\n`,
    `curl https://id.example/token -d code=a`,
    `(${body}`,
    `${body})`,
  ])('stays with what may have been sent: %s', (text) => {
    expect(requestInField(text)).toBe(text);
  });

  it('is looked for in up to 100,000 letters', () => {
    const text = `"${body}"`;
    expect(requestInField(text.padEnd(100_000)).trim()).toBe(body);
    expect(requestInField(text.padEnd(100_001))).toBe(text.padEnd(100_001));
  });
});
