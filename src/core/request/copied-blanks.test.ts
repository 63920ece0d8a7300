import { describe, expect, it } from 'vitest';
import { withoutCopiedBlanks } from './copied-blanks.ts';

const unseen = '\u200b';

describe('characters that cannot be seen in a copied command', () => {
  it.each([
    ['between two words', `curl${unseen}-d a=b`, 'curl -d a=b'],
    ['with blanks behind them', `curl${unseen} \t-d a=b`, 'curl   -d a=b'],
    ['behind the backslash of a line', `curl \\${unseen}\n-d a=b`, 'curl  \\\n-d a=b'],
    ['behind the backslash of a line of Windows', `curl \\${unseen}\r\n-d a=b`, 'curl  \\\r\n-d a=b'],
    ['in front of the backslash', `curl -d a=b${unseen}\\\n-i`, 'curl -d a=b \\\n-i'],
    ['at the end of a line', `curl -d a=b${unseen}\n`, 'curl -d a=b \n'],
    ['at the end of the text', `curl -d a=b\u00a0`, 'curl -d a=b '],
    ['in front of a quoted word', `curl -d\u00a0'a=b'`, "curl -d 'a=b'"],
    ['in front of an address', `curl\u00a0https://a.test`, 'curl https://a.test'],
    ['behind single quotes that end in a backslash', `curl -d 'a\\'${unseen}\n`, "curl -d 'a\\' \n"],
    ['behind double quotes with an escaped one', `curl -d "a\\"b"${unseen}\n`, 'curl -d "a\\"b" \n'],
    ["behind $'…' with an escaped one", `curl -d $'a\\'b'${unseen}\n`, "curl -d $'a\\'b' \n"],
    ['behind two quoted words', `curl -d 'a' "b"${unseen}\n`, `curl -d 'a' "b" \n`],
  ])('are blanks %s', (_where, text, meant) => {
    const read = withoutCopiedBlanks(text);
    expect(read?.text).toBe(meant);
    expect(read?.text).toHaveLength(text.length);
    expect(read?.spans).toHaveLength(1);
    const [{ start, end } = { start: 0, end: 0 }] = read?.spans ?? [];
    expect(text.slice(start, end)).toMatch(/[\u200b\u00a0]/);
  });

  it.each([
    ['in single quotes', `curl -d 'a=${unseen} b'`],
    ['in double quotes with an escaped one', `curl -d "a=\\"${unseen} b"`],
    ['in single quotes at the end of a line', `curl -d 'a=b${unseen}\nc'`],
    ['in double quotes at the end of a line', `curl -d "a=b${unseen}\nc"`],
    ["in $'…' behind an escaped quote", `curl -d $'a=\\'b${unseen}\nc'`],
    ['in quotes that hold the other one', `curl -d "it's${unseen}\n" -d '"${unseen}\n'`],
    ['in quotes that never end', `curl -d 'a=b${unseen}\n`],
    ['behind a backslash that escapes a letter at a line end', `curl -d a\\b${unseen}c\n`],
    ['in a bare value', `curl -d a=b${unseen}c`],
    ['behind a backslash in a line', `curl -d a=b\\${unseen}c`],
    ['in a here-document', `curl -d @- <<E\na=b${unseen}\nE`],
    ['nowhere', 'curl -d a=b \\\n-i'],
  ])('stay %s', (_where, text) => {
    expect(withoutCopiedBlanks(text)).toBeUndefined();
  });

  it('are read once, though there are a million of them', () => {
    expect(withoutCopiedBlanks(`curl a${unseen.repeat(1_000_000)}b`)).toBeUndefined();
    expect(withoutCopiedBlanks(`curl \\${unseen.repeat(1_000_000)}b`)).toBeUndefined();
  });
});
