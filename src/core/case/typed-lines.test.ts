import { describe, expect, it } from 'vitest';
import { parseRequest } from '../request/parse-request.ts';
import { recognisePaste } from './recognise.ts';
import { withoutTypedSigns } from './typed-lines.ts';

const url = 'https://a.sg/token';
const body = 'grant_type=authorization_code&code=y&code_verifier=z';
const answer = '{"error":"invalid_grant"}';
const windows = 'C:\\Users\\ann';

const sessions: Readonly<Record<string, string>> = {
  PowerShell: `PowerShell 7.4.6\nPS ${windows}> curl.exe -X POST \`\n>> '${url}' \`\n>> -d '${body}'\n${answer}\nPS ${windows}>`,
  'PowerShell, a call of its own': `PS ${windows}> $body = @{\n>>   grant_type = 'authorization_code'\n>>   code = 'y'\n>>   code_verifier = 'z'\n>> }\nPS ${windows}> Invoke-RestMethod -Method Post -Uri '${url}' -Body $body\nInvoke-RestMethod : ${answer}\nAt line:1 char:1`,
  bash: `ann@box:~$ curl -X POST \\\n> '${url}' \\\n> -d '${body}'\n${answer}`,
  zsh: `ann@mac ~ % curl -X POST \\\n> '${url}' \\\n> -d '${body}'\n${answer}`,
  root: `# curl -X POST \\\n> '${url}' \\\n> -d '${body}'\n${answer}`,
};

describe('a command that was typed over several lines', () => {
  it.each(Object.entries(sessions))('is one, with its answer: %s', (_name, session) => {
    for (const text of [session, session.replaceAll('\n', '\r\n')]) {
      const { pieces } = recognisePaste(text);
      const request = parseRequest(pieces.find(({ field }) => field === 'request')?.text ?? '');
      expect([request?.url, request?.body, request?.notes]).toEqual([url, body, []]);
      expect(pieces.find(({ field }) => field === 'response')?.text).toContain('invalid_grant');
    }
  });

  it.each([
    ['a mail', '> curl \\\n> -d a=b'],
    ['the lines that curl -v shows', `$ curl -v ${url} \\\n  -d a=b\n> POST /token HTTP/1.1\n> Host: a.sg`],
    ['a program with its prompt', `PS ${windows}> curl.exe ${url}\n${answer}`],
    ['output that begins alike', `$ curl \\\n${url}\n> x`],
  ])('is not seen in %s', (_name, text) => expect(withoutTypedSigns(text)).toBe(text));

  it('ends with the line that does not go on', () => {
    expect(withoutTypedSigns('$ curl -v \\\n> https://a.sg\n> POST / HTTP/1.1')).toBe(
      '$ curl -v \\\nhttps://a.sg\n> POST / HTTP/1.1',
    );
  });
});
