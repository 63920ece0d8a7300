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
    ['the name of a service', (text) => eachLine(text, () => 'api     | ')],
    ['the name of a pod', (text) => eachLine(text, () => '[pod/api-7d9f8b6c5d-x2x4z/api] ')],
    ['what journald writes', (text) => eachLine(text, () => 'Nov 28 10:00:00 host api[12]: ')],
    ['what Heroku writes', (text) => eachLine(text, () => '2026-11-28T10:00:00.123456+00:00 app[web.1]: ')],
    ['what GitLab writes', (text) => eachLine(text, () => '2026-11-28T10:00:00.123456Z 01O ')],
    ['what CloudWatch writes', (text) => eachLine(text, () => '2026-11-28T10:00:00+00:00 api/app/1b2c ')],
    ['line numbers without a gap', (text) => eachLine(text, (at) => `${at + 9}`)],
    ['line numbers without a gap, and an empty line', (text) => `${eachLine(text, (at) => `${at + 9}`)}\n`],
    ['colours without their escapes', (text) => eachLine(text, () => '[36;1m').replaceAll('\n', '[0m\n')],
    ['colours written out', (text) => `\\u001b[36m${text}\\u001b[0m`],
    ['blanks at each end', (text) => `${text.replaceAll('\n', '  \n')}  `],
    ['the width of a window', (text) => text.replaceAll(/.{400}/g, '$&\n')],
    ['a quoted fence', (text) => eachLine(`\`\`\`\n${text}\n\`\`\``, () => '> ')],
    ['words below a fence', (text) => `\`\`\`\n${text}\n\`\`\`\nLim  4:15 PM\nWhy?`],
    ['a link of Outlook', (text) => text.replace('https://a.sg/token', '$&<$&>')],
    ['a link of Slack', (text) => text.replace('https://a.sg/token', '<$&|a.sg/token>')],
    ['a link of Markdown', (text) => text.replace('https://a.sg/token', '[$&]($&)')],
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

  it('are looked through within other text', () => {
    for (const sign of ['> ', '>'])
      for (const before of ['Hi,\n\n', ''])
        expect(sent(`${before}${eachLine(command, () => sign)}\n\nThanks`)).toEqual([
          'POST',
          'grant_type=x code=y',
          'a.b.c',
        ]);
  });

  it.each([
    ['indentation', '    '],
    ['the name of a container', 'app-1  | '],
    ['the name of a pod', '[pod/api-7d9f8b6c5d-x2x4z/api] '],
  ])('are taken off a request between lines without: %s', (_name, mark) => {
    for (const text of mark.trim() === '' ? [message] : [message, command])
      for (const before of ['', 'Hi,\n\n'])
        for (const after of ['\nWhy?', '\n\nWhy?', '\n\n{"error":"invalid_grant"}'])
          expect(sent(`${before}${eachLine(text, () => mark)}${after}`)).toEqual([
            'POST',
            'grant_type=x code=y',
            'a.b.c',
          ]);
  });

  it('may be hard spaces, where there is no other', () => {
    const hard = command.replaceAll(' ', '\u00a0');
    expect(sent(hard)).toEqual(['POST', 'grant_type=x code=y', 'a.b.c']);
    expect(unwrapPaste(`${hard} `)).toBe(`${hard} `);
    expect(unwrapPaste('grant_type=a&code=b\u00a0c')).toBe('grant_type=a&code=b\u00a0c');
  });

  it.each([
    ['a fence and what is below it', '\n```\na=b c\n```\nwords', '\na=b c\n\nwords'],
    ['fences at both ends', ' \n```\na=b c\n```\n ', ' \na=b c\n '],
    ['a fence within a line', 'see ```a=b```, it', 'see \na=b\n, it'],
    ['a margin of two lines', '    a=b c\n    d', 'a=b c\nd'],
    ['a margin with shorter and longer empty lines', '    a b\n  \n      \n    c', 'a b\n\n\nc'],
    ['a margin, and the line ends of Windows', '    a b\r\n\r\n    c', 'a b\r\n\r\nc'],
    [
      'marks of a mail around a command, quoted again',
      "Hi\n\n> we send\n>> $ curl a.sg\n>> curl -d 'a=b' \\\n>>  https://a.sg\n>>\n>> {}\n> thanks\n\nBye",
      "Hi\n\nwe send\n$ curl a.sg\ncurl -d 'a=b' \\\n https://a.sg\n\n{}\nthanks\n\nBye",
    ],
    [
      'what Terraform writes above a command and its answer',
      'x.token: Creating...\nx.token (local-exec): + curl -d a=b https://a.sg\nx.token (local-exec): {}\nx.token: Done',
      'x.token: Creating...\n+ curl -d a=b https://a.sg\n{}\n\nx.token: Done',
    ],
    [
      'the margin of a request, and of the answer below words',
      'We send\n\n    POST /t HTTP/1.1\n    Host: a\n\n    a=b\n\nand get\n\n    HTTP/1.1 400 Bad Request\n\n    {}\n',
      'We send\n\nPOST /t HTTP/1.1\nHost: a\n\na=b\n\n\nand get\n\nHTTP/1.1 400 Bad Request\n\n{}\n',
    ],
    [
      'the names of several containers',
      'db-1   | 2026-11-20T10:00:00Z a\napp-1  | 2026-11-20T10:00:01Z b=c&d=e',
      '2026-11-20T10:00:00Z a\n2026-11-20T10:00:01Z b=c&d=e',
    ],
    [
      'the times of a run of GitHub Actions',
      '2026-11-20T10:00:00.1234567Z ##[group]Run a\n2026-11-20T10:00:00.1234568Z + curl -d a=b https://a.sg\n2026-11-20T10:00:01.1234567Z {}',
      '2026-11-20T10:00:00.1234567Z ##[group]Run a\n+ curl -d a=b https://a.sg\n{}',
    ],
    ['a prompt with words', '(venv) $ curl a\n{"b":1}', '$ curl a\n{"b":1}'],
  ])('goes, and the lines stay apart: %s', (_name, text, bare) => expect(unwrapPaste(text)).toBe(bare));

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
    'grant_type | x\ncode | y',
    '10.0.0.1 - - a\n10.0.0.2 - - b',
    'curl `\n -d a',
    '1a\n2b',
    '1a\n2b\n4c',
    'see\n> it fails\n> curl is fine',
    '[36mgrant_type=x',
    'map[code:[0mA] state:[mB]]',
    '{code=[Mp], state=[0m]}',
    'a  \nb  \nc',
    'a \nb ',
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
      '> curl \n',
      '[0m',
      '\\u001b[',
      '1a\n',
      'a | ',
      'Nov 28 10:00:00 a b[',
    ])
      unwrapPaste(part.repeat(400_000 / part.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('takes the margin off a first line alone, which lost its place in copying', () => {
    const message = 'POST /token HTTP/1.1\nHost: id.example\n\ncode=abc';
    expect(unwrapPaste(`  ${message}`)).toBe(message);
  });
});
