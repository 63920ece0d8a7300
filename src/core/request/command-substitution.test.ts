import { describe, expect, it } from 'vitest';
import { withoutSubstitutions } from './command-substitution.ts';
import { parseRequest } from './parse-request.ts';

const url = 'https://a.sg/token';

describe('a command whose output is put into a variable', () => {
  it.each([
    [`A=$(curl ${url})`, `    curl ${url} `],
    [`A="$(curl ${url})"\necho`, `     curl ${url}  \necho`],
    [`A=\`curl ${url}\`;`, `   curl ${url} ;`],
    [`x\n export A=$( /usr/bin/curl ${url} | jq .)\ny`, `x\n             /usr/bin/curl ${url} | jq . \ny`],
    [`A=$(curl -d ')' -d ")" -d \\) -d "$(date)") b`, `    curl -d ')' -d ")" -d \\) -d "$(date)"  b`],
    [`A=$(curl ${url}`, `    curl ${url}`],
    [`A=$(curl a)\nB=$(curl b)`, '    curl a \n    curl b '],
  ])('%j is %j, every letter in its place', (text, wanted) => {
    expect(withoutSubstitutions(text)).toBe(wanted);
    expect(wanted).toHaveLength(text.length);
  });

  it.each(['A=$(date)', 'echo $(curl a)', 'A=$(curly a)', "A='$(curl a)'", 'A=b', ''])(
    'is not seen in %j',
    (text) => expect(withoutSubstitutions(text)).toBe(text),
  );

  it('is read as the request that it sends, with the variables above it', () => {
    const script = `#!/bin/bash\nCODE='a b'\nR="$(curl -s ${url} \\\n  -d grant_type=x \\\n  --data-urlencode "code=$CODE")"\necho "$R"`;
    const request = parseRequest(script);
    expect(request).toMatchObject({ form: 'curl', url, body: 'grant_type=x&code=a+b', notes: [] });
    const plain = parseRequest(`R=$(curl ${url} -d code=abc)`);
    expect(plain).toMatchObject({ url, body: 'code=abc' });
    expect(plain?.parameters[0]?.span).toEqual({ start: 36, end: 39 });
  });

  it('is looked for in linear time', () => {
    const started = performance.now();
    for (const part of ['A=$(curl \n', 'A=`curl ', 'A=', '\n', 'export '])
      withoutSubstitutions(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
