import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import { parseRequest } from '../parse-request.ts';

const url = 'https://a.sg/token';
const posted = `POST ${url}`;
const both = 'grant_type=x&code=y';
const json = '{"grant_type":"x","code":"y"}';
const form = 'Content-Type: application/x-www-form-urlencoded';
const asJson = 'Content-Type: application/json';
const multipart = 'Content-Type: multipart/form-data';
const pairs = `{ grant_type: 'x', code: 'y' }`;
const dict = '{"grant_type": "x", "code": "y"}';
const array = `['grant_type' => 'x', 'code' => 'y']`;
const swift = `var r = URLRequest(url: URL(string: "${url}")!)\nr.httpMethod = "POST"\nr.setValue("p", forHTTPHeaderField: "DPoP")\n`;
const node = (module: string): string =>
  `import { request } from '${module}';\nconst o = { hostname: 'a.sg', path: '/token', method: 'POST', headers: { DPoP: 'p' } };\nconst r = request(o, done);\nr.end('${both}');`;
const faraday = (type: string): string =>
  `c = Faraday.new(url: 'https://a.sg') do |f|\n  f.request ${type}\nend\nc.post('/token') do |req|\n  req.headers['DPoP'] = 'p'\n  req.body = ${pairs}\nend`;
const spring = `HttpEntity<Map<String, String>> e = new HttpEntity<>(map);\nrest.postForEntity("${url}", e, String.class);`;

