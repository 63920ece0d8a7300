import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import type { FoundCall } from './found-call.ts';
import { okHttpCalls } from './okhttp-calls.ts';
import { SourceScope } from './source-scope.ts';

const url = 'https://id.example.sg/token';
const par =
  '.url("https://id.example.sg/par").addHeader("DPoP", "p.a.r").post(new FormBody.Builder().add("response_type", "code").add("client_assertion", "a.b.c").build()).build();';
const wanted = [`POST ${url}`, 'grant_type=ab&code=c', 'DPoP: d.e.f'];
const form = [...wanted, 'Content-Type: application/x-www-form-urlencoded'];

describe('requests of OkHttp', () => {
  it.each([
    [
      'Java, with the form inside',
      `Request a = new Request.Builder()${par}\nRequest b = new Request.Builder().url("${url}").header("DPoP", "d.e.f").post(new FormBody.Builder().add("grant_type", "ab").add("code", "c").build()).build();`,
      form,
    ],
    [
      'Java, with a form each above',
      `RequestBody one = new FormBody.Builder()\n  .add("response_type", "code")\n  .build();\nRequest a = new Request.Builder().url("https://id.example.sg/par").post(one).build();\nRequestBody two = new FormBody.Builder()\n  .add("grant_type", "ab")\n  // the code\n  .add("code", "c")\n  .build();\nRequest b = new Request.Builder()\n  .url("${url}")\n  .addHeader("DPoP", "d.e.f")\n  .post(two)\n  .build();`,
      form,
    ],
    [
      'Kotlin, between a GET before and one behind',
      `val form = FormBody.Builder().add("grant_type", "ab").add("code", "c").build()\nval u = Request.Builder().url("https://id.example.sg/userinfo").header("Authorization", "DPoP x").build()\nval t = Request.Builder().url("${url}").header("DPoP", "d.e.f").post(form).build()\nval k = Request.Builder().url("https://id.example.sg/keys").get().build()`,
      form,
    ],
    [
      'Java, a form that is built in steps',
      `FormBody.Builder form = new FormBody.Builder();\nform.add("grant_type", "ab");\nform.add("code", "c");\nRequest t = new Request.Builder().url("${url}").header("DPoP", "d.e.f").method("POST", form.build()).build();`,
      form,
    ],
    [
      'Java, a text, as Postman writes it',
      `MediaType mediaType = MediaType.parse("application/x-www-form-urlencoded");\nRequestBody body = RequestBody.create(mediaType, "grant_type=ab&code=c");\nRequest request = new Request.Builder()\n  .url("${url}")\n  .method("POST", body)\n  .addHeader("DPoP", "d.e.f")\n  .build();`,
      wanted,
    ],
    [
      'Kotlin, a text, as Postman writes it',
      `val client = OkHttpClient()\nval mediaType = "application/x-www-form-urlencoded".toMediaType()\nval body = "grant_type=ab&code=c".toRequestBody(mediaType)\nval request = Request.Builder()\n  .url("${url}")\n  .post(body)\n  .addHeader("DPoP", "d.e.f")\n  .build()`,
      wanted,
    ],
  ])('%s', (_name, code, call) => expect(shownCall(code)?.toSorted()).toEqual(call.toSorted()));
});

describe('a chain of OkHttp', () => {
  const begin = `Request.Builder().url("${url}")`;
  const call = (method: string, body: string, more: Partial<FoundCall> = {}): readonly FoundCall[] => [
    { method, url, headers: [], body: { body }, ...more },
  ];
  const formOf = (body: string): Partial<FoundCall> => ({
    body: { body, type: 'application/x-www-form-urlencoded' },
  });
  it.each<readonly [string, readonly FoundCall[]]>([
    [`${begin}.build()`, call('GET', '')],
    [`${begin}.get().build()`, call('GET', '')],
    [`${begin}.put("a=b".toRequestBody()).build()`, call('PUT', 'a=b')],
    [`${begin}.patch(RequestBody.create("a=b", type)).build()`, call('PATCH', 'a=b')],
    [`${begin}.post(RequestBody.create(type, "a=b")).build()`, call('POST', 'a=b')],
    [`${begin}.post(RequestBody.Companion.create("a=b", type)).build()`, call('POST', 'a=b')],
    [`${begin}.method("post", RequestBody.create("a=b", type))`, call('POST', 'a=b')],
    [`${begin}.method(verb, RequestBody.create("a=b", type))`, call('', 'a=b')],
    [`${begin}.method("POST")`, call('POST', '')],
    [`${begin}.post()`, call('POST', '')],
    [`${begin}.postponed("a=b")`, call('GET', '')],
    [
      `${begin}.header("A", "b").addHeader("C", "d").build()`,
      call('GET', '', {
        headers: [
          ['A', 'b'],
          ['C', 'd'],
        ],
      }),
    ],
    [`${begin}.header("A").header().build()`, call('GET', '')],
    [`${begin}\n  // what is sent\n  .post("a=b".toRequestBody())\n  .build()`, call('POST', 'a=b')],
    // What follows is no part of the request.
    [`${begin}.build().header("A", "b")`, call('GET', '')],
    ['Request.Builder().build()', []],
    ['Request.Builder().url().build()', []],
    [`Request.Builder().header("A", "b").post("a=b")`, []],
    [
      `${begin}.post(FormBody.Builder().add("a", "b c").addEncoded("d", "e").build())`,
      call('POST', '', formOf('a=b%20c&d=e')),
    ],
    [`${begin}.post(new FormBody.Builder(UTF_8).add("a", "b").build())`, call('POST', '', formOf('a=b'))],
    [`${begin}.method("PUT", new FormBody.Builder().add("a", "b").build())`, call('PUT', '', formOf('a=b'))],
    [`${begin}.method(verb, FormBody.Builder().add("a", "b").build())`, call('', '', formOf('a=b'))],
    [`${begin}.post(FormBody.Builder().build())`, call('POST', '', formOf(''))],
    [
      `val form: FormBody = FormBody.Builder().add("a", "b").build()\n${begin}.post(form)`,
      call('POST', '', formOf('a=b')),
    ],
    [
      `val form = FormBody.Builder().add("a", "b")\n${begin}.post(form.build())`,
      call('POST', '', formOf('a=b')),
    ],
    [`${begin}.post(body)`, call('POST', '%3Comitted%3A%20body%3E')],
    [`${begin}.post(make.body(x))`, call('POST', '%3Comitted%3A%20make.body%28x%29%3E')],
  ])('%s', (code, wanted) => expect(okHttpCalls(new SourceScope(code, 'plain'))).toEqual(wanted));

  it('is looked at up to the twentieth', () => {
    expect(okHttpCalls(new SourceScope(`${begin}.build()\n`.repeat(30), 'plain'))).toHaveLength(20);
  });
});

describe('a program that sends PAR and the token request', () => {
  it('shows the token request, whichever stands first', () => {
    const code = `requests.post("https://id.example.sg/par", data={"client_assertion": "a.b.c"})\nrequests.post("${url}", data={"grant_type": "ab", "code": "c"})`;
    expect(shownCall(code)?.slice(0, 2)).toEqual(wanted.slice(0, 2));
  });
});

describe('an object handed to http.post', () => {
  it.each([
    ['k6', 'http', 'grant_type=x'],
    ['Angular', 'this.http', '{"grant_type":"x"}'],
  ])('is sent as %s does', (_name, client, sent) => {
    expect(shownCall(`const r = ${client}.post("${url}", { grant_type: "x" });`)?.[1]).toBe(sent);
  });
});
