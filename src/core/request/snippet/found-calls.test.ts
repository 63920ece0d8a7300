import { describe, expect, it } from 'vitest';
import { findCalls } from './find-call.ts';
import type { FoundCall } from './found-call.ts';
import type { SourceManner } from './read-literal.ts';
import { SourceScope } from './source-scope.ts';

const url = 'https://a.sg/t';
const form = 'application/x-www-form-urlencoded';
const found = (code: string, manner: SourceManner = 'plain'): readonly FoundCall[] =>
  findCalls(new SourceScope(code, manner));
const call = (method: string, more: Partial<FoundCall> = {}): FoundCall => ({
  method,
  url,
  headers: [],
  body: { body: '' },
  ...more,
});
const typed = (body: string, type = form): Partial<FoundCall> => ({ body: { body, type } });
const untyped = (body: string): Partial<FoundCall> => ({ body: { body } });

describe('the calls of JavaScript and Python', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    ['fetch ("https://a.sg/t")', [call('GET')]],
    ['fetch()', []],
    ['prefetch("https://a.sg/t")', []],
    [
      `fetch("${url}", { method: "put", body: { a: "b" } })`,
      [call('PUT', typed('{"a":"b"}', 'application/json'))],
    ],
    [`fetch("${url}", { method })`, [call('')]],
    [
      `fetch("${url}", { headers: [["A", "b"], "C: d", "E:  f"] })`,
      [
        call('GET', {
          headers: [
            ['A', 'b'],
            ['C', 'd'],
            ['E', 'f'],
          ],
        }),
      ],
    ],
    [`fetch("${url}", { headers: { "A": "b: c" } })`, [call('GET', { headers: [['A', 'b: c']] })]],
    [
      `fetch("${url}", { headers: ["no header", "a b: c", "D: e\\nf"] })`,
      [call('GET', { headers: [['D', 'e\nf']] })],
    ],
    [`fetch("${url}", { headers: make() })`, [call('GET', { hidesHeaders: true })]],
    [`fetch("${url}", { headers: new Headers({ A: "b" }) })`, [call('GET', { headers: [['A', 'b']] })]],
    [`axios ({ url: "${url}" })`, [call('GET')]],
    [
      `axios({ baseURL: "https://a.sg", url: "/t", method: "post", headers: { A: "b" }, data: "c" })`,
      [call('POST', { headers: [['A', 'b']], ...typed('c') })],
    ],
    ['axios()', []],
    ['axios({ method: "post" })', []],
    ['axios.post()', []],
    [`axios.post("${url}")`, [call('POST', untyped(''))]],
    [`axios.post<Answer>("${url}", "a")`, [call('POST', typed('a'))]],
    [
      `axios.post ("${url}", "a", { headers: { A: "b" } })`,
      [call('POST', { headers: [['A', 'b']], ...typed('a') })],
    ],
    [
      `axios.get("${url}", { params: { a: "b" }, headers: { A: "b" } })`,
      [{ ...call('GET', { headers: [['A', 'b']] }), url: `${url}?a=b` }],
    ],
    [`axios.put("${url}", {})`, [call('PUT', typed('{}', 'application/json'))]],
    [`api.post("${url}", { method: "x" })`, [call('POST')]],
    [
      `api.post("${url}", { method: "x", other: "y" })`,
      [call('POST', typed('{"method":"x","other":"y"}', 'application/json'))],
    ],
    [`client.post("${url}", { a: "b" })`, [call('POST', typed('a=b'))]],
    [`client.post("${url}", "a")`, [call('POST', untyped('a'))]],
    [`http.post("${url}", data="a")`, [call('POST', untyped('a'))]],
    [`got.post("${url}", { form: { a: "b" } })`, [call('POST', typed('a=b'))]],
    [`got.post("${url}", { json: { a: "b" } })`, [call('POST', typed('{"a":"b"}', 'application/json'))]],
    [`requests.post("${url}", json={"a": "b"})`, [call('POST', typed('{"a":"b"}', 'application/json'))]],
    [`requests.post("${url}", content="a")`, [call('POST', untyped('a'))]],
    [`requests.post(url="${url}", headers={"A": "b"})`, [call('POST', { headers: [['A', 'b']] })]],
    [`requests.request("post", "${url}", data={"a": "b"})`, [call('POST', typed('a=b'))]],
    [`requests.request(method="post", url="${url}", data={"a": "b"})`, [call('POST', typed('a=b'))]],
    // A name stands for it whose value is not shown.
    [`requests.request(method=how, url="${url}", data={"a": "b"})`, [call('', typed('a=b'))]],
    [`requests.request(how, "${url}", data={"a": "b"})`, [call('', typed('a=b'))]],
    [`requests.request(how, url="${url}", data={"a": "b"})`, [call('', typed('a=b'))]],
    [
      `requests.request(self.method, address, data={"a": "b"})`,
      [{ ...call('', typed('a=b')), url: '<omitted: address>' }],
    ],
    [`undici.request("${url}", { method: "POST", body: "a" })`, [call('POST', untyped('a'))]],
    [
      `undici.request("${url}", { ...options, body: "a" })`,
      [call('', { hidesHeaders: true, ...untyped('a') })],
    ],
    [`undici.request("${url}", options)`, [call('', untyped('%3Comitted%3A%20options%3E'))]],
    [
      `fetch("${url}", { ...options, body: "a" })`,
      [call('', { hidesHeaders: true, ...typed('a', 'text/plain;charset=UTF-8') })],
    ],
    [
      `const options = { method: "POST" };\nfetch("${url}", { ...options, body: "a" })`,
      [call('POST', typed('a', 'text/plain;charset=UTF-8'))],
    ],
    [
      `const o = { method: "GET", headers: { A: "b" } };\nfetch("${url}", { ...o, method: "POST", body: "a" })`,
      [call('POST', { headers: [['A', 'b']], ...typed('a', 'text/plain;charset=UTF-8') })],
    ],
    [
      `const o = { method: "POST", body: "a", ...more };\nfetch("${url}", { ...o })`,
      [call('POST', { hidesHeaders: true, ...typed('a', 'text/plain;charset=UTF-8') })],
    ],
    [
      `undici.request(address, { method: "POST", body: "a" })`,
      [{ ...call('POST', untyped('a')), url: '<omitted: address>' }],
    ],
    [
      `client.request(how, "/t?next=https://b.sg", data={"a": "b"})`,
      [{ ...call('', typed('a=b')), url: '/t?next=https://b.sg' }],
    ],
    [
      `client.request(how, "next=https://b.sg", data={"a": "b"})`,
      [{ ...call('', untyped('next=https://b.sg')), url: '<omitted: how>' }],
    ],
    [
      `requests.request(how, "http://a.sg/t", data={"a": "b"})`,
      [{ ...call('', typed('a=b')), url: 'http://a.sg/t' }],
    ],
    [`gateway.post({ url: "${url}", form: { a: "b" } })`, [call('POST', typed('a=b'))]],
    [
      `gateway.post({ form: { a: "b" } })`,
      [{ ...call('POST', untyped('')), url: '<omitted: an expression>' }],
    ],
    [`got("${url}", { method: "POST", form: { a: "b" } })`, [call('POST', typed('a=b'))]],
    [`ky("${url}", { method: "post", body: new URLSearchParams({ a: "b" }) })`, [call('POST', typed('a=b'))]],
    [
      `axios("${url}", { method: "POST", headers: { A: "b" }, data: "c" })`,
      [call('POST', { headers: [['A', 'b']], ...typed('c') })],
    ],
    [`got("${url}", (error) => error)`, []],
    [`got("${url}")`, []],
    [`axios({ ...options, url: "${url}" })`, [call('', { hidesHeaders: true })]],
    [`requests.request("posting it", "${url}")`, [call('GET', { url: 'posting it', ...untyped(url) })]],
    [`requests.request("${url}")`, [call('GET')]],
    [
      `axios.request({ url: "${url}", data: { a: "b" } })`,
      Array(2).fill(call('GET', typed('{"a":"b"}', 'application/json'))),
    ],
    [`$this->post("${url}", ["form_params" => ["a" => "b"]])`, [call('POST', typed('a=b'))]],
    [`$api->post("${url}", ["a" => "b"])`, [call('POST', typed('a=b'))]],
  ])('%s', (code, wanted) => expect(found(code)).toEqual(wanted));

  it('are twenty at the most', () => {
    expect(found(`fetch("${url}");`.repeat(25))).toHaveLength(20);
    expect(found(`irm -Uri "${url}"\n`.repeat(25), 'powershell')).toHaveLength(20);
  });
});

