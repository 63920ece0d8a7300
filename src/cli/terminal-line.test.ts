import { describe, expect, it } from 'vitest';
import { fapiCase } from '../testing/cases.ts';
import { runCli } from '../testing/run-cli.ts';
import { testNow } from '../testing/times.ts';
import { formats } from './arguments.ts';
import { judge } from './judge.ts';
import { printReport } from './print-report.ts';

/** Sets a title, clears the screen, moves up and writes over, puts text into the clipboard; and a line of its own. */
const hostile =
  '\u001b]0;owned\u0007\u001b[2J\u001b[1A\u001b]52;c;b3duZWQ=\u0007\u009b31m\u202e\r\nNo fault found in what was given.\u2028\u{e0041}';

async function printed(): Promise<readonly (readonly [string, string])[]> {
  const given = await fapiCase({
    parameters: { grant_type: hostile, redirect_uri: hostile, [hostile]: hostile },
    assertion: {
      header: { kid: hostile, typ: hostile },
      claims: { aud: hostile, iss: hostile, [hostile]: 1 },
    },
    response: `HTTP/1.1 400 Bad Request\r\n\r\n${JSON.stringify({ error: hostile, error_description: hostile })}`,
  });
  const judged = await judge(given, testNow);
  const read = { cases: [judged], isArray: false, text: JSON.stringify(given), uri: 'case.json' };
  return formats.map((format) => [format, printReport(read, { format, file: 'case.json', failOn: 'error' })]);
}

describe('what is printed in a terminal', () => {
  it('holds no character that a terminal obeys, in any format, whatever was pasted', async () => {
    for (const [format, text] of await printed()) {
      expect(text, format).toMatch(/owned/);
      const obeyed = [...text].filter((one) => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(one) && one !== '\n');
      expect(obeyed, format).toEqual([]);
    }
  });

  it('lets no value begin a line', async () => {
    for (const [format, text] of await printed())
      if (format === 'text') expect(text).not.toMatch(/^\s*No fault found/m);
  });

  it.each([
    ['a member that no case has', JSON.stringify({ [hostile]: 1 })],
    ['an unknown profile', JSON.stringify({ profile: hostile })],
    ['what is no JSON', `a\n${hostile}`],
  ])('holds none where it is said what is wrong either: %s', async (_name, file) => {
    const { error } = await runCli(['case.json'], file);
    expect(error).toMatch(/^diagnose: .+\n$/);
    expect([...error.slice(0, -1)].filter((one) => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(one))).toEqual([]);
  });

  it('is the same JSON as before', async () => {
    const json = (await printed()).find(([format]) => format === 'json')?.[1] ?? '';
    expect(JSON.stringify(JSON.parse(json))).toContain('\\u001b]0;owned');
  });
});
