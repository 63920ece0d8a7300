import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import { readSnippet } from './read-snippet.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=x';
const form = 'application/x-www-form-urlencoded';
const text = 'text/plain;charset=UTF-8';

describe('a call of an HTTP client', () => {
  it.each([
    [
      'fetch, a text',
      `fetch("${url}", { method: "POST", body: "${body}" })`,
      [`POST ${url}`, body, `Content-Type: ${text}`],
    ],
    [
      'fetch, headers by name and in a maker',
      `const headers = new Headers({ "X-A": "b" });\nfetch("${url}", { method: "post", headers, body: "${body}" })`,
      [`POST ${url}`, body, 'X-A: b', `Content-Type: ${text}`],
    ],
    [
      'fetch, JSON',
      `fetch("${url}", { method: "POST", body: JSON.stringify({ grant_type: "x" }), headers: { "content-type": "application/json" } })`,
      [`POST ${url}`, '{"grant_type":"x"}', 'content-type: application/json'],
    ],
    ['fetch, no options', `fetch("${url}?${body}")`, [`GET ${url}?${body}`, '']],
    [
      'axios.post, an object',
      `axios.post("${url}", { grant_type: "x" })`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    ['axios.post, a text', `axios.post("${url}", "${body}")`, [`POST ${url}`, body, `Content-Type: ${form}`]],
    [
      'axios.post, headers behind',
      `axios.post("${url}", "${body}", { headers: { DPoP: "a" } })`,
      [`POST ${url}`, body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    [
      'axios, a configuration with a base',
      `axios({ method: "post", baseURL: "https://id.example.sg", url: "/token", data: "${body}" })`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'axios.request',
      `axios.request({ method: "post", url: "${url}", data: { grant_type: "x" } })`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'request, a form',
      `request({ url: "${url}", method: "POST", form: { grant_type: "x" } })`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'got.post, JSON',
      `got.post("${url}", { json: { grant_type: "x" } })`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'request of Node, its options beside',
      `var request = require('request');\nvar options = { 'method': 'POST', 'url': '${url}', form: { 'grant_type': 'x' } };\nrequest(options, function (error) {});`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'Unirest',
      `Unirest.post("${url}")\n  .header("DPoP", "a")\n  .field("grant_type", "x")\n  .asString();`,
      [`POST ${url}`, body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    [
      'HTTP_Request2',
      `<?php\n$request = new HTTP_Request2();\n$request->setUrl('${url}');\n$request->setMethod(HTTP_Request2::METHOD_POST);\n$request->setHeader(array('DPoP' => 'a'));\n$request->addPostParameter(array('grant_type' => 'x'));`,
      [`POST ${url}`, body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    [
      'http of Dart',
      `var request = http.Request('POST', Uri.parse('${url}'));\nrequest.bodyFields = { 'grant_type': 'x' };\nrequest.headers.addAll({ 'DPoP': 'a' });`,
      ['POST https://id.example.sg/token', body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    [
      'Guzzle, a request that is sent',
      `<?php\n$request = new Request('POST', '${url}', ['DPoP' => 'a']);\n$client->sendAsync($request, ['form_params' => ['grant_type' => 'x']]);`,
      [`POST ${url}`, body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    ['requests.post, a text', `requests.post("${url}", data="${body}")`, [`POST ${url}`, body]],
    [
      'requests.post, a map',
      `requests.post("${url}", {"grant_type": "x"})`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'requests.request, with the method first',
      `requests.request("post", "${url}", data={"grant_type": "x"})`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'requests.post, all by name',
      `requests.post(url="${url}", data=urllib.parse.urlencode({"grant_type": "x"}))`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'requests.post, json.dumps',
      `requests.post("${url}", data=json.dumps({"grant_type": "x"}))`,
      [`POST ${url}`, '{"grant_type":"x"}'],
    ],
    ['requests.get', `requests.get("${url}?${body}")`, [`GET ${url}?${body}`, '']],
    [
      'requests.post, a list of pairs',
      `requests.post("${url}", data=[("grant_type", "x"), ("n", 5)])`,
      [`POST ${url}`, `${body}&n=5`, `Content-Type: ${form}`],
    ],
    [
      'OkHttp, a text',
      `RequestBody b = RequestBody.create("${body}", TYPE);\nnew Request.Builder().url("${url}").post(b).build()`,
      [`POST ${url}`, body],
    ],
    [
      'java.net.http, a named method',
      `HttpRequest.newBuilder(new URI("${url}")).method("POST", BodyPublishers.ofString("${body}"))`,
      [`POST ${url}`, body],
    ],
    [
      'java.net.http, GET',
      `HttpRequest.newBuilder().uri(URI.create("${url}?${body}")).GET().build()`,
      [`GET ${url}?${body}`, ''],
    ],
    [
      'HttpPost of Apache',
      `HttpPost p = new HttpPost("${url}"); p.setHeader("DPoP", "a"); p.setEntity(new StringEntity("${body}"));`,
      [`POST ${url}`, body, 'DPoP: a'],
    ],
    [
      'PostAsync, a text with its type',
      `client.PostAsync("${url}", new StringContent("${body}", Encoding.UTF8, "${form}"))`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'PostAsync, a text without type',
      `client.PostAsync("${url}", new StringContent("${body}"))`,
      [`POST ${url}`, body, 'Content-Type: text/plain'],
    ],
    [
      'PostAsync, JSON',
      `client.PostAsync("${url}", JsonContent.Create(new Dictionary<string, string> { { "grant_type", "x" } }))`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'HttpRequestMessage with a made method',
      `var m = new HttpRequestMessage(new HttpMethod("post"), "${url}") { Content = new StringContent("${body}", null, "${form}") };`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'HttpRequestMessage, GET',
      `var m = new HttpRequestMessage(HttpMethod.Get, "${url}?${body}");`,
      [`GET ${url}?${body}`, ''],
    ],
    [
      'NewRequestWithContext of Go',
      `http.NewRequestWithContext(ctx, http.MethodPost, "${url}", bytes.NewBufferString("${body}"))`,
      [`POST ${url}`, body],
    ],
    [
      'Post of Go',
      `http.Post("${url}", "a/b", strings.NewReader("${body}"))`,
      [`POST ${url}`, body, 'Content-Type: a/b'],
    ],
    [
      'Post of Go, a map as JSON',
      `b, err := json.Marshal(map[string]string{"grant_type": "x"})\nclient.Post("${url}", "application/json", bytes.NewReader(b))`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'PostForm of Go, lists with their type',
      `http.PostForm("${url}", url.Values{"grant_type": []string{"x"}})`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'NewRequest of Go, GET',
      `http.NewRequest(http.MethodGet, "${url}?${body}", nil)`,
      [`GET ${url}?${body}`, ''],
    ],
    [
      'PHP curl, option by option',
      `<?php curl_setopt($c, CURLOPT_URL, "${url}"); curl_setopt($c, CURLOPT_POSTFIELDS, "${body}"); curl_setopt($c, CURLOPT_HTTPHEADER, ["DPoP: a"]);`,
      [`POST ${url}`, body, 'DPoP: a', `Content-Type: ${form}`],
    ],
    [
      'PHP curl, an array of fields in the old spelling',
      `<?php $c = curl_init("${url}"); curl_setopt($c, CURLOPT_POSTFIELDS, array("grant_type" => "x"));`,
      [`POST ${url}`, body, 'Content-Type: multipart/form-data'],
    ],
    [
      'PHP curl, an array of fields',
      `<?php $c = curl_init("${url}"); curl_setopt($c, CURLOPT_POSTFIELDS, ["grant_type" => "x"]);`,
      [`POST ${url}`, body, 'Content-Type: multipart/form-data'],
    ],
    ['PHP curl, GET', `<?php curl_setopt($c, CURLOPT_URL, "${url}?${body}");`, [`GET ${url}?${body}`, '']],
    [
      'PowerShell, the address by place',
      `Invoke-RestMethod "${url}" -Method POST -Body "${body}"`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'PowerShell, a table of options',
      `$p = @{ Uri = "${url}"; Method = "Post"; Body = @{ grant_type = "x" } }\nirm @p`,
      [`POST ${url}`, body, `Content-Type: ${form}`],
    ],
    [
      'PowerShell, joined pairs',
      `iwr -Uri "${url}" -Method Post -Body (@("a=b", "${body}") -join "&")`,
      [`POST ${url}`, `a=b&${body}`, `Content-Type: ${form}`],
    ],
    ['PowerShell, GET', `iwr -Uri "${url}?${body}"`, [`GET ${url}?${body}`, '']],
    [
      'PowerShell, its own type',
      `iwr -Uri "${url}" -Method Post -ContentType "a/b" -Body "${body}"`,
      [`POST ${url}`, body, 'Content-Type: a/b'],
    ],
  ])('is read: %s', (_name, code, wanted) => expect(shownCall(code)).toEqual(wanted));

  it('is the token request where there are several', () => {
    expect(
      shownCall(
        `requests.post("https://a.sg/token", data="a=b")\nrequests.post("${url}", data="${body}")`,
      )?.[0],
    ).toBe(`POST ${url}`);
    expect(
      shownCall(`requests.post("https://a.sg/x", data="a=b")\nrequests.post("${url}", data="a=b")`)?.[0],
    ).toBe(`POST ${url}`);
  });

  it.each([
    [
      'a map that is added to',
      `d = {"a": "b"}\nd["grant_type"] = "x"\nrequests.post("${url}", data=d)`,
      'a=b&grant_type=x',
    ],
    [
      'names that stand for names',
      `A = "x"\nB = A\nrequests.post("${url}", data={"grant_type": B})`,
      'grant_type=x',
    ],
    [
      'a typed name',
      `const g: string = "x"; fetch("${url}", { method: "POST", body: new URLSearchParams({ grant_type: g }) })`,
      'grant_type=x',
    ],
    [
      'a short assignment',
      `g := "x"\nhttp.PostForm("${url}", url.Values{"grant_type": {g}})`,
      'grant_type=x',
    ],
    [
      'a map of Go in a loop',
      `d := map[string]string{"grant_type": "x"}\nf := url.Values{"a": {"b"}}\nfor k, v := range d { f.Set(k, v) }\nhttp.PostForm("${url}", f)`,
      'a=b&grant_type=x',
    ],
    [
      'an object in a loop',
      `const d = { grant_type: "x" }; const f = new URLSearchParams({ a: "b" }); for (const [k, v] of Object.entries(d)) f.append(k, v); fetch("${url}", { method: "POST", body: f })`,
      'a=b&grant_type=x',
    ],
    [
      'a map of Java whose pairs are joined',
      `Map<String, String> p = new HashMap<>();\np.put("grant_type", "x");\nString b = p.entrySet()\n  .stream().map(e -> e.getKey() + "=" + e.getValue()).collect(joining("&"));\nHttpRequest.newBuilder(URI.create("${url}")).POST(BodyPublishers.ofString(b));`,
      'grant_type=x',
    ],
    [
      'a dictionary of .NET that is added to',
      `var d = new Dictionary<string, string>();\nd.Add("grant_type", "x");\nd["a"] = "b";\nclient.PostAsync("${url}", new FormUrlEncodedContent(d));`,
      'grant_type=x&a=b',
    ],
    ['dict of Python', `requests.post("${url}", data=dict(grant_type="x", a="b"))`, 'grant_type=x&a=b'],
    [
      'Map.of of Java',
      `var m = Map.of("grant_type", "x", "a", "b");\nvar b = m.entrySet().stream().collect(x);\nHttpRequest.newBuilder(URI.create("${url}")).POST(BodyPublishers.ofString(b));`,
      'grant_type=x&a=b',
    ],
    [
      'encoders of each language',
      `requests.post("${url}", data="grant_type=" + quote("a b") + "&c=" + str(5))`,
      'grant_type=a%20b&c=5',
    ],
    [
      'what is spread and shown',
      `const more = { b: "c" }; fetch("${url}", { method: "POST", body: new URLSearchParams({ grant_type: "x", ...more }) })`,
      'grant_type=x&b=c',
    ],
    [
      'a comparison is no assignment',
      `if (g == "y") {}\nrequests.post("${url}", data={"grant_type": "x", "g": g})`,
      'grant_type=x&g=%3Comitted%3A%20g%3E',
    ],
    [
      'a name of the body is no assignment',
      `requests.post("${url}?g=" + g, data="grant_type=x&g=" + g + '&h=' + h + "&i=" + i)\nh = "y"`,
      'grant_type=x&g=%3Comitted%3A%20g%3E&h=y&i=%3Comitted%3A%20i%3E',
    ],
    [
      'a name that only ends so',
      `xg = "y"\nrequests.post("${url}", data={"grant_type": "x", "g": g})`,
      'grant_type=x&g=%3Comitted%3A%20g%3E',
    ],
    [
      'a name that stands for itself',
      `g = g\nrequests.post("${url}", data={"grant_type": "x", "g": g})`,
      'grant_type=x&g=%3Comitted%3A%20g%3E',
    ],
    [
      'an expression',
      `requests.post("${url}", data={"grant_type": "x", "g": a if b else c})`,
      'grant_type=x&g=%3Comitted%3A%20a%20if%20b%20else%20c%3E',
    ],
  ])('follows the names of the code: %s', (_name, code, wanted) => {
    expect(readSnippet(code)?.body).toBe(wanted);
  });
});