describe('the calls of Java', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    ['HttpRequest.newBuilder()', []],
    [`Other.newBuilder().uri("${url}").POST (x)`, []],
    [
      `HttpRequest.newBuilder().uri (URI.create ("${url}")).POST (BodyPublishers.ofString ("a"))`,
      [call('POST', untyped('a'))],
    ],
    [`HttpRequest.newBuilder().url("${url}").method ( "POST", x)`, [call('POST')]],
    [`HttpRequest.newBuilder(new URI ("${url}")).method("PUT", x)`, [call('PUT')]],
    [`HttpRequest.newBuilder(new URI("${url}")).method (verb, x)`, [call('')]],
    [`new Request.Builder().url("${url}").post (RequestBody.create ("a=b"))`, [call('POST', untyped('a=b'))]],
    [
      `new HttpPost ("${url}"); new StringEntity ("a"); p.addHeader("A", "b"); p.setHeader("C", "d"); p.header ("E", "f")`,
      [
        call('POST', {
          headers: [
            ['A', 'b'],
            ['C', 'd'],
            ['E', 'f'],
          ],
          ...untyped('a'),
        }),
      ],
    ],
    [
      `new FormBody.Builder().add ("a", "b").addEncoded("c", "d").build(); r.url("${url}").post(b)`,
      [call('POST', typed('a=b&c=d'))],
    ],
    [`FormBody x; r.url("${url}").header("A")`, [call('GET')]],
  ])('%s', (code, wanted) => {
    expect(found(code).filter((one) => one.url === url)).toEqual(wanted);
  });
});

