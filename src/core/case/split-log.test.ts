import { describe, expect, it } from 'vitest';
import { requestFieldsOf } from '../request/request-fields.ts';
import { readPaste } from './read-paste.ts';
import { splitLog } from './split-log.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const start = '2026-11-28T14:02:10.000Z INFO  [main] c.e.Login - start';
const refused = '2026-11-28T14:02:11.000Z ERROR [main] c.e.Client - {"error":"invalid_grant"}';
const sent = `2026-11-28T14:02:10.500Z DEBUG [main] c.e.Client - POST ${url} body=grant_type=authorization_code&code=abc&client_assertion=eyJh.eyJi.c`;
const literal = `const res = await axios.post('${url}', new URLSearchParams({\n  grant_type: 'authorization_code',\n  code: 'abc',\n}));`;
const open = `const form = new URLSearchParams();\nform.append('grant_type', 'authorization_code');\nform.append('client_assertion', assertion);\nawait fetch('${url}', { method: 'POST', body: form });`;

describe('lines of a log and code in turns', () => {
  it.each([
    ['between', [start, literal, refused], [`${start}\n${refused}`, literal]],
    ['above', [literal, start, refused], [literal, `${start}\n${refused}`]],
    ['below', [start, refused, literal], [`${start}\n${refused}`, literal]],
    ['twice', [start, literal, sent, open, refused], [`${start}\n${sent}\n${refused}`, literal, open]],
  ])('are parted where the code stands %s', (_, parts, wanted) => {
    expect(splitLog(parts.join('\n'))).toEqual(wanted);
    expect(splitLog(`\n \n${parts.join('\n')}`)).toEqual(wanted);
    expect(splitLog(`Hi all,\n\nany idea? Our code and its log:\n${parts.join('\n')}`)).toEqual(wanted);
    expect(splitLog(parts.join('\n\n')).map((part) => part.trim().replaceAll('\n\n', '\n'))).toEqual(wanted);
  });

  it.each([
    ['a log', `${start}\n${sent}\n${refused}`],
    ['code', `${literal}\n${open}`],
    ['code that sends nothing', `${start}\nconst key = await load('x');\n${refused}`],
    ['values first', `a=b\n${start}\n${literal}`],
    ['nothing', ''],
    ['a log with brackets, and lines around it', `\n${start} (1)\n`],
    ['code with one that sends nothing', `${start}\n${literal}\n${refused}\nconst key = await load('x');`],
    ['code that names no address', `${start}\n${literal.replace(`'${url}'`, 'url')}`],
    ['nine blocks', [start, literal, start, literal, start, literal, start, literal, start].join('\n')],
  ])('leave as it is: %s', (_, text) => expect(splitLog(text)).toEqual([text]));

  it('are parted up to eight times, whatever blanks stand between', () => {
    const turns = [start, literal, start, literal, start, literal, refused, open];
    expect(splitLog(turns.join('\n\n'))).toEqual([
      [start, start, start, refused].join('\n'),
      ...[literal, literal, literal].map((code) => `${code}\n`),
      open,
    ]);
  });

  it('tell the request by what the log shows where the code leaves values open', () => {
    for (const parts of [
      [sent, open, refused],
      [open, sent, refused],
    ]) {
      const { pieces } = readPaste(parts.join('\n'));
      const request = pieces.find(({ field }) => field === 'request');
      expect(requestFieldsOf(request?.text ?? '')?.parameters.client_assertion).toBe('eyJh.eyJi.c');
      expect(pieces.find(({ field }) => field === 'response')?.text).toContain('invalid_grant');
    }
  });

  it('tell it by the code where the log shows none', () => {
    const { pieces } = readPaste([start, literal, refused].join('\n'));
    expect(pieces.map(({ field }) => field).toSorted()).toEqual(['request', 'response']);
  });
});
