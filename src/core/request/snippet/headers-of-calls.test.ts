import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=x';

describe('the headers of a call', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'fetch of a form made a text',
      `const f = new URLSearchParams({ grant_type: "x", code }); fetch("${url}", { method: "POST", body: f.toString() })`,
      [`POST ${url}`, `${body}&code=%3Comitted%3A%20code%3E`, 'Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'fetch of a form made a text at once',
      `fetch("${url}", { method: "POST", body: new URLSearchParams({ grant_type: g }).toString() })\nconst g = "x"`,
      [`POST ${url}`, body, 'Content-Type: text/plain;charset=UTF-8'],
    ],
    ...['headers: { ...common }', 'headers', 'headers: make()', '...common'].map(
      (hidden) =>
        [
          `fetch with hidden headers: ${hidden}`,
          `const g = "x"; fetch("${url}", { method: "POST", ${hidden}, body: "grant_type=" + g })`,
          [`POST ${url}`, body],
        ] as const,
    ),
    [
      'fetch with headers of another place',
      `const a = { "A": "b" }; const g = "x"; fetch("${url}", { method: "POST", headers: { ...a }, body: "grant_type=" + g })`,
      [`POST ${url}`, body, 'A: b', 'Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'axios with an agent among its options',
      `axios.post("${url}", "${body}", { headers: { "A": "b" }, httpsAgent, validateStatus: () => true })`,
      [`POST ${url}`, body, 'A: b', 'Content-Type: application/x-www-form-urlencoded'],
    ],
    [
      'axios with hidden options',
      `const g = "x"; axios.post("${url}", { grant_type: g }, options)`,
      [`POST ${url}`, '{"grant_type":"x"}'],
    ],
    [
      'two requests of Go',
      `a, _ := http.NewRequest("POST", "https://a.sg/par", strings.NewReader("response_type=code"))\na.Header.Set("DPoP", "1")\nb, _ := http.NewRequest("POST", "${url}", strings.NewReader("${body}"))\nb.Header.Set("DPoP", "2")`,
      [`POST ${url}`, body, 'DPoP: 2'],
    ],
    [
      'two requests of Java',
      `HttpRequest a = HttpRequest.newBuilder(URI.create("https://a.sg/par")).header("DPoP", "1").POST(BodyPublishers.ofString("response_type=code")).build();\nHttpRequest b = HttpRequest.newBuilder(URI.create("${url}")).header("DPoP", "2").POST(BodyPublishers.ofString("${body}")).build();`,
      [`POST ${url}`, body, 'DPoP: 2'],
    ],
    [
      'two requests of .NET',
      `var a = new HttpRequestMessage(HttpMethod.Get, "https://a.sg/keys");\na.Headers.Add("A", "1");\nvar b = new HttpRequestMessage(HttpMethod.Post, "${url}") { Content = new StringContent("${body}") };\nb.Headers.Add("A", "2");`,
      [`POST ${url}`, body, 'A: 2', 'Content-Type: text/plain'],
    ],
  ])('are those that it shows or that the client adds: %s', (_name, code, wanted) =>
    expect(shownCall(code)).toEqual(wanted),
  );
});