describe('the calls of C#', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`c.PostAsync ("${url}", new StringContent("a"))`, [call('POST', typed('a', 'text/plain'))]],
    [`c.PostAsync("${url}")`, []],
    ['c.PostAsync()', []],
    [`new HttpRequestMessage (HttpMethod.Post, "${url}")`, [call('POST')]],
    [`new HttpRequestMessage(HttpMethod.PostIt, "${url}")`, [call('')]],
    [`new HttpRequestMessage(HttpMethod.Put, "${url}")`, [call('PUT')]],
    [`new HttpRequestMessage(method, "${url}")`, [call('')]],
    [`var m = HttpMethod.Post;\nnew HttpRequestMessage(m, "${url}")`, [call('POST')]],
    [`new HttpRequestMessage("HttpMethod.Post", "${url}")`, [call('')]],
    [`new HttpRequestMessage(new HttpMethod("PATCH"), "${url}")`, [call('PATCH')]],
    [`new HttpRequestMessage(Method(), "${url}")`, [call('')]],
    ['new HttpRequestMessage(HttpMethod.Post)', []],
    ['new HttpRequestMessage()', []],
    [
      `var m = new HttpRequestMessage(HttpMethod.Post, "${url}");\nm.Content  =  new StringContent("a", Encoding.UTF8, "x/y");\nm.Headers.TryAddWithoutValidation("A", "b")`,
      [call('POST', { headers: [['A', 'b']], ...typed('a', 'x/y') })],
    ],
    [
      `m.Content=new StringContent("z");\nm = new HttpRequestMessage(HttpMethod.Post, "${url}");\nm.Content="a";`,
      [call('POST', untyped('a'))],
    ],
  ])('%s', (code, wanted) => expect(found(code)).toEqual(wanted));
});

