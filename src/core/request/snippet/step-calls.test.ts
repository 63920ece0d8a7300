import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import { readSnippet } from './read-snippet.ts';

const url = 'https://a.sg/token';
const form = 'Content-Type: application/x-www-form-urlencoded';
const posted = `POST ${url}`;
const both = 'grant_type=x&code=y';
const java = `HttpHeaders headers = new HttpHeaders();\nheaders.add("DPoP", "p");\nMultiValueMap<String, String> map = new LinkedMultiValueMap<>();\nmap.add("grant_type", "x");\nmap.add("code", "y");\nHttpEntity<MultiValueMap<String, String>> entity = new HttpEntity<>(map, headers);\n`;
const list = 'List<NameValuePair> list = new ArrayList<>();\n';
const parameter = 'r.AddParameter("grant_type", "x");\nr.AddParameter("code", "y");';

describe('a call that is put together step by step', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'superagent',
      `superagent.post('${url}').type('form').set('DPoP', 'p').send({ grant_type: 'x', code: 'y' })`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'superagent, JSON',
      `superagent.post('${url}').send({ grant_type: 'x' })`,
      [posted, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'superagent, the type as a header',
      `superagent.post('${url}').set('Content-Type', 'application/x-www-form-urlencoded').send({ grant_type: 'x' })`,
      [posted, 'grant_type=x', form],
    ],
    [
      'superagent, headers elsewhere',
      `superagent.post('${url}').set(headers).send({ grant_type: 'x' })`,
      [posted, 'grant_type=x'],
    ],
    [
      'request.post',
      `request.post({ url: '${url}', headers: { DPoP: 'p' }, form: { grant_type: 'x', code: 'y' } }, done);`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'https.request',
      `const o = { hostname: 'a.sg', path: '/token', method: 'POST', headers: { DPoP: 'p', 'Content-Length': data.length } };\nconst req = https.request(o, (res) => { process.stdout.write('a=b'); });\nreq.write('${both}');`,
      [posted, both, 'DPoP: p'],
    ],
    [
      'http.request of a server beside',
      `const req = http.request({ hostname: 'localhost', port: 5156, path: '/token', method: 'POST' });\nreq.end('${both}');`,
      ['POST http://localhost:5156/token', both],
    ],
    [
      'https.request with an address',
      `const data = querystring.stringify({ grant_type: 'x', code });\nconst req = https.request('${url}', { method: 'POST' });\nreq.end(data);`,
      [posted, 'grant_type=x&code=%3Comitted%3A%20code%3E'],
    ],
    [
      '$.ajax',
      `$.ajax({ url: '${url}', type: 'POST', headers: { DPoP: 'p' }, data: { grant_type: 'x', code: 'y' } });`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      '$.ajax with an address',
      `$.ajax('${url}', { method: 'POST', contentType: 'a/b', data: '${both}' });`,
      [posted, both, 'Content-Type: a/b'],
    ],
    [
      '$.ajax with a hook',
      `$.ajax('${url}', { method: 'POST', data: '${both}', beforeSend: hook });`,
      [posted, both],
    ],
    ['$.post', `$.post('${url}', { grant_type: 'x', code: 'y' }, done);`, [posted, both, form]],
    [
      'XMLHttpRequest, a text',
      `const x = new XMLHttpRequest();\nx.open('POST', '${url}');\nx.setRequestHeader('DPoP', 'p');\nx.send('${both}');`,
      [posted, both, 'DPoP: p', 'Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'XMLHttpRequest, headers by name',
      `const x = new XMLHttpRequest();\nx.open('POST', '${url}');\nx.setRequestHeader(name, 'p');\nx.send('${both}');`,
      [posted, both, '<omitted: name>: p'],
    ],
    [
      'post_form',
      `Net::HTTP.post_form(URI('${url}'), 'grant_type' => 'x', 'code' => 'y')`,
      [posted, both, form],
    ],
    [
      'set_form_data',
      `req = Net::HTTP::Post.new(URI.parse('${url}'))\nreq['DPoP'] = 'p'\nreq.set_form_data({ 'grant_type' => 'x', 'code' => 'y' })`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'Net::HTTP, a body',
      `req = Net::HTTP::Post.new(URI('${url}'), { 'DPoP' => 'p' })\nreq.body = '${both}'`,
      [posted, both, 'DPoP: p'],
    ],
    ['RestTemplate', `${java}rest.postForEntity("${url}", entity, String.class);`, [posted, both, 'DPoP: p']],
    [
      'RestTemplate.exchange',
      `${java}rest.exchange("${url}", HttpMethod.POST, entity, String.class);`,
      [posted, both, 'DPoP: p'],
    ],
    [
      'WebClient',
      `client.post().uri("${url}").header("DPoP", "p").body(BodyInserters.fromFormData("grant_type", "x").with("code", "y")).retrieve();`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'WebClient, a map',
      `MultiValueMap<String, String> map = new LinkedMultiValueMap<>();\nmap.add("grant_type", "x");\nclient.post().uri("${url}").body(BodyInserters.fromFormData(map))`,
      [posted, 'grant_type=x', form],
    ],
    [
      'Apache',
      `HttpPost post = new HttpPost("${url}");\npost.setHeader("DPoP", "p");\n${list}list.add(new BasicNameValuePair("grant_type", "x"));\nlist.add(new BasicNameValuePair("code", code));\npost.setEntity(new UrlEncodedFormEntity(list));`,
      [posted, 'grant_type=x&code=%3Comitted%3A%20code%3E', 'DPoP: p', form],
    ],
    [
      'RestSharp',
      `var c = new RestClient("https://a.sg/");\nvar r = new RestRequest("token", Method.Post);\nr.AddHeader("DPoP", "p");\n${parameter}`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'RestSharp, the whole body',
      `var c = new RestClient("${url}");\nvar r = new RestRequest(Method.POST);\nr.AddParameter("application/x-www-form-urlencoded", "${both}", ParameterType.RequestBody);`,
      [posted, both, form],
    ],
    [
      'reqwest',
      `let p = [("grant_type", "x"), ("code", "y")];\nlet r = client.post("${url}").header("DPoP", "p").form(&p).send().await?;`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'reqwest, a map',
      `let mut p = HashMap::new();\np.insert("grant_type", "x".to_string());\np.insert("code", code);\nclient.post("${url}").form(&p).send()`,
      [posted, 'grant_type=x&code=%3Comitted%3A%20code%3E', form],
    ],
    [
      'httr',
      `r <- POST("${url}", add_headers(DPoP = "p"), body = list(grant_type = "x", code = "y"), encode = "form")`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'RestSharp, a path from the root',
      `var c = new RestClient("https://a.sg/");\nvar r = new RestRequest("/token", Method.Post);\n${parameter}`,
      [posted, both, form],
    ],
    [
      'RestSharp, a whole address beside the base',
      `var c = new RestClient("http://b.sg");\nvar r = new RestRequest("${url}", Method.Post);\n${parameter}`,
      [posted, both, form],
    ],
    [
      'RestSharp, a path that names an address',
      `var c = new RestClient("https://a.sg");\nvar r = new RestRequest("token?next=https://b.sg", Method.Post);\n${parameter}`,
      [`${posted}?next=https://b.sg`, both, form],
    ],
    [
      'RestSharp, a third argument that says how it is sent',
      `var c = new RestClient("${url}");\nvar r = new RestRequest(Method.Post);\nr.AddParameter("grant_type", "x", ParameterType.GetOrPost);\nr.AddParameter("code", "y", ParameterType.GetOrPost);`,
      [posted, both, form],
    ],
    [
      'RestSharp, headers without a value',
      `var c = new RestClient("${url}");\nvar r = new RestRequest(Method.Post);\nr.AddHeader("DPoP");\n${parameter}`,
      [posted, both, form],
    ],
    [
      'XMLHttpRequest, lower case',
      `x = new XMLHttpRequest();\nx.open('post', '${url}');\nx.send('${both}');`,
      [posted, both, 'Content-Type: text/plain;charset=UTF-8'],
    ],
    [
      'Unirest, a map',
      `Unirest.post("${url}").field("grant_type", "x").field("code", "y").asJson()`,
      [posted, both, form],
    ],
    [
      'set_form_data, without braces',
      `req=Net::HTTP::Post.new(URI('${url}'))\nreq.set_form_data('grant_type' => 'x', 'code' => 'y')\nreq[ "DPoP" ] = 'p'`,
      [posted, both, 'DPoP: p', form],
    ],
    [
      'superagent, a map of headers',
      `superagent.post('${url}').type('form').set({ DPoP: 'p', A: 'b' }).send({ grant_type: 'x' }).send({ code: 'y' })`,
      [posted, 'grant_type=x', 'DPoP: p', 'A: b', form],
    ],
    [
      'httr, JSON',
      `r <- POST("${url}", body = list(grant_type = "x"), encode = "json")`,
      [posted, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
  ])('%s', (_name, code, wanted) => expect(shownCall(code)).toEqual(wanted));

  it.each([
    [
      'two of Apache',
      `new HttpPost("${url}"); new HttpPost("https://a.sg/par"); new UrlEncodedFormEntity(a); new BasicNameValuePair("grant_type", "x")`,
    ],
    [
      'two of RestTemplate',
      `${java}rest.postForEntity("${url}", entity, A.class); rest.postForEntity("https://a.sg/par", entity, A.class);`,
    ],
    [
      'two of XMLHttpRequest',
      `new XMLHttpRequest(); x.open('POST', '${url}'); y.open('POST', '${url}'); x.send('${both}')`,
    ],
    ['headers of Ruby without a body', `r = Net::HTTP::Post.new(URI('${url}'), { 'Content-Type' => 'a' })`],
    ['httr, an encoding elsewhere', `POST("${url}", body = list(grant_type = "x"), encode = how)`],
    ['no address of XMLHttpRequest', `x = new XMLHttpRequest(); x.open('POST'); x.send('${both}')`],
    ['no call that sends of superagent', `superagent.post('${url}').set('grant_type', 'x')`],
  ])('is left alone where it cannot be told: %s', (_name, code) => expect(readSnippet(code)).toBeUndefined());

  it('takes no square of time for many calls of one client', () => {
    expect(readSnippet('request.post(a);'.repeat(12_000))).toBeUndefined();
  });
});
