import { describe, expect, it } from 'vitest';
import { splitMessage } from './split-message.ts';

const status = 'HTTP/1.1 400 Bad Request\n\n';
const request = 'POST /token HTTP/1.1\r\nHost: a\r\n\r\n';

describe('a message with something behind it', () => {
  it.each([
    ['an answer in JSON', `${status}{"a":1}\nmore`, [`${status}{"a":1}`, 'more']],
    ['an answer of HTTP/2', 'HTTP/2 400\n\n{"a":1}\nmore', ['HTTP/2 400\n\n{"a":1}', 'more']],
    ['an answer as curl -v shows it', `< ${status}{"a":1} more`, [`< ${status}{"a":1}`, ' more']],
    ['blanks in front of it', `  ${status} \n[1]more`, [`  ${status} \n[1]`, 'more']],
    ['brackets within brackets', `${status}{"a":[{}]}\nmore`, [`${status}{"a":[{}]}`, 'more']],
    ['brackets inside a text', `${status}{"a":"}\\"}"}{"b":1}`, [`${status}{"a":"}\\"}"}`, '{"b":1}']],
    [
      'blank lines between the two, which belong to neither',
      `${status}{}\r\n \t\r\n\n  more`,
      [`${status}{}`, '  more'],
    ],
    ['a request in JSON', `${request}{"a":1}\n\n{"keys":[]}`, [`${request}{"a":1}`, '{"keys":[]}']],
    ['a request without a body, and a key set', `${request}\r\n{"keys":[]}`, [`${request}`, '{"keys":[]}']],
    ['a key set and a sign of a chat', '{"keys":[]}\n\n:eyes: 2', ['{"keys":[]}', ':eyes: 2']],
    ['a key set and a tag of a page', '{"keys":[]}\n\n</details>', ['{"keys":[]}', '</details>']],
    ['a form and a blank line', `${request}a=b\n\nmore`, [`${request}a=b`, 'more']],
    ['a form and a blank line of Windows', `${request}a=b\r\n\r\nmore`, [`${request}a=b`, 'more']],
    ['a form and an object below it in Windows', `${request}a=b\r\n{"c":1}`, [`${request}a=b`, '{"c":1}']],
    ['a form and a line of blanks', `${request}a=b\n \t\r\nmore`, [`${request}a=b`, 'more']],
    [
      'a form and an object in the next line',
      `${request}a=b\n {"keys":[]}`,
      [`${request}a=b`, ' {"keys":[]}'],
    ],
    ...[
      '[28/11/2026 4:13 PM] Lim',
      '[4:13 PM] why?',
      '2026-11-28 16:13:20 INFO',
      '4:13 pm',
      '4:13PM',
      '16:13:20',
    ].map((next) => [`a form and ${next}`, `${request}a=b\n${next}`, [`${request}a=b`, next]] as const),
    ...['id_token = ', 'id_token=', 'access_token: "', 'client_assertion = '].map(
      (name) =>
        [
          `no form, and ${name}`,
          `${request}${name}eyJhbGci.eyJh.AA`,
          [request.slice(0, -2), `${name}eyJhbGci.eyJh.AA`],
        ] as const,
    ),
    [
      'a form and an answer as a form',
      `${request}a=b&c=d\nerror=x&error_description=y`,
      [`${request}a=b&c=d`, 'error=x&error_description=y'],
    ],
    ...['Response', '### Answer:', 'Request Data\nMIME Type: a/b'].map(
      (next) => [`no form, and ${next}`, `${request}${next}`, [request, next]] as const,
    ),
    ...[
      'and the answer was 401',
      'Thanks',
      'thanks!',
      '10:2',
      '{ c',
      'me@host:~$ ',
      '$',
      '--',
      '=====================',
      'INFO 401 received',
      'Exit code: 1',
      'http://ticket.example/browse/ABC-12345678',
      'code=b was used',
      'code_verifier=b was used',
      'a=c',
      'CLIENT_ID=b',
      'export SINGPASS_CLIENT_ID=abcdefghij0123456789',
      'SINGPASS_CLIENT_ID=abcdefghij0123456789',
      'singpass.client-id=b',
      'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJvdXItY2xpZW50In0.c2lnbmF0dXJl',
      'eyJhbGciOiJFQ0RILUVTIn0..aXY.Y2lwaGVydGV4dDA.dGFn',
    ].flatMap((next) =>
      ['\n', '\r\n', '\n\n'].flatMap((gap) =>
        [`${request}a=b&c=d`, 'a=b&c=d'].map(
          (form) => [`a form and ${JSON.stringify(gap + next)}`, form + gap + next, [form, next]] as const,
        ),
      ),
    ),
    ...['CLIENT_ID=b', 'Thanks', 'words and more'].map(
      (next) =>
        [
          `a form broken into lines, and ${next}`,
          `${request}a=b\nc=d\n${next}`,
          [`${request}a=b\nc=d`, next],
        ] as const,
    ),
    ['an object and a form', '{"keys":[]}\na=b&c=d', ['{"keys":[]}', 'a=b&c=d']],
    ...['---', '3. Then', '### More', '**More**', '+65 6123 4567', '[12:00:01 INF] got'].map(
      (next) => [`an object and ${next}`, `{"a":1}\n\n${next}`, ['{"a":1}', next]] as const,
    ),
    ['words and a key set', 'Ours:\n{\n"keys":[]\n}\nBye', ['Ours:\n', '{\n"keys":[]\n}', 'Bye']],
    ['words in brackets and a key set', '[12:00 INF] got\n{"keys":[]}', ['[12:00 INF] got\n', '{"keys":[]}']],
    ['a key set and an answer', '{"keys":[]}\n\n{"error":"a"}', ['{"keys":[]}', '{"error":"a"}']],
    [
      'a key set, an archive of calls and an answer',
      '{"keys":[]}\r\n{ "log": {} }\n{\n"error":"a"}',
      ['{"keys":[]}', '{ "log": {} }', '{\n"error":"a"}'],
    ],
    ['a name and a key set', 'JWKS={"keys":[]}', ['JWKS=', '{"keys":[]}']],
    ['records and a key set', '{"a":1}\n{"b":2}\n[{"kty":"EC"}]', ['{"a":1}\n{"b":2}\n', '[{"kty":"EC"}]']],
    [
      'a list in place of a form, and words',
      `${request}grant_type: a\ncode: b\nThanks`,
      [`${request}grant_type: a\ncode: b`, 'Thanks'],
    ],
    [
      'a list in place of a form, and a status',
      `${request}grant_type: a\ncode: b\nstatus: 401`,
      [`${request}grant_type: a\ncode: b`, 'status: 401'],
    ],
    ['a body of another kind and a blank line', `${request}(a)\n\nmore`, [`${request}(a)`, 'more']],
    ...['POST /token', 'PUT https://a.sg/token'].map(
      (line) =>
        [
          `${line} without version`,
          `${line}\nA: b\n\na=b&c=d\nmore`,
          [`${line}\nA: b\n\na=b&c=d`, 'more'],
        ] as const,
    ),
    ['an object and words', '{"keys":[]}\n\nwords', ['{"keys":[]}', 'words']],
    [
      'more than two things',
      'a=b&c=d\n{"keys":[]}\na=b&c=d\n$ ',
      ['a=b&c=d', '{"keys":[]}', 'a=b&c=d', '$ '],
    ],
    ['a form and a list of objects', `${request}a=b\n[ {}]`, [`${request}a=b`, '[ {}]']],
    ...['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'].map((method) => {
      const message = `${method} / HTTP/1.0\n\na=b`;
      return [`the method ${method}`, `${message}\n\nmore`, [message, 'more']] as const;
    }),
  ] as const)('is two: %s', (_name, text, parts) => expect(splitMessage(text)).toEqual(parts));

  it.each<readonly [string, string]>([
    ['no blank line', 'HTTP/1.1 400 Bad Request\n{"a":1}\nmore'],
    ['nothing behind it', `${status}{"a":1}`],
    ['blanks behind it', `${status}{"a":1} \n\t`],
    ['an object, and more in its line', '{"a":1} more'],
    ['an object and another', '{"a":1}\n{"b":2}'],
    ['a key and another', '{"kty":"EC"}\n{"kid":"a","kty":"EC"}'],
    ['a key set and another, inside an object', '{"keys":[]}\n{"jwks":{"keys":[]}}'],
    ['a key set and an object that does not close', '{"keys":[]}\n{"error":"a"'],
    ['a key set and an object in its line', '{"keys":[]} {"error":"a"}'],
    ['an object that does not close', '{"a":1\nmore'],
    ['JSON that does not close', `${status}{"a":1\nmore`],
    ['JSON that ends inside a text', `${status}{"a":"}more`],
    ['an answer that is no JSON', `${status}sorry\n\nmore`],
    ['a form that goes on', `${request}a=b\n\n&c=d`],
    ['a form whose next name goes on', `${request}a=b\n\n c.d-e=f`],
    ...[
      '&c=d',
      '&c=d e',
      'code=d',
      'abcdefghij0123456789',
      'abcdefghij0123456789\nabc==',
      'def&code=g',
      'de%2Ff0123456789abcdefghij',
    ].flatMap((next) =>
      [`${request}a=b&c=d`, 'a=b&c=d'].map(
        (form) => [`a form that goes on in the next line: ${next}`, `${form}\n${next}`] as const,
      ),
    ),
    ['a form whose line ends with an ampersand', `${request}a=b&\nc=d`],
    ['a form whose line ends with the sign behind a name', 'a=b&c=\nd'],
    ['a form of one pair, and another', `${request}a=b\nc=d`],
    ['neither an answer nor a request', 'words\n\n{"a":1}\nmore'],
    ['an answer behind a word', `a ${status}{"a":1}\nmore`],
    ['a request behind a word', `a ${request}{"a":1}\nmore`],
    ['a status of two digits', 'HTTP/1.1 40\n\n{"a":1}\nmore'],
    ['a method in small letters', 'post / HTTP/1.1\n\n{"a":1}\nmore'],
    ['a method alone', 'POST\n\n{"a":1}\nmore'],
    ['a key set inside an object', '{\n"jwks": {"keys":[]}\n}'],
    ['words on a key set that ends within its line', 'see\n{"keys":[]}, it'],
    ['a key set that does not close', 'see\n{"keys":[\n'],
    ['an object and a sign that was left over', '{"a":1}\n);'],
    ['a body of several parts', `${request}--b\nContent-Disposition: form-data; name="a"\n\nb\n--b--`],
  ])('stays one: %s', (_name, text) => expect(splitMessage(text)).toEqual([text]));
});
