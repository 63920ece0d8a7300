import { describe, expect, it } from 'vitest';
import { httrCalls, jQueryCalls, nodeCalls, reqwestCalls, springCalls } from './form-calls.ts';
import type { Finder, FoundCall } from './found-call.ts';
import { SourceScope } from './source-scope.ts';

const url = 'https://a.sg/t';
const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const found = (finder: Finder, code: string): readonly FoundCall[] => finder(new SourceScope(code, 'plain'));
const call = (method: string, body: FoundCall['body'], more: Partial<FoundCall> = {}): FoundCall => ({
  method,
  url,
  headers: [],
  body,
  ...more,
});
const posted = (body: string, type?: string, more: Partial<FoundCall> = {}): readonly FoundCall[] => [
  call('POST', { body, type }, more),
];
const hidden = { hidesHeaders: true } as const;

describe('http.request of Node', () => {
  const options = (more: string): string => `{ hostname: 'a.sg', path: '/t', method: 'POST', ${more} }`;
  const at = (address: string): Partial<FoundCall> => ({ url: address });
  it.each<readonly [string, readonly FoundCall[]]>([
    [`https.request (${options('')}).end('a=b')`, posted('a=b')],
    [`const r = https.request(${options('')});\nr.write ('a=b');\nr.end();`, posted('a=b')],
    [`https.request(${options('')}).end()`, [call('POST', { body: '' })]],
    [
      `https.request(${options("headers: { 'content-length': 3, A: 'b' }")})`,
      [call('POST', { body: '' }, { headers: [['A', 'b']] })],
    ],
    [
      `https.request(${options("headers: { 'X-Content-Length': '3', 'Content-Length-X': '4' }")})`,
      [
        call(
          'POST',
          { body: '' },
          {
            headers: [
              ['X-Content-Length', '3'],
              ['Content-Length-X', '4'],
            ],
          },
        ),
      ],
    ],
    [`https.request('${url}', { method: 'POST' }).end('a=b')`, posted('a=b')],
    [`const u = '${url}';\nhttps.request(u, { method: 'POST' }).end('a=b')`, posted('a=b')],
    [`https.request(new URL('${url}'), { method: 'POST' }).end('a=b')`, posted('a=b')],
    [`https.request('${url}').end()`, [call('GET', { body: '' })]],
    [`https.request('${url}', options).end('a')`, [call('', { body: 'a', type: undefined })]],
    [
      `https.request('${url}', { ...options, timeout: 5 }).end('a')`,
      [call('', { body: 'a', type: undefined }, hidden)],
    ],
    [`const o = { method: 'POST' };\nhttps.request('${url}', { ...o, timeout: 5 }).end('a')`, posted('a')],
    [
      `const o = { method: 'POST' };\nhttps.request({ ...o, hostname: 'a.sg', path: '/t' }).end('a')`,
      posted('a'),
    ],
    [`https.request('${url}', (res) => read(res)).end()`, [call('GET', { body: '' })]],
    [`https.request('${url}', function (res) { read(res); }).end()`, [call('GET', { body: '' })]],
    // What is written to another stream is no body.
    [
      `https.request(${options('')}, (res) => { process.stdout.write('x'); res.end('y'); })`,
      [call('POST', { body: '' })],
    ],
    [`http.request(${options('')})`, [call('POST', { body: '' }, at('http://a.sg/t'))]],
    [`http.request(${options('port: 5156')})`, [call('POST', { body: '' }, at('http://a.sg:5156/t'))]],
    [`http.request(${options('port: 80')})`, [call('POST', { body: '' }, at('http://a.sg/t'))]],
    [`https.request(${options('port: 443')})`, [call('POST', { body: '' })]],
    [`https.request(${options('port: 8443')})`, [call('POST', { body: '' }, at('https://a.sg:8443/t'))]],
    [`https.request({ host: 'a.sg', path: '/t' })`, [call('GET', { body: '' })]],
    [`https.request({ path: '/t', method: 'POST' })`, [call('POST', { body: '' }, at(''))]],
    [`https.request({ hostname: 'a.sg', method: 'POST' })`, [call('POST', { body: '' }, at(''))]],
    ['https.request()', []],
    // Whose body is whose cannot be told.
    [`https.request('${url}').end('a');\nhttps.request('${url}').end('b')`, []],
  ])('%s', (code, wanted) => expect(found(nodeCalls, code)).toEqual(wanted));
});

