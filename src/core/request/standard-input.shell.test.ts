import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { followAssignments } from './follow-assignments.ts';
import { parseCurl } from './parse-curl.ts';
import { parseRequest } from './parse-request.ts';

const run = promisify(execFile);
let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** What the real shell and the real curl send; U stands for the address. */
async function sent(script: string, shell: string): Promise<readonly (string | undefined)[]> {
  await run(shell, ['-c', script.replace(/\bU\b/g, `${echo.url}/t`)]);
  const [arrived] = echo.take();
  return [arrived?.method, arrived?.url, arrived?.body];
}

function read(script: string): readonly (string | undefined)[] {
  const request = parseRequest(script.replace(/\bU\b/g, 'http://a/t'));
  return [request?.method, request?.url?.replace(/^http:\/\/a/, ''), request?.body ?? ''];
}

describe('what curl reads from its standard input', () => {
  it.each([
    'curl -s U -d @- <<EOF\na=b&c=d\nEOF',
    'curl -s -d @- U <<EOF\na=b&\nc=d&\n  e=f\nEOF\necho done',
    "curl -s U --data-binary @- <<'EOF'\na=$HOME&b=`x`\\\\\nEOF",
    'curl -s U --data-binary @- <<"E O F"\na=$HOME\nE O F',
    'curl -s U --data-binary @- <<\\EOF\na=$HOME\nEOF',
    'curl -s U --data-binary @- <<-EOF\n\ta=b\n\t\t c=\\$d\\`\\\\\\"\n\tEOF',
    'curl -s U --data-binary @- <<EOF\na=b\\\nc=d "e" \'f\'\nEOF',
    'curl -s U -d @- -d z=1 <<EOF && echo done\na=b\nEOF',
    'curl -s U -d@-<<EOF\na=b\nEOF',
    'curl -s U -d @/dev/stdin <<EOF -H "X: y"\na=b\nEOF',
    'curl -s U --data-urlencode a@- <<EOF\nx y\nEOF',
    'curl -s U --data-urlencode @- <<EOF\nx=y z\nEOF',
    'curl -s U --json @- <<EOF\n{"a": 1}\nEOF',
    'curl -s U -d @- <<EOF\nEOF',
    'cat <<EOF | curl -s U -d @-\na=b&c=d\nEOF',
    "echo 'a=b&c=d' | curl -s U -d @-",
    "echo 'a=b&c=d' | curl -s U --data-binary @-",
    'echo a=b   c | curl -s U --data-binary @-',
    "printf '%s' 'a=b%20c' | curl -s U --data-binary @-",
    "printf '%s\\n' 'a=b%20c' | curl -s U --data-binary @-",
    "printf 'a=b' | curl -s U --data-binary @-",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell replaces it.
    'A=b; B="c d"\ncurl -s U --data-binary @- <<EOF\na=$A&b=${B}&c=\\$A "$A"\nEOF',
    "A=b\ncurl -s U --data-binary @- <<'EOF'\na=$A\nEOF",
    'A=b\ncurl -s U -H "X: $A" -d @- <<\'EOF\'\na=$A\nEOF',
    "curl -s U --url-query 'a=b c&d' --url-query '+e=f%20g' --url-query =h",
    "curl -s 'U?x=y' --url-query a=b -d c=d",
    "curl -s 'U?x=y#z' --url-query a=b",
    "curl -s 'U?x=y' -G -d c=d --url-query a=b",
    "curl -s 'U?x=y&' -G --url-query a=b",
    "curl -s 'U?' -G -d a=b",
    "curl -s 'U#f' -G -d a=b",
    'curl -s U --url-query a@- <<EOF\nb\nEOF',
  ])('is read as bash and dash hand it over: %j', async (script) => {
    const wanted = read(script);
    const exact = wanted.map((part) => part?.replace(/%0A/g, '%0a'));
    for (const shell of ['bash', 'dash'])
      expect((await sent(script, shell)).map((part) => part?.replace(/%0A/g, '%0a'))).toEqual(exact);
  });

  it.each([
    'curl -s U -d @- <<<"a=b&c=d"',
    'curl -s U --data-binary @- <<< a=b',
    'A=b\ncurl -s U --data-binary @- <<<"a=$A \'c\'"',
    "echo -n 'a=b' | curl -s U --data-binary @-",
  ])('is read as bash hands it over: %j', async (script) => {
    expect(await sent(script, 'bash')).toEqual(read(script));
  });

  it('stands in the paste where it is unaltered', () => {
    const text = 'curl https://a.sg -d @- <<EOF\ngrant_type=a&code=b\nEOF\n';
    expect(parseCurl(text)?.parameters.map(({ span }) => span && text.slice(span.start, span.end))).toEqual([
      'a',
      'b',
    ]);
  });

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
      'curl https://a.sg -d @- <<EOF',
      'curl https://a.sg -d @- <<EOF\na=b',
    ])
      expect(notes(text), text).toEqual([['file-content', '-']]);
  });

  it('is read with the prompts of the shell in front of it, and as it was indented in the copying', () => {
    for (const text of [
      '$ curl https://a.sg --data-binary @- <<EOF\n> a=b\n> EOF\nok',
      '    curl https://a.sg --data-binary @- <<EOF\n    a=b\n    EOF\n',
      'curl https://a.sg --data-binary @- <<EOF\r\na=b\r\nEOF\r\n',
    ])
      expect(parseCurl(text)?.body, text).toBe('a=b\n');
  });

  it('is no placeholder between angle brackets, and nothing that C++ writes', () => {
    expect(parseCurl('curl https://a.sg -d code=<<CODE>>')?.body).toBe('code=<<CODE>>');
    expect(followAssignments('A=b\ncurl https://a.sg -d "a=$A" <<EOF')?.names).toEqual(['$A']);
    expect(parseCurl('cout << "x" << endl;\ncurl https://a.sg')?.url).toBe('https://a.sg');
  });

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of ['<<EOF ', 'x <<EOF\n', '<<<', '<<E\nE\n', '<<-E\n\tE\n', '<<'])
      parseCurl(`curl https://a.sg -d @- ${part.repeat(200_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('an option of curl with its argument behind an equals sign', () => {
  it('is read as since curl 8.16: an older one sends nothing at all', async () => {
    const script = 'curl -s --request=PUT --data=a=b --url=U --silent=1';
    expect(read(script)).toEqual(['PUT', '/t', 'a=b']);
    await expect(run('curl', [`--request=PUT`, echo.url])).rejects.toThrow(
      /option --request=PUT: is unknown/,
    );
    expect(echo.take()).toEqual([]);
  });
});