describe('the calls of Go', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`http.PostForm ("${url}", url.Values{"a": {"b"}})`, [call('POST', typed('a=b'))]],
    [`http.PostForm("${url}")`, []],
    ['http.PostForm()', []],
    [`http.NewRequest ("PUT", "${url}", nil)`, [call('PUT')]],
    [`http.NewRequest(http.MethodPost, "${url}", http.NoBody)`, [call('POST')]],
    [`http.NewRequest(http.MethodPostIt, "${url}")`, [call('')]],
    [`http.NewRequest(http.MethodGet, "${url}")`, [call('GET')]],
    [`http.NewRequest(method, "${url}")`, [call('')]],
    [`http.NewRequest(method(), "${url}")`, [call('')]],
    ['http.NewRequest("GET")', []],
    ['http.NewRequest()', []],
    ['http.NewRequestWithContext(ctx, "GET")', []],
    [
      `http.NewRequestWithContext(ctx, "POST", "${url}", strings.NewReader("a"))\nr.Header.Add("A", "b")`,
      [call('POST', { headers: [['A', 'b']], ...untyped('a') })],
    ],
    [`http.NewRequest("POST", "${url}", nilOf)`, [call('POST', untyped('<omitted: nilOf>'))]],
    [`http.NewRequest("POST", "${url}", a.nil)`, [call('POST', untyped('<omitted: a.nil>'))]],
  ])('%s', (code, wanted) => {
    const calls = found(code).map((one) => ({
      ...one,
      body: { ...one.body, body: decodeURIComponent(one.body.body) },
    }));
    expect(calls).toEqual(wanted);
  });
});

describe('the calls of PHP and PowerShell', () => {
  it.each<readonly [SourceManner, string, readonly FoundCall[]]>([
    ['php', `CURLOPT_URL => "${url}", CURLOPT_POST => true`, [call('POST')]],
    ['php', `curl_init ("${url}"); CURLOPT_POSTFIELDSIZE`, [call('GET')]],
    ['php', `CURLOPT_URL => "${url}", CURLOPT_CUSTOMREQUEST => "POST"`, [call('POST')]],
    [
      'php',
      `CURLOPT_URL => "${url}", CURLOPT_CUSTOMREQUEST => 'put', CURLOPT_POSTFIELDS => "a"`,
      [call('PUT', typed('a'))],
    ],
    [
      'php',
      `CURLOPT_URL => "${url}", CURLOPT_CUSTOMREQUEST => $verb, CURLOPT_POSTFIELDS => "a"`,
      [call('', typed('a'))],
    ],
    ['php', `curl_init("${url}");`, []],
    ['php', 'CURLOPT_POST', []],
    [
      'php',
      `CURLOPT_URL , "${url}", CURLOPT_POSTFIELDS, "a", CURLOPT_HTTPHEADER, ["A: b"]`,
      [call('POST', { headers: [['A', 'b']], ...typed('a') })],
    ],
    ['powershell', 'irm', []],
    ['powershell', 'irm $url', []],
    ['powershell', `IRM "${url}"`, [call('GET')]],
    ['powershell', `irm -method post -uri "${url}" -body "a"`, [call('POST', typed('a'))]],
    ['powershell', `irm -Method Put -Uri "${url}" -Body "a"`, [call('PUT', untyped('a'))]],
    [
      'powershell',
      `irm -Method "Post" -Uri "${url}" -Body @{ a = "b" } -ContentType "x/y" -Headers @{ A = "b" }`,
      [call('POST', { headers: [['A', 'b']], ...typed('a=b', 'x/y') })],
    ],
    ['powershell', `$opts = @{ uri = "${url}"; METHOD = "POST" }\nInvoke-RestMethod @opts`, [call('POST')]],
    ['powershell', 'irm @none', []],
    ['powershell', `$b = @{}\nirm -Uri ${url} -Method Post`, [call('POST')]],
    ['powershell', `iwr ${url} -Method POST`, [call('POST')]],
    ['powershell', `irm -Method POST ${url};`, [call('POST')]],
    ['powershell', `curl -Method POST -Uri ${url} -Body "a=b"`, [call('POST', typed('a=b'))]],
    ['powershell', `curl -X POST ${url} -d "a=b"; echo -Method`, []],
    ['powershell', `curl -Method POST ${url} -d "a=b"`, []],
    [
      'powershell',
      `$b = [ordered]@{ a = "b" }\nirm ${url} -Method POST -Body $b`,
      [call('POST', typed('a=b'))],
    ],
    [
      'powershell',
      `$b = @{}\n$b.a = "b"\n$b['c'] = 'd'\n$b.Add('e', 'f')\nirm ${url} -Method POST -Body $b`,
      [call('POST', typed('e=f&c=d&a=b'))],
    ],
    ['powershell', `irm "${url}"\n@opts\n$opts = @{ Method = "POST" }`, [call('POST')]],
  ])('%s: %s', (manner, code, wanted) => expect(found(code, manner)).toEqual(wanted));
});
