import { describe, expect, it } from 'vitest';
import { readSnippet } from './read-snippet.ts';
import { viewsOfCode } from './views-of-code.ts';

const rows: readonly (readonly [string, string])[] = [
  [
    'JavaScript',
    `const base = "https://stg-id.singpass.gov.sg/fapi";
async function push(state) {
  const body = new URLSearchParams({ response_type: "code", client_id: "id" });
  return fetch(base + "/par", { method: "POST", body });
}

const redeem = async (code) => {
  if (!code) {
    throw new Error("no code");
  }
  const body = new URLSearchParams({ grant_type: "authorization_code", client_id: "id", code });
  return fetch(base + "/token", { method: "POST", body });
};`,
  ],
  [
    'Python',
    `import requests
BASE = "https://stg-id.singpass.gov.sg/fapi"

async def push(state):
    body = {"response_type": "code", "client_id": "id"}
    return requests.post(BASE + "/par", data=body)


def redeem(
    code,
):
    body = {"grant_type": "authorization_code", "client_id": "id", "code": code}

    return requests.post(BASE + "/token", data=body)
`,
  ],
  [
    'Go',
    `package login

const base = "https://stg-id.singpass.gov.sg/fapi"

func push(state string) (*http.Response, error) {
	body := url.Values{"response_type": {"code"}, "client_id": {"id"}}
	return http.PostForm(base+"/par", body)
}

func redeem(code string) (*http.Response, error) {
	body := url.Values{"grant_type": {"authorization_code"}, "client_id": {"id"}, "code": {code}}
	return http.PostForm(base+"/token", body)
}`,
  ],
  [
    'C#',
    `class Login {
  const string Base = "https://stg-id.singpass.gov.sg/fapi";
  async Task<HttpResponseMessage> Push(string state) {
    var body = new Dictionary<string, string> { ["response_type"] = "code", ["client_id"] = "id" };
    return await client.PostAsync(Base + "/par", new FormUrlEncodedContent(body));
  }
  public async Task<HttpResponseMessage> Redeem(string code) {
    var body = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["client_id"] = "id", ["code"] = code };
    return await client.PostAsync(Base + "/token", new FormUrlEncodedContent(body));
  }
}`,
  ],
];

describe('code in which two functions have a body each', () => {
  it.each(rows)('is read as the one sees it that asks for a token: %s', (_, code) => {
    const read = readSnippet(code);
    expect(read).toMatchObject({ url: 'https://stg-id.singpass.gov.sg/fapi/token', unknown: ['code'] });
    expect(Object.fromEntries(new URLSearchParams(read?.body))).toEqual({
      grant_type: 'authorization_code',
      client_id: 'id',
      code: '<omitted: code>',
    });
  });
});

describe('the views of a piece of code', () => {
  it('are as many as functions send something, and as long as the code', () => {
    for (const [, code] of rows) {
      const views = viewsOfCode(code, /\/(?:par|token)/);
      expect(views.map(({ length }) => length)).toEqual([code.length, code.length]);
      expect(views.map((view) => [view.includes('/par'), view.includes('/token')])).toEqual([
        [true, false],
        [false, true],
      ]);
    }
  });

  it.each([
    ['one of them sends something', 'function a() {\n  send()\n}\nfunction b() {\n  read()\n}'],
    ['none is there', 'send()\nsend()'],
    ['a statement has braces', 'if (a()) {\n  send()\n} else {\n  send()\n}'],
    ['one stands inside the other', 'function a() {\n  function b() {\n    send()\n  }\n  send()\n}'],
  ])('are none where %s', (_, code) => expect(viewsOfCode(code, /send/)).toEqual([]));
});