describe('a call of one more client', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'undici',
      `import { request } from 'undici';\nawait request('${url}', { method: 'POST', headers: { DPoP: 'p' }, body: new URLSearchParams(${pairs}).toString() });`,
      [posted, both, 'DPoP: p'],
    ],
    [
      'new Request',
      `const r = new Request('${url}', { method: 'POST', body: new URLSearchParams(${pairs}) });\nawait fetch(r);`,
      [posted, both, form],
    ],
    ['request of node:https', node('node:https'), [posted, both, 'DPoP: p']],
    ['request of http', node('http'), ['POST http://a.sg/token', both, 'DPoP: p']],
    [
      'axios, a form by its header',
      `axios.post('${url}', ${pairs}, { headers: { 'content-type': 'application/x-www-form-urlencoded' } });`,
      [posted, both, 'content-type: application/x-www-form-urlencoded'],
    ],
    [
      'axios, a form by its header in a configuration',
      `axios({ method: 'post', url: '${url}', data: ${pairs}, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
      [posted, both, form],
    ],
    [
      'axios, a name beside a form by its header',
      `axios.post('${url}', { grant_type: 'x', code }, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });`,
      [posted, 'grant_type=x&code=%3Comitted%3A%20code%3E', form],
    ],
    ['axios.postForm', `axios.postForm('${url}', ${pairs});`, [posted, both, multipart]],
    [
      'axios, a user and a password',
      `axios.post('${url}', '${both}', { auth: { username: 'a', password: 'b' } });`,
      [posted, both, 'Authorization: Basic <omitted: user and password>', form],
    ],
    [
      'axios, an instance',
      `const c = axios.create({ baseURL: 'https://a.sg/' });\nc.post('/token', '${both}');`,
      [posted, both],
    ],
    [
      'cy.request, a form',
      `cy.request({ method: 'POST', url: '${url}', form: true, body: { grant_type: 'x', code } });`,
      [posted, 'grant_type=x&code=%3Comitted%3A%20code%3E', form],
    ],
    ['Playwright, data', `await request.post('${url}', { data: ${pairs} });`, [posted, json, asJson]],
    [
      'urllib',
      `req = urllib.request.Request("${url}", data=urllib.parse.urlencode(${dict}).encode())\nreq.add_header("DPoP", "p")\nurllib.request.urlopen(req)`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'urllib, JSON',
      `from urllib.request import Request\nRequest("${url}", json.dumps(${dict}).encode(), {"Content-Type": "application/json"})`,
      [posted, json, asJson],
    ],
    ['urllib, no data', `urllib.request.urlopen("${url}?${both}")`, [`GET ${url}?${both}`, '']],
    [
      'http.client',
      `c = http.client.HTTPSConnection("a.sg")\nc.request("POST", "/token", urlencode(${dict}), {"DPoP": "p"})`,
      [posted, both, 'DPoP: p', form],
    ],
    ['urllib3, fields', `http.request("POST", "${url}", fields=${dict})`, [posted, both, multipart]],
    [
      'urllib3, fields as a form',
      `http.request("POST", "${url}", fields=${dict}, encode_multipart=False)`,
      [posted, both, form],
    ],
    [
      'requests, a user and a password',
      `requests.post("${url}", data=${dict}, auth=("a", "b"))`,
      [posted, both, 'Authorization: Basic <omitted: user and password>', form],
    ],
    [
      'aiohttp, a form',
      `f = aiohttp.FormData()\nf.add_field("grant_type", "x")\nf.add_field("code", "y")\ns.post("${url}", data=f)`,
      [posted, both, form],
    ],
    [
      'reqwest, a map from pairs',
      `let m = HashMap::from([("grant_type", "x"), ("code", "y")]);\nc.post("${url}").form(&m).send()`,
      [posted, both, form],
    ],
    [
      'reqwest, a vector',
      `let m = vec![("grant_type", "x"), ("code", "y")];\nc.post("${url}").form(&m).send()`,
      [posted, both, form],
    ],
    [
      'reqwest, JSON',
      `let m = json!({"grant_type": "x", "code": "y"});\nc.post("${url}").json(&m).send()`,
      [posted, json, asJson],
    ],
    [
      'http of Dart, an address of parts',
      `http.post(Uri.https('a.sg', '/token'), body: ${dict});`,
      [posted, both, form],
    ],
    [
      'http of Dart, JSON',
      `http.post(Uri.parse('${url}'), headers: {'Content-Type': 'application/json'}, body: jsonEncode(${dict}));`,
      [posted, json, asJson],
    ],
    [
      'dio, JSON',
      `Dio().post('${url}', data: ${dict}, options: Options(headers: {'DPoP': 'p'}));`,
      [posted, json, 'DPoP: p', asJson],
    ],
    [
      'dio, a form',
      `dio.post('${url}', data: ${dict}, options: Options(contentType: Headers.formUrlEncodedContentType));`,
      [posted, both, form],
    ],
    ['dio, multipart', `dio.post('${url}', data: FormData.fromMap(${dict}));`, [posted, both, multipart]],
    [
      'Laravel',
      `$r = Http::asForm()\n  ->withHeaders(['DPoP' => 'p'])\n  ->post('${url}', ${array});`,
      [posted, both, 'DPoP: p', form],
    ],
    ['Laravel, JSON', `$r = Http::post('${url}', ${array});`, [posted, json, asJson]],
    ['Laravel, multipart', `$r = Http::asMultipart()->post('${url}', ${array});`, [posted, both, multipart]],
    [
      'httr, a list by its name',
      `body <- list(grant_type = "x", code = "y")\nPOST("${url}", body = body, encode = "form")`,
      [posted, both, form],
    ],
    [
      'httr2',
      `request("${url}") |> req_headers(DPoP = "p") |> req_body_form(grant_type = "x", code = "y") |> req_perform()`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'httr2, JSON',
      `request("${url}") |> req_body_json(list(grant_type = "x", code = "y"))`,
      [posted, json, asJson],
    ],
    [
      'ktor',
      `client.submitForm(url = "${url}", formParameters = parameters {\n append("grant_type", "x")\n append("code", "y")\n}) { header("DPoP", "p") }`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'ktor, headers as a list',
      `client.submitForm("${url}", parameters {\n append("grant_type", "x")\n append("code", "y")\n}) { headers { append("DPoP", "p") } }`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'ktor, multipart',
      `client.submitFormWithBinaryData("${url}", formData {\n append("grant_type", "x")\n append("code", "y")\n})`,
      [posted, both, multipart],
    ],
    [
      'Swift, items of a query',
      `${swift}c.queryItems = [URLQueryItem(name: "grant_type", value: "x"), URLQueryItem(name: "code", value: "y")]\nr.httpBody = c.query?.data(using: .utf8)`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'Swift, a text',
      `${swift}let body = "${both}"\nr.httpBody = body.data(using: .utf8)`,
      [posted, both, 'DPoP: p'],
    ],
    [
      'Swift, JSON',
      `${swift}let body: [String: String] = ["grant_type": "x", "code": "y"]\nr.httpBody = try JSONSerialization.data(withJSONObject: body)`,
      [posted, json, 'DPoP: p'],
    ],
    [
      'Req of Elixir',
      `Req.post!("${url}", headers: [{"dpop", "p"}], form: [grant_type: "x", code: "y"])`,
      [posted, both, 'dpop: p', form],
    ],
    [
      'Req of Elixir, JSON',
      `Req.post!("${url}", json: %{grant_type: "x", code: "y"})`,
      [posted, json, asJson],
    ],
    [
      'HTTPoison',
      `HTTPoison.post("${url}", {:form, [{"grant_type", "x"}, {"code", "y"}]}, [{"DPoP", "p"}])`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'LWP of Perl',
      `my $r = $ua->post('${url}', DPoP => 'p', Content => [grant_type => 'x', code => 'y']);`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'Net::HTTP.post',
      `Net::HTTP.post(URI('${url}'), URI.encode_www_form(${pairs}), 'DPoP' => 'p')`,
      [posted, both, 'DPoP: p', form],
    ],
    ['Faraday, a form', faraday(':url_encoded'), [posted, both, 'DPoP: p', form]],
    ['Faraday, JSON', faraday(':json'), [posted, json, 'DPoP: p', asJson]],
    [
      'HttpRequestMessage, typed by its name',
      `HttpRequestMessage m = new(HttpMethod.Post, "${url}") { Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "x", ["code"] = "y" }) };`,
      [posted, both, form],
    ],
    [
      'PostAsJsonAsync',
      `client.PostAsJsonAsync("${url}", new Dictionary<string, string> { ["grant_type"] = "x", ["code"] = "y" });`,
      [posted, json, asJson],
    ],
    [
      'RestTemplate, another map',
      `Map<String, String> map = new HashMap<>();\nmap.put("grant_type", "x");\nmap.put("code", "y");\n${spring}`,
      [posted, json, asJson],
    ],
    [
      'WebClient, a map',
      `MultiValueMap<String, String> f = new LinkedMultiValueMap<>();\nf.add("grant_type", "x");\nf.add("code", "y");\nclient.post().uri("${url}").bodyValue(f)`,
      [posted, both, form],
    ],
    [
      'REST Assured',
      `given().header("DPoP", "p").formParam("grant_type", "x").formParam("code", "y").post("${url}");`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'Jersey',
      `client.target("${url}").request().post(Entity.form(new Form().param("grant_type", "x").param("code", "y")));`,
      [posted, both, form],
    ],
    [
      'resty',
      `resty.New().R().SetHeader("DPoP", "p").SetFormData(map[string]string{"grant_type": "x", "code": "y"}).Post("${url}")`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'resty, JSON',
      `resty.New().R().\n\tSetBody(map[string]string{"grant_type": "x", "code": "y"}).\n\tPost("${url}")`,
      [posted, json, asJson],
    ],
    [
      'ktor, a map of Kotlin',
      `client.post("${url}", mapOf("grant_type" to "x", "code" to "y"))`,
      [posted, both, form],
    ],
  ])('%s', (_name, code, wanted) => expect(shownCall(code)).toEqual(wanted));

  it.each([
    ['in a comment', `# auth=("a", "b")\nrequests.post("${url}", data=${dict})`],
    [
      'of another call',
      `requests.get("https://b.sg", auth=("a", "b"))\nrequests.post("${url}", data=${dict})`,
    ],
    ['that is no password', `requests.post("${url}", data=${dict}, auth=Own(key))`],
  ])('has no Basic header %s', (_name, code) => expect(shownCall(code)).toEqual([posted, both, form]));

  it('that is axios makes a form of an object where its header says so', () => {
    const more = "{ headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }";
    const request = parseRequest(`axios.post('${url}', ${pairs}, ${more})`);
    expect([request?.body, request?.parameters.length]).toEqual([both, 2]);
  });
});
