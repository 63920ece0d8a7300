import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePaste } from '../case/recognise.ts';
import { followAssignments } from './follow-assignments.ts';
import { parseRequest } from './parse-request.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const valuesOf = (text: string) => parseRequest(text)?.parameters.map(({ name, value }) => [name, value]);

describe('variables above a curl command', () => {
  it('are followed into it, quoted in any way', () => {
    const text = `#!/bin/bash
CODE='a b"c'
export ASSERTION="eyJh.eyJi.c"; HOST=${url}
BODY="code=$CODE"
curl "$HOST" -d grant_type=authorization_code -d "$BODY" -d client_assertion=\${ASSERTION} -H "DPoP: $PROOF"`;
    const request = parseRequest(text);
    expect(request?.url).toBe(url);
    expect(valuesOf(text)).toEqual([
      ['grant_type', 'authorization_code'],
      ['code', 'a b"c'],
      ['client_assertion', 'eyJh.eyJi.c'],
    ]);
    expect(request?.notes).toEqual([{ kind: 'shell-variable', detail: '$PROOF' }]);
    const { pieces, notices } = recognisePaste(text);
    expect(pieces.map(({ field }) => field)).toEqual(['request']);
    expect(notices).toEqual([
      `“$HOST”, “$BODY” and “\${ASSERTION}” were filled in from the lines above the command.`,
    ]);
  });

  it('stay what they are in single quotes, where no shell follows them', () => {
    const text = `CODE=abc\ncurl ${url} -d 'code=$CODE'`;
    expect(followAssignments(text)).toBeUndefined();
  });

  it('are not followed where their own value is not written out', () => {
    expect(followAssignments(`CODE=$(pbpaste)\ncurl ${url} -d "code=$CODE"`)).toBeUndefined();
    expect(followAssignments(`CODE="$OTHER"\ncurl ${url} -d "code=$CODE"`)).toBeUndefined();
  });

  it.each([
    ['export', 'export A=b'],
    ['readonly', 'readonly A=b'],
    ['local', 'local A=b'],
    ['declare', 'declare A=b'],
    ['several at once', 'X=y A=b'],
    ['the last value', 'A=c\nA=b'],
    ['a value of others', 'X=b\nA=$X'],
    ['a value of others in braces', `X=b\nA="\${X}"`],
  ])('are read with %s', (_name, lines) => {
    expect(followAssignments(`${lines}\ncurl ${url} -d $A -d \\$A -d "\\$A$1"`)).toEqual({
      text: `curl ${url} -d 'b' -d \\$A -d "\\$A$1"`,
      names: ['$A'],
    });
  });

  it.each([
    ['no curl', 'A=b\necho $A'],
    ['no assignment', `echo a\ncurl ${url} -d $A`],
    ['no reference', `A=b\ncurl ${url} -d A`],
    ['a value for one command alone', `A=b env\ncurl ${url} -d $A`],
    ['an export without values', `A=$(b)\nexport A\ncurl ${url} -d $A`],
    ['other names', `A=b\ncurl ${url} -d $AB`],
    ['a value that is no name', `2A=b\ncurl ${url} -d $A`],
    ['an assignment below', `curl ${url} -d $A\nA=b`],
    ['an export alone', `export\nB=$(c)\ncurl ${url} -d $A`],
  ])('are not followed: %s', (_name, text) => expect(followAssignments(text)).toBeUndefined());

  it('keep what is no assignment in front of the command', () => {
    expect(followAssignments(`echo one\nA=b\necho two\ncurl ${url} -d $A`)?.text).toBe(
      `echo one\necho two\ncurl ${url} -d 'b'`,
    );
  });

  it.each([
    ['in single quotes', `-d 'a=$A'`],
    ['behind a backslash', '-d a=\\$A'],
    ['in single quotes with a double one', `-d '"a=$A'`],
    ['in single quotes behind double ones', `-d "it's" -d 'a=$A'`],
    ['behind a backslash in double quotes', '-d "\\"\\$A"'],
  ])('stay %s', (_where, options) => {
    expect(followAssignments(`A=b\ncurl ${url} ${options}`)).toBeUndefined();
  });

  it.each([
    ['bare', '-d a=$A', `-d a='x"y'\\''z'`],
    ['in double quotes', '-d "a=$A"', `-d "a=x\\"y'z"`],
    ['in double quotes with a single one', `-d "it's $A"`, `-d "it's x\\"y'z"`],
    ['behind single quotes', `-d 'a'$A`, `-d 'a''x"y'\\''z'`],
    ['behind single quotes that end in a backslash', `-d 'a\\'$A`, `-d 'a\\''x"y'\\''z'`],
    ['behind double quotes', `-d "a"$A`, `-d "a"'x"y'\\''z'`],
    ['behind single quotes with a double one', `-d '"' -d "$A"`, `-d '"' -d "x\\"y'z"`],
  ])('are one word %s', (_where, options, wanted) => {
    expect(followAssignments(`A="x\\"y'z"\ncurl ${url} ${options}`)?.text).toBe(`curl ${url} ${wanted}`);
  });

  it('are followed into a here-document, which has no quotes', () => {
    const script = (mark: string) => `A='x"y$z'\ncurl ${url} -d @- <<${mark}\n'$A' "$A"\nE\necho "$A"`;
    const echoed = '"x\\"y\\$z"';
    expect(followAssignments(script('E'))?.text).toBe(
      `curl ${url} -d @- <<E\n'x"y\\$z' "x"y\\$z"\nE\necho ${echoed}`,
    );
    expect(followAssignments(script("'E'"))?.text).toBe(
      `curl ${url} -d @- <<'E'\n'$A' "$A"\nE\necho ${echoed}`,
    );
  });

  it('keep a value in single quotes that only looks like a variable', () => {
    expect(followAssignments(`B=c\nA='$B'\ncurl ${url} -d "$A"`)?.text).toBe(`curl ${url} -d "\\$B"`);
    expect(followAssignments(`B=c; A='$B' X="$B"\ncurl ${url} -d "$A"`)?.text).toBe(`curl ${url} -d "\\$B"`);
  });

  it('are read from lines with blanks around them', () => {
    expect(followAssignments(`\n  A=b  \n\n  curl ${url} -d $A`)?.text).toBe(`  curl ${url} -d 'b'`);
    expect(followAssignments(`A='b\nc'\ncurl ${url} -d $A`)?.text).toBe(`curl ${url} -d 'b\nc'`);
  });

  it('leave what stands beside them to other readers', () => {
    const text = `{"keys":[{"kty":"EC"}]}\n\nCODE=abc\ncurl ${url} -d "code=$CODE" -d grant_type=x\nHTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}`;
    expect(
      recognisePaste(text)
        .pieces.map(({ field }) => field)
        .toSorted(),
    ).toEqual(['jwks', 'request', 'response']);
  });

  it.each([
    [
      'a second set',
      `A=b\ncurl ${url} -d $A\nA=c\ncurl ${url} -d $A`,
      `curl ${url} -d 'b'\ncurl ${url} -d 'c'`,
    ],
    [
      'none above the first',
      `curl ${url} -d x\nA=c\ncurl ${url} -d $A`,
      `curl ${url} -d x\ncurl ${url} -d 'c'`,
    ],
    [
      'an answer between, which stays',
      `A=b\ncurl ${url} -d $A | jq .\n{"a":"b"}\n\nA=c\ncurl ${url} \\\n -d $A`,
      `curl ${url} -d 'b' | jq .\n{"a":"b"}\ncurl ${url} \\\n -d 'c'`,
    ],
    [
      'values that hold on',
      `A=b X=y\ncurl ${url} -d $A\nA=c\ncurl ${url} -d $A$X`,
      `curl ${url} -d 'b'\ncurl ${url} -d 'c''y'`,
    ],
    [
      'prompts',
      `$ A=b\n$ curl ${url} -d $A\n$ A=c\n$ curl ${url} -d $A`,
      `$ curl ${url} -d 'b'\n$ curl ${url} -d 'c'`,
    ],
    [
      'settings that no command asks for',
      `A=b\ncurl ${url} -d $A\nid=c\ncurl ${url} -d d`,
      `curl ${url} -d 'b'\nid=c\ncurl ${url} -d d`,
    ],
    [
      'a here-document, whose lines give nothing',
      `A=b\ncurl ${url} -d @- <<E\nA=c\nE\ncurl ${url} -d $A`,
      `curl ${url} -d @- <<E\nA=c\nE\ncurl ${url} -d 'b'`,
    ],
  ])('hold for the commands below them: %s', (_name, script, followed) =>
    expect(followAssignments(script)?.text).toBe(followed),
  );

  it('arrive letter by letter, whatever they hold', () => {
    const value = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !/[\0\r]/.test(text));
    const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('"code=$CODE"', 'code=$CODE', `code=\${CODE}`, `"code=\${CODE}"`),
        (text, argument) => {
          fc.pre(!/^@/.test(text));
          const script = `CODE=${quoted(text)}\ncurl ${url} --data-urlencode ${argument} -d grant_type=x`;
          expect(valuesOf(script)?.[0]).toEqual(['code', text]);
        },
      ),
    );
  });

  it('never fail', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (one, other) => {
          expect(() => parseRequest(`A=${one}\nB='${other}'\ncurl ${other} "$A" $B ${one}`)).not.toThrow();
        },
      ),
    );
    expect(() => followAssignments(`${'A=b\n'.repeat(20_000)}curl ${'$A '.repeat(20_000)}`)).not.toThrow();
  });

  it('stay open where values made of values would never end', () => {
    const tenfold = Array.from({ length: 30 }, (_, at) => `A${at + 1}=${`$A${at}`.repeat(10)}`).join('\n');
    const followed = followAssignments(`A0=0123456789\n${tenfold}\ncurl ${url} -d "a=$A3&b=$A30"`);
    expect(followed?.text.endsWith(`-d "a=${'0123456789'.repeat(1_000)}&b=$A30"`)).toBe(true);
  });

  it('make no text that is many times the script', () => {
    const followed = followAssignments(
      `A='${'x'.repeat(100_000)}'\ncurl ${url} -d "${'$A'.repeat(100_000)}"`,
    );
    expect(followed?.text.length).toBeLessThan(2_000_000);
  });

  it('are read once, though a line gives tens of thousands', () => {
    const pairs = Array.from({ length: 100_000 }, (_, at) => `A=$b${at + 100_000}`).join(' ');
    expect(followAssignments(`${pairs}\ncurl ${url} -d "$A"`)).toBeUndefined();
  });
});
