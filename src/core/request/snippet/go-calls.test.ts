import { describe, expect, it } from 'vitest';
import type { FoundCall } from './found-call.ts';
import { goCalls } from './go-calls.ts';
import { readSnippet } from './read-snippet.ts';
import { SourceScope } from './source-scope.ts';

const url = 'https://a.sg/t';
const found = (code: string): readonly FoundCall[] => goCalls(new SourceScope(code, 'plain'));
const posted = (body: string, type?: string, headers: FoundCall['headers'] = []): readonly FoundCall[] => [
  { method: 'POST', url, headers, body: { body, type } },
];

describe('http.Post of Go', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`http.Post("${url}", "x/y", strings.NewReader("a=b"))`, posted('a=b', 'x/y')],
    [`client.Post ("${url}", "x/y", strings.NewReader("a=b"))`, posted('a=b', 'x/y')],
    [`http.Post("${url}", "x/y", strings.NewReader("a=b"), "more")`, []],
    [`http.Post("${url}", "x/y")`, []],
    [`http.Post("${url}")`, []],
    ['http.Post()', []],
  ])('%s', (code, wanted) => expect(found(code)).toEqual(wanted));
});

describe('a request of Go without a type', () => {
  const begin = `req, err := http.NewRequest("POST", "${url}", strings.NewReader("grant_type=x"))`;
  const isUntyped = (code: string): boolean | undefined => readSnippet(code)?.isUntyped;
  const send = 'res, err := http.DefaultClient.Do(req)';

  it.each([
    ['from its making to its sending', `${begin}\n${send}`],
    [
      'made with a context',
      `r, _ := http.NewRequestWithContext(ctx, "POST", "${url}", strings.NewReader("grant_type=x"))\nclient.Do(r)`,
    ],
    ['assigned without a colon', `${begin.replace(':=', '=')}\n${send}`],
    ['with other headers', `${begin}\nreq.Header.Set("DPoP", "a")\n${send}`],
    ['sent twice', `${begin}\n${send}\n${send}`],
    ['compared with nothing', `${begin}\nif req == nil { return }\n${send}`],
    [
      'the second of two',
      `a, e := http.NewRequest("GET", "https://b.sg", nil)\nclient.Do(a)\n${begin}\n${send}`,
    ],
    [
      'the first of two',
      `${begin}\n${send}\nfetched, e := http.NewRequest("GET", "https://b.sg", nil)\nsign(fetched)\nclient.Do(fetched)`,
    ],
  ])('is proven: %s', (_how, code) => expect(isUntyped(code)).toBe(true));

  it.each([
    ['it is not sent', begin],
    ['it is handed to others', `${begin}\nsign(req)\n${send}`],
    ['it is handed to others behind a first argument', `${begin}\nsign(key, req)\n${send}`],
    ['it is handed to others by its address', `${begin}\nsign(&req)\n${send}`],
    ['its headers are replaced', `${begin}\nreq.Header = headers\n${send}`],
    ['it is replaced', `${begin}\nreq = signed()\n${send}`],
    ['it has no name', `client.Do(http.NewRequest("POST", "${url}", strings.NewReader("grant_type=x")))`],
    ['the type is set', `${begin}\nreq.Header.Set("Content-Type", "a/b")\n${send}`],
    ['a header is set whose name is not shown', `${begin}\nreq.Header.Set(name, "a/b")\n${send}`],
  ])('is not, where %s', (_what, code) => expect(isUntyped(code)).toBeUndefined());
});