describe('$.ajax and $.post', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`$.ajax ({ url: '${url}', type: 'post', data: { a: 'b' } })`, posted('a=b', form)],
    [`jQuery.ajax({ url: '${url}', data: 'a=b' })`, [call('GET', { body: 'a=b', type: form })]],
    [`$.ajax('${url}', { method: 'POST', data: 'a=b', contentType: 'x/y' })`, posted('a=b', 'x/y')],
    [`$.ajax('${url}', { method: 'POST', data: JSON.stringify({ a: 'b' }) })`, posted('{"a":"b"}', form)],
    [`$.ajax({ url: '${url}', method: 'POST', data: 'a', contentType: type })`, posted('a', form, hidden)],
    [`$.ajaxSetup({});\n$.post('${url}', 'a')`, posted('a', form, hidden)],
    [`$.post('${url}', { a: 'b' })`, posted('a=b', form)],
    [`$.post({ url: '${url}', data: { a: 'b' } })`, posted('a=b', form)],
    [`$.post('${url}', 'a=b')`, posted('a=b', form)],
    [`$.post('${url}', { data: 'b', contentType: 'c' })`, posted('data=b&contentType=c', form)],
    [`$.ajax({ url: '${url}', method: 'POST', data: new FormData({ a: 'b' }) })`, posted('a=b', multipart)],
    [`$.post('${url}')`, []],
    [`$.ajax('${url}')`, []],
    [`$.ajax({ url: '${url}' })`, []],
    [`$.ajax({ data: 'a' })`, []],
    ['$.ajax()', []],
    ['$.post()', []],
  ])('%s', (code, wanted) => expect(found(jQueryCalls, code)).toEqual(wanted));
});

describe('RestTemplate of Spring', () => {
  const map = 'MultiValueMap<String, String> m = new LinkedMultiValueMap<>();\nm.add("a", "b");\n';
  it.each<readonly [string, readonly FoundCall[]]>([
    [`${map}rest.postForObject ("${url}", m, String.class)`, posted('a=b', form)],
    [`${map}rest.postForEntity("${url}", new HttpEntity<>(m), String.class)`, posted('a=b', form)],
    [`${map}rest.postForEntity("${url}", new HttpEntity<>(m, h), String.class)`, posted('a=b', form, hidden)],
    [
      `${map}rest.exchange("${url}", HttpMethod.POST, new HttpEntity<>(m), String.class)`,
      posted('a=b', form),
    ],
    [`${map}rest.exchange("${url}", HttpMethod.GET, new HttpEntity<>(m), String.class)`, []],
    [`${map}rest.exchange("${url}", m, m)`, []],
    [`rest.exchange("${url}", HttpMethod.POST)`, []],
    [`rest.exchange("${url}")`, []],
    [`rest.postForEntity("${url}")`, []],
    [`rest.postForEntity("${url}", new HttpEntity<>(), String.class)`, []],
    ['rest.postForEntity()', []],
  ])('%s', (code, wanted) => expect(found(springCalls, code)).toEqual(wanted));
});

describe('reqwest of Rust', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`client.post("${url}").form(&[("a", "b")]).send().await?`, posted('a=b', form)],
    [`client.post ("${url}").form (& [("a", "b")]).send ( )`, posted('a=b', form)],
    [
      `let p = [("a", "b")];\nclient.post("${url}").header("A", "b").form(&p).send()`,
      posted('a=b', form, { headers: [['A', 'b']] }),
    ],
    [`client.post("${url}").form(&[("a", "b")])`, []],
    [`client.post("${url}").body("a").send()`, []],
    ['client.post().form(&[("a", "b")]).send()', []],
    ['client.form(&[("a", "b")]).send()', []],
  ])('%s', (code, wanted) => expect(found(reqwestCalls, code)).toEqual(wanted));
});

describe('httr of R', () => {
  it.each<readonly [string, readonly FoundCall[]]>([
    [`POST("${url}", body = list(a = "b"), encode = "form")`, posted('a=b', form)],
    [`POST (url = "${url}", body = list(a = "b"), encode = "json")`, posted('{"a":"b"}', 'application/json')],
    [`httr::POST("${url}", body = list(a = "b"), encode = "multipart")`, posted('a=b', multipart)],
    [`POST("${url}", body = list(a = "b"))`, posted('a=b', multipart)],
    [`POST("${url}", body = list(a = "b"), encode = "raw")`, posted('a=b', multipart)],
    [
      `POST("${url}", add_headers (A = "b"), body = "a=b", encode = "form")`,
      posted('a=b', undefined, { headers: [['A', 'b']] }),
    ],
    [`POST("${url}", add_headers(.headers = h), body = "a=b")`, posted('a=b', undefined, hidden)],
    [`POST("${url}", content_type("x/y"), body = "a=b")`, posted('a=b', undefined, hidden)],
    [`POST("${url}", body = b, encode = "form")`, posted('%3Comitted%3A%20b%3E')],
    [`POST("${url}", body = list(a = "b"), encode = how)`, []],
    [`POST("${url}")`, []],
    ['POST(body = list(a = "b"))', []],
    [`x.POST("${url}", body = list(a = "b"))`, []],
  ])('%s', (code, wanted) => expect(found(httrCalls, code)).toEqual(wanted));
});
