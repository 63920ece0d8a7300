import { describe, expect, it } from 'vitest';
import { bodyInCode } from './body-in-code.ts';
import { findFormBody } from './find-form-body.ts';
import { readJsCall } from './read-js-request.ts';

const pairs = 'grant_type=authorization_code&redirect_uri=https%3A%2F%2Fa.sg%2Fb';
const shown = (text: string): readonly unknown[] => {
  const request = findFormBody(text);
  return [
    request?.parameters
      .map(({ name, value }) => (value.startsWith('<omitted') ? `${name}?` : name))
      .join(' '),
    request?.hidden,
    request?.partial,
  ];
};

describe('a form body in source code that no reader knows', () => {
  it.each([
    ['Elixir', `body = "${pairs}&code=#{code}"`],
    ['Swift', `let body = "${pairs}&code=\\(code)"`],
    ['Groovy', `def body = "${pairs}&code=\${code}"`],
    ['Perl', `my $body = "${pairs}&code=$code";`],
    ['Scala', `val body = s"${pairs}&code=$code"`],
    ['Objective-C', `[NSString stringWithFormat:x, @"${pairs}&code=%@", code];`],
    ['a format', `send(fill("${pairs}&code=%s", code))`],
    ['a named mark', `send(f"${pairs}&code={code}")`],
  ])('hides the values that are put in: %s', (_name, text) =>
    expect(shown(text)).toEqual(['grant_type redirect_uri code?', ['code'], false]),
  );

  it.each([
    ['Java', `String body = "${pairs}&code=" + code + "&code_verifier=" + verifier;`],
    ['VB', `Dim body As String = "${pairs}&code=" & code & "&code_verifier=" & verifier`],
    ['Lua', `local body = "${pairs}&code=" .. code .. "&code_verifier=" .. verifier`],
    ['PL/SQL', `v_body := '${pairs}&code=' || v_code;`],
    ['PHP', `$body = '${pairs}&code=' . $code;`],
    ['a template in a template', `const body = \`${pairs}&code=\${encode(\`\${code}\`)}\``],
  ])('takes what is joined to it for not shown: %s', (_name, text) =>
    expect(shown(text)).toEqual(['grant_type redirect_uri code?', ['code'], true]),
  );

  it('hides all where other letters are put in their place', () =>
    expect(findFormBody(`body = "${pairs}&code=:code".replace(":code", code)`)?.hidden).toHaveLength(3));

  it.each([
    ['code without marks', `body = "${pairs}&code=a%2Bb"`, 'a+b'],
    ['a log in JSON', `{"body":"${pairs}&code=%s"}`, '%s'],
    ['a log', `DEBUG body="${pairs}&code=$code"`, '$code'],
    ['a line of its own', `POST https://a.sg/token ${pairs}&code=\${code}`, `\${code}`],
  ])('stands as it is: %s', (_name, text, code) => {
    const request = findFormBody(text);
    expect([request?.hidden, request?.parameters.at(-1)?.value]).toEqual([undefined, code]);
  });
});

describe('a call of fetch whose body is a name', () => {
  it.each(['body', '...more', 'body: make()', 'body, ...more'])('is none without a body: %s', (given) =>
    expect(
      readJsCall(`fetch('https://a.sg/token', { method: 'POST', headers: { A: 'b' }, ${given} })`),
    ).toBeUndefined(),
  );

  it('is one where nothing could bring a body', () =>
    expect(
      readJsCall("fetch('https://a.sg/token', { method: 'POST', headers: { A: 'b' } })")?.body,
    ).toBeUndefined());
});

describe('a body in code', () => {
  /** What is read of the body that is marked in a text by `‹` and `›`. */
  const read = (text: string) => {
    const [start, end] = [text.indexOf('‹'), text.indexOf('›') - 1];
    return bodyInCode(text.replace(/[‹›]/g, ''), start, end);
  };

  it.each([
    'x = "‹a=1&b=#{x}›"',
    'x = "‹a=1&b=\\(x)›"',
    `x := \`‹a=1&b=\${x}›\``,
    'x = "‹a=1&b=$x›"',
    'f("‹a=1&b=%s›")',
    'f("‹a=1&b=%@›")',
    'f("‹a=1&b=%v›")',
    'f("‹a=1&b=%d›")',
    "f('‹a=1&b=%(x)s›')",
    'f(f"‹a=1&b={x}›")',
    'f($"‹a=1&b={x.Y:z}›")',
    'f("‹a=1&b={}›")',
    'f(@"‹a=1&b={0}›")',
    '[f, "‹a=1&b=%s›"]',
    'return "‹a=1&b=%s›"',
  ])('has its values hidden, where the code puts them in: %s', (text) =>
    expect(read(text)).toEqual({ body: expect.stringMatching(/^a=1&b=%3C/), hidden: ['b'], partial: false }),
  );

  it.each([
    'x = "‹a=1&b=›" + x',
    'x = "‹a=1&b=›" & x',
    'x = "‹a=1&b=›"   . $x',
    'x = "‹a=1&b=›" .. x',
    "x = '‹a=1&b=›' || x",
    'x = "‹a=1&b=›" <> x',
    'x = "‹a=1&b=›" ~ x',
    'x = "‹a=1&b=›"x',
    'x = "‹a=1&b=›"$x',
    'x = "‹a=1&b=›" "c"',
    'x = "‹a=1&b=›\\',
    'y + "‹a=1&b=%s›"',
    'y . "‹a=1&b=%s›"',
    'y & "‹a=1&b=%s›"',
    'y || "‹a=1&b=%s›"',
  ])('is not whole, where more is joined to it: %s', (text) =>
    expect(read(text)).toEqual({ body: expect.stringMatching(/^a=1&b=%3C/), hidden: ['b'], partial: true }),
  );

  it.each([
    'x = "‹a=1&b=2›".replace("2", y)',
    'x = "‹a=1&b=2›" .Replace("2", y)',
    'x = "‹a=1&b=2›".gsub!("2", y)',
    'x = "‹a=1&b=2›".sub("2", y)',
  ])('has all hidden, where letters are replaced: %s', (text) =>
    expect(read(text)?.hidden).toEqual(['a', 'b']),
  );

  it.each([
    'x = "‹a=1&b=2›"',
    'x = "‹a=1&b=2›".trim()',
    'x = "‹a=1&b=2›", y',
    'x = "‹a=1&b=2›".length',
    'x = "‹a=1&b={{x}}›"',
    'x = "‹a=1&b=%da›"',
    'x = "‹a=1&b={a b}›"',
    'x = "‹a=1&$b=2›"',
    'x="‹a=1&b=$x›"',
    'x: "‹a=1&b=$x›"',
    'x "‹a=1&b=$x›"',
    'x = ‹a=1&b=$x›',
    `x = ${' '.repeat(40)}"‹a=1&b=$x›"`,
  ])('stands as it is: %s', (text) => expect(read(text)).toBeUndefined());
});
