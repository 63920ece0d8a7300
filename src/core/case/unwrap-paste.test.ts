import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { recognisePaste } from './recognise.ts';
import { unwrapPaste } from './unwrap-paste.ts';

const command = "curl -X POST https://a.sg/token \\\n  -H 'DPoP: a.b.c' \\\n  -d 'grant_type=x&code=y'";
const message = 'POST /token HTTP/1.1\nHost: a.sg\nDPoP: a.b.c\n\ngrant_type=x&code=y';
const eachLine = (text: string, before: (at: number) => string): string =>
  text
    .split('\n')
    .map((line, at) => before(at) + line)
    .join('\n');
/** What a piece of a paste would send. */
const sent = (text: string) => {
  const { pieces } = recognisePaste(text);
  const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
  return [
    request?.method,
    request?.parameters.map(({ name, value }) => `${name}=${value}`).join(' '),
    request?.headers.find(({ name }) => name === 'DPoP')?.value,
  ];
};

describe('what programs put around a text', () => {
  it.each<readonly [string, (text: string) => string]>([
    ['a code fence', (text) => `\`\`\`\n${text}\n\`\`\``],
    ['a code fence with a language', (text) => `\`\`\`bash\r\n${text}\r\n\`\`\`\r\n`],
    ['a code fence of Slack', (text) => `\`\`\`${text}\`\`\``],
    ['backticks', (text) => ` \`${text}\``],
    ['a block of Jira', (text) => `{code:bash|title=a}\n${text}\n{code}`],
    ['another block of Jira', (text) => `{noformat}\n${text}\n{noformat}`],
    ['colours', (text) => `\x1b[1;32m${text.replaceAll('\n', '\x1b[0m\n\x1b[K')}\x1b[0m`],
    ['line numbers', (text) => eachLine(text, (at) => `${at + 1} `)],
    ['line numbers of cat -n', (text) => eachLine(text, (at) => `    ${at + 8}\t`)],
    ['line numbers and bars', (text) => eachLine(text, (at) => ` ${at + 1} | `)],
    ['line numbers and colons', (text) => eachLine(text, (at) => `${at + 1}: `)],
    ['the name of a container', (text) => eachLine(text, () => 'app-1  | ')],
    ['the time', (text) => eachLine(text, () => '2026-11-28T10:00:00.123Z ')],
    ['what Kubernetes writes', (text) => eachLine(text, () => '2026-11-28T10:00:00.123456789Z stdout F ')],
    ['indentation', (text) => eachLine(text, () => '    ')],
    ['tabs', (text) => eachLine(text, () => '\t')],
    ['hard spaces', (text) => eachLine(text, () => '\u00a0\u00a0')],
    ['the signs of a patch', (text) => eachLine(text, () => '+')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['a fence in a quotation', (text) => eachLine(`\`\`\`\n${text}\n\`\`\``, () => '    ')],
  ])('is not read with it: %s', (_name, wrap) => {
    expect(sent(wrap(command))).toEqual(['POST', 'grant_type=x code=y', 'a.b.c']);
    expect(sent(wrap(message))).toEqual(['POST', 'grant_type=x code=y', 'a.b.c']);
  });

  it.each(['(venv) $ ', '➜  ~ ', '➜  app git:(main) ✗ ', 'me@mac ~ % ', '[10:00:01] $ ', '❯ '])(
    'is not read with the command: the prompt %s',
    (prompt) => expect(sent(prompt + command)).toEqual(['POST', 'grant_type=x code=y', 'a.b.c']),
  );

  it.each([
    command,
    message,
    '\uFEFFgrant_type=x&code=y',
    '    grant_type=x&code=y',
    'grant_type=x&code=y\u200b',
    '> POST /token HTTP/1.1\n> Host: a.sg',
    '# curl https://a.sg\n# see curl https://b.sg',
    'PS C:\\a> curl.exe https://a.sg',
    'C:\\a>curl https://a.sg',
    '2026-11-28T10:00:00Z a=b\n2026-11-28T10:00:01Z c=d',
    '1 a\n1 b',
    '10.0.0.1 - - a\n10.0.0.2 - - b',
    'curl `\n -d a',
    '',
  ])('stays where it is none: %j', (text) => expect(unwrapPaste(text)).toBe(text));

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      '```\n',
      '1 ',
      '    \n',
      '\x1b[',
      '+\n',
      'a$ ',
      '{code}\n',
      '`a',
      'a-1 | \n',
      '\u00a0',
    ])
      unwrapPaste(part.repeat(400_000 / part.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
