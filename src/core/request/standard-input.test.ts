import { describe, expect, it } from 'vitest';
import { inputsOfBash, inputsOfEveryShell } from '../../testing/shell-inputs.ts';
import { followAssignments } from './follow-assignments.ts';
import { parseCurl } from './parse-curl.ts';
import { parseRequest } from './parse-request.ts';

describe('what curl reads from its standard input', () => {
  it.each([...inputsOfEveryShell, ...inputsOfBash])(
    'is read as the shells hand it over: %j',
    (script, ...wanted) => {
      const request = parseRequest(script.replace(/\bU\b/g, 'http://a/t'));
      expect([request?.method, request?.url?.replace(/^http:\/\/a/, ''), request?.body ?? '']).toEqual(
        wanted,
      );
    },
  );

  it.each([
    ['curl https://a.sg -d @- <<EOF\ngrant_type=a&code=b\nEOF\n', ['a', 'b']],
    ['curl https://a.sg -d @- <<-EOF\n\tgrant_type=a&code=b\n\tEOF\n', ['a', 'b']],
    ['curl https://a.sg -d @- <<EOF\ngrant_type=a&\ncode=b\nEOF\n', [undefined, undefined]],
    ['curl https://a.sg -d @- <<<"grant_type=a&code=b"', ['a', 'b']],
    ["echo 'grant_type=a&code=b' | curl https://a.sg -d @-", ['a', 'b']],
    ["echo -n 'grant_type=a&code=b' | curl https://a.sg -d @-", ['a', 'b']],
    ['echo "grant_type=a" "&code=b" | curl https://a.sg -d @-', [undefined, undefined]],
    ["printf 'grant_type=a&code=b' | curl https://a.sg -d @-", ['a', 'b']],
    ["printf '%s' 'grant_type=a&code=b' | curl https://a.sg -d @-", ['a', 'b']],
    ['cat <<EOF | curl https://a.sg -d @-\ngrant_type=a&code=b\nEOF', ['a', 'b']],
  ])('stands in the paste where it is unaltered: %j', (text, wanted) =>
    expect(parseCurl(text)?.parameters.map(({ span }) => span && text.slice(span.start, span.end))).toEqual(
      wanted,
    ),
  );

  it('is open where a variable, a file or another program gives it', () => {
    const notes = (text: string) => parseCurl(text)?.notes.map(({ kind, detail }) => [kind, detail]);
    expect(notes('curl https://a.sg -d @- <<EOF\na=$X\nEOF')).toEqual([['shell-variable', '$X']]);
    expect(notes('cat <<EOF | curl https://a.sg -d @-\na=$X\nEOF')).toEqual([['shell-variable', '$X']]);
    for (const text of [
      'curl https://a.sg -d @-',
      'curl https://a.sg -d @- < body.txt',
      'cat body.txt | curl https://a.sg -d @-',
      'jq -r .a x.json | curl https://a.sg -d @-',
      'echo -e "a\\tb" | curl https://a.sg -d @-',
      "echo 'a\\tb' | curl https://a.sg -d @-",
      "echo -n -e 'a=b' | curl https://a.sg -d @-",
      'cat a b | curl https://a.sg -d @-',
      "printf 'a=%s&b=c' x | curl https://a.sg -d @-",
      "printf 'a=%%b' | curl https://a.sg -d @-",
      "printf 'a=b\\n' | curl https://a.sg -d @-",
      "printf '%s;' 'a=b' | curl https://a.sg -d @-",
      "printf '1%s' 'a=b' | curl https://a.sg -d @-",
      "printf '%s' a=b c | curl https://a.sg -d @-",
      'printf | curl https://a.sg -d @-',
      "jq '%s' a=b | curl https://a.sg -d @-",
      "echo 'a=b'; curl https://a.sg -d @-",
      "echo 'a=b' && curl https://a.sg -d @-",
      "curl https://a.sg -d @- && echo 'a=b' | cat",
      'curl https://a.sg -d @- <<<',
      'curl https://a.sg -d @- <<EOF\na=b\nEOFS',
      'curl https://a.sg -d @- <<EOF\na=b\nTHE EOF',
      'curl https://a.sg -d @- <<EOF',
      'curl https://a.sg -d @- <<EOF\na=b',
    ])
      expect(notes(text), text).toEqual([['file-content', '-']]);
  });

  it('is read with the prompts of the shell in front of it, and as it was indented in the copying', () => {
    for (const text of [
      '$ curl https://a.sg --data-binary @- <<EOF\n> a=b\n> EOF\nok',
      '    curl https://a.sg --data-binary @- <<EOF\n    a=b\n    EOF\n',
      '\tcurl https://a.sg --data-binary @- <<EOF\n\ta=b\n\tEOF\n',
      '  curl https://a.sg --data-binary @- <<-EOF\n  a=b\n  EOF\n',
      'curl https://a.sg --data-binary @- <<EOF\r\na=b\r\nEOF\r\n',
    ])
      expect(parseCurl(text)?.body, text).toBe('a=b\n');
  });

  it('fills the part of a form', () => {
    const request = parseCurl("curl https://a.sg -F 'a=<-' -F b=@/dev/stdin <<EOF\nc d\nEOF");
    expect(request?.parameters.map(({ name, value }) => [name, value])).toEqual([
      ['a', 'c d\n'],
      ['b', 'c d\n'],
    ]);
    expect(request?.notes).toEqual([]);
    const open = parseCurl('curl https://a.sg -F a=@- -F b=@c <<EOF\nd\nEOF');
    expect(open?.notes.map(({ kind, detail }) => [kind, detail])).toEqual([['file-content', 'c']]);
  });

  it('is no placeholder between angle brackets, and nothing that C++ writes', () => {
    expect(parseCurl('curl https://a.sg -d code=<<CODE>>')?.body).toBe('code=<<CODE>>');
    expect(followAssignments('A=b\ncurl https://a.sg -d "a=$A" <<EOF')?.names).toEqual(['$A']);
    expect(parseCurl('cout << "x" << endl;\ncurl https://a.sg')?.url).toBe('https://a.sg');
  });
});
