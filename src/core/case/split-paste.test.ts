import { describe, expect, it } from 'vitest';
import { splitPaste } from './split-paste.ts';

const token = 'eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.AA';
const callback = 'https://rp.example.sg/cb?code=abc&state=b';

describe('a terminal log', () => {
  it.each([
    ['two commands', ['curl https://a.sg\n', '$ curl https://b.sg']],
    ['a command behind assignments', ['words\n', 'A=b C=d curl https://a.sg']],
    ['a command by its path', ['words\n', '/usr/bin/curl https://a.sg']],
    ['a command behind a name', ['words\n', 'me@host:~$ curl https://a.sg']],
    ['a command of PowerShell', ['words\n', 'PS C:\\a> curl.exe https://a.sg']],
    ['a command of cmd.exe', ['words\n', 'C:\\a>curl https://a.sg']],
    ['other prompts', ['% curl a\n', '> curl c']],
    ['the prompts of root', ['# curl -d a=b https://a.sg\n', '# curl https://b.sg']],
    ['a request and its answer', ['POST /t HTTP/1.1\nHost: a\n\na=b\n', 'HTTP/1.1 400 Bad\n\n{}']],
    ['requests of other methods', ['GET / HTTP/1.1\n', 'PUT / HTTP/1.1\n', 'DELETE / HTTP/1.1']],
    ['and more methods', ['HEAD / HTTP/1.1\n', 'OPTIONS / HTTP/1.1']],
    ['two answers with bodies', ['< HTTP/2 200\n\n{}\n', 'GET / HTTP/2\n', 'HTTP/2 200\n']],
    ['words and an answer', ['words\n', 'HTTP/1.1 400 Bad\n\n{}']],
    ['JSON that names curl, and an answer', ['{"a":"curl"}\n', 'HTTP/1.1 400 Bad\n\n{}']],
    [
      'an answer behind a redirect that stood behind another',
      ['HTTP/1.1 302 Found\n', `${callback}\n`, 'words\n', 'HTTP/1.1 200 OK\n\n{}'],
    ],
    ['a command behind one with a backslash', ["curl -d 'a\\b' https://a.sg\n", 'curl https://b.sg']],
    ['a command and an answer as a form', ['curl -d a=b https://a.sg\n', 'error=x&error_description=y']],
    ['a command with a caret and its body', ["curl -d 'a^b' https://a.sg\n", '{"error":"x"}']],
    [
      'a command with a here-document and its body',
      ['curl https://a.sg --json @- <<EOF\n{"a":1}\nEOF\n', '{"error":"x"}'],
    ],
    ['a command and an answer behind it', ['curl https://a.sg\n', 'HTTP/2 400\n\n{}']],
    ['a redirect in a line of its own', ['words\n', `${callback}\n`, 'more words']],
    ['a token in a line of its own', ['words;\n', `${token}\n`, '{"keys":[]}']],
    ['a command and the body that it printed', ["curl https://a.sg -d 'a=b'\n", '{"error":"x"}']],
    ['a command and an object over lines', ['curl https://a.sg\n', ' {\n"error":"x"}']],
    ['a command and a page', ['curl https://a.sg\n', '<!DOCTYPE html>']],
    ['a command and a page without its type', ['curl https://a.sg\n', '<html>']],
    ['a list whose values are tokens', [`grant_type:\na\nclient_assertion:\n${token}\ncode:\nb`]],
    [
      'a list in which a value ends with a line break',
      ['grant_type: a\ncode: b\n\nredirect_uri: c\nscope: d'],
    ],
    ['a body with a line break', ['POST / HTTP/1.1\n\ngrant_type=a\ncode=b']],
    ['a command and what went wrong', ['curl https://a.sg\n', 'curl: (6) Could not resolve host']],
  ])('is taken apart: %s', (_name, parts) => expect(splitPaste(parts.join(''))).toEqual(parts));

  it.each([
    [
      'blank lines',
      'We send\n\ngrant_type=a\ncode=b\n\nand get',
      ['We send', 'grant_type=a\ncode=b', 'and get'],
    ],
    [
      'blank lines, of which there are more',
      '\n \nWe send\n\nthis\n\ngrant_type=a\ncode=b\n\nand get\n\nthat',
      ['\n \nWe send\n\nthis', 'grant_type=a\ncode=b', 'and get\n\nthat'],
    ],
    ['the end', ' \n\ngrant_type=a\ncode=b', ['grant_type=a\ncode=b']],
    ['an object', 'grant_type=a\ncode=b\n{"error":"c"}', ['grant_type=a\ncode=b', '{"error":"c"}']],
    ['an answer', 'grant_type=a\ncode=b\nHTTP/1.1 400 Bad', ['grant_type=a\ncode=b', 'HTTP/1.1 400 Bad']],
    ['words in the next line', 'grant_type=a\ncode=b\nand get', ['grant_type=a\ncode=b', 'and get']],
    ['a header in the next line', 'grant_type=a\ncode=b\nDPoP: c', ['grant_type=a\ncode=b', 'DPoP: c']],
    [
      'words above and below',
      'Ours:\ngrant_type: a\ncode: b\nWhy?',
      ['Ours:', 'grant_type: a\ncode: b', 'Why?'],
    ],
    [
      'a key set directly above',
      '{"keys":[]}\ngrant_type: a\ncode: b',
      ['{"keys":[]}', 'grant_type: a\ncode: b'],
    ],
    [
      'a key set on several lines, directly above',
      '{\n  "keys": [\n    {\n    }\n  ]\n}\ngrant_type\na\ncode\nb\nredirect_uri\nc',
      ['{\n  "keys": [\n    {\n    }\n  ]\n}', 'grant_type\na\ncode\nb\nredirect_uri\nc'],
    ],
    [
      'a public key directly above and below',
      '-----BEGIN PUBLIC KEY-----\nM\n-----END PUBLIC KEY-----\nGRANT_TYPE=a\nCODE=b\n-----BEGIN PUBLIC KEY-----',
      [
        '-----BEGIN PUBLIC KEY-----\nM\n-----END PUBLIC KEY-----',
        'GRANT_TYPE=a\nCODE=b',
        '-----BEGIN PUBLIC KEY-----',
      ],
    ],
  ])('ends a list of parameters at %s', (_name, text, parts) => expect(splitPaste(text)).toEqual(parts));

  it.each([
    ['nothing', ''],
    ['words on curl, and an object', 'we use curl\n{"a":1}'],
    ['an object of parameters', '{\n  "grant_type": "a",\n  "code": "b"\n}'],
    [
      'an object of parameters that begins in its first line',
      "x({'grant_type': 'a',\n'code': 'b',\n'scope': 'c'\n})",
    ],
    ['one parameter among words', 'we send\ngrant_type=a\nand get 401'],
    ['a list of other things', 'We see\n\nscope=a\nstate=b\n\nand'],
    ['words alone', 'words\nand more'],
    ['a command that was commented out', 'curl https://a.sg\n# curl https://b.sg'],
    ['a comment on curl', '# curl for the token\nwords'],
    ['a word that begins alike', 'curly https://a.sg\ncurl'],
    ['a continued command', 'curl https://a.sg \\\ncurl -d a'],
    ['a command continued in cmd.exe', 'curl https://a.sg ^\r\ncurl -d a'],
    ['a command continued in PowerShell', 'curl https://a.sg `\ncurl -d a'],
    ['redirects continued', `words \\\n${callback} `],
    ['an answer before the answer', 'HTTP/1.1 100 Continue\n\nHTTP/1.1 200 OK\n\n{}'],
    ['a redirect before the answer', 'HTTP/1.1 302 Found\nA: b\n\nHTTP/1.1 200 OK\n'],
    ['a wrapped token', `words\nand\n${token}\nmore`],
    ['a token at the end of a wrapped one', `;\nwords\n${token}\n;`],
    ['a token within a message', `POST / HTTP/1.1\n\n;\n${token}\n;`],
    ['a token with two parts', ';\neyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0\n;'.replace(/\.eyJ.*/, '')],
    ['an object inside quotes', `curl https://a.sg -d '\n{"a":1}\n'`],
    ['an object in a here-document', 'curl https://a.sg --json @- <<EOF\n{"a":1}\nEOF\n'],
    ['an object on a continued line', 'curl https://a.sg \\\n{"a":1}'],
    ['a bracket in the middle of a line', 'curl https://a.sg\nsays {"a":1}'],
    ['an object without a command', 'words\n{"a":1}'],
    ['a request without its version', 'words\nPOST /token'],
    ['a list below such a request', 'POST https://a.sg/token\nA: b\n\ngrant_type=a\ncode=b'],
    ['an answer without a status', 'words\nHTTP/1.1 x'],
  ])('stays in one piece: %s', (_name, text) => expect(splitPaste(text)).toEqual([text]));

  it('is split in time that grows with it, whatever is quoted in it', () => {
    const started = performance.now();
    expect(splitPaste(`curl '\n${'{"a\n'.repeat(500_000)}`)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('loses the blank lines between two pieces, and no blank of a last line', () => {
    expect(splitPaste('curl https://a.sg -d a=b  \n\n \ncurl https://b.sg\n\n')).toEqual([
      'curl https://a.sg -d a=b  \n',
      'curl https://b.sg\n\n',
    ]);
  });

  it('loses blank lines in front of all', () => {
    expect(splitPaste('\n \ncurl https://a.sg')).toEqual(['curl https://a.sg']);
  });
});
