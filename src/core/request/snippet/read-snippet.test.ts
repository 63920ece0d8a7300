import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { analyse } from '../../analyse.ts';
import { recognisePaste } from '../../case/recognise.ts';
import { parseRequest } from '../parse-request.ts';
import { headerValues } from '../wire-request.ts';
import { readSnippet } from './read-snippet.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const form = 'application/x-www-form-urlencoded';

/** The same call in every language: a literal, a literal behind a name, and a name whose value is not shown. */
const snippets: Readonly<Record<string, string>> = {
  'fetch with names': `const redirectUri = "https://app.example/cb";
const res = await fetch("${url}", {
  method: "POST",
  headers: { "Content-Type": "${form}", DPoP: proof },
  body: new URLSearchParams({ grant_type: "authorization_code", redirect_uri: redirectUri, client_assertion: clientAssertion }),
});`,
  'fetch with append': `const params = new URLSearchParams();
params.append('grant_type', 'authorization_code');
params.append('redirect_uri', "https://app.example/cb");
params.append('client_assertion', clientAssertion);
await fetch(\`${url}\`, { method: 'POST', headers: { 'DPoP': proof, 'Content-Type': 'application/x-www-form-urlencoded' }, body: params.toString() });`,
  axios: `import axios from 'axios';
const tokenUrl = '${url}';
const { data } = await axios.post(tokenUrl, new URLSearchParams({
  grant_type: 'authorization_code', // the code flow
  redirect_uri: 'https://app.example/cb',
  client_assertion: clientAssertion,
}), { headers: { DPoP: proof } });`,
  requests: `import requests

REDIRECT = "https://app.example/cb"
data = {
    "grant_type": "authorization_code",
    "redirect_uri": REDIRECT,
}
data["client_assertion"] = clientAssertion
resp = requests.post("${url}", data=data, headers={"DPoP": proof}, timeout=10)
print(resp.status_code)`,
  httpx: `async with httpx.AsyncClient() as client:
    r = await client.post(
        "${url}",
        data=dict_or_none or {},
    )
    r = await client.post(
        "${url}",
        content=urlencode({"grant_type": "authorization_code", "redirect_uri": "https://app.example/cb", "client_assertion": clientAssertion}),
        headers={"DPoP": proof, "Content-Type": "${form}"},
    )`,
  'java.net.http': `String redirectUri = "https://app.example/cb";
String body = "grant_type=authorization_code"
    + "&redirect_uri=" + URLEncoder.encode(redirectUri, StandardCharsets.UTF_8)
    + "&client_assertion=" + clientAssertion;
HttpRequest request = HttpRequest.newBuilder()
    .uri(URI.create("${url}"))
    .header("Content-Type", "${form}")
    .header("DPoP", proof)
    .POST(HttpRequest.BodyPublishers.ofString(body))
    .build();`,
  OkHttp: `RequestBody body = new FormBody.Builder()
    .add("grant_type", "authorization_code")
    .add("redirect_uri", "https://app.example/cb")
    .add("client_assertion", clientAssertion)
    .build();
Request request = new Request.Builder().url("${url}").addHeader("DPoP", proof).post(body).build();`,
  'C# dictionary': `var content = new FormUrlEncodedContent(new Dictionary<string, string>
{
    { "grant_type", "authorization_code" },
    ["redirect_uri"] = "https://app.example/cb",
    { "client_assertion", clientAssertion }
});
client.DefaultRequestHeaders.Add("DPoP", proof);
var response = await client.PostAsync("${url}", content);`,
  'C# message': `var request = new HttpRequestMessage(HttpMethod.Post, "${url}");
request.Headers.Add("DPoP", proof);
request.Content = new FormUrlEncodedContent(new[]
{
    new KeyValuePair<string, string>("grant_type", "authorization_code"),
    new KeyValuePair<string, string>("redirect_uri", "https://app.example/cb"),
    new KeyValuePair<string, string>("client_assertion", clientAssertion),
});`,
  Go: `form := url.Values{}
form.Set("grant_type", "authorization_code")
form.Set("redirect_uri", "https://app.example/cb")
form.Set("client_assertion", clientAssertion)
req, err := http.NewRequest("POST", "${url}", strings.NewReader(form.Encode()))
if err != nil { return err }
req.Header.Set("Content-Type", "${form}")
req.Header.Set("DPoP", proof)`,
  'Go PostForm': `resp, err := http.PostForm("${url}", url.Values{
    "grant_type":       {"authorization_code"},
    "redirect_uri":     {"https://app.example/cb"},
    "client_assertion": {clientAssertion},
}) // no DPoP: proof`,
  'PHP curl': `<?php
curl_setopt_array($ch, [
    CURLOPT_URL => '${url}',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => ['DPoP: ' . $proof],
    CURLOPT_POSTFIELDS => http_build_query([
        'grant_type' => 'authorization_code',
        'redirect_uri' => 'https://app.example/cb',
        'client_assertion' => $clientAssertion,
    ]),
]);`,
  Guzzle: `$client = new \\GuzzleHttp\\Client();
$response = $client->post('${url}', [
    'headers' => ['DPoP' => $proof],
    'form_params' => [
        'grant_type' => 'authorization_code',
        'redirect_uri' => 'https://app.example/cb',
        'client_assertion' => $clientAssertion,
    ],
]);`,
  PowerShell: `$redirect = 'https://app.example/cb'
$body = @{
  grant_type = "authorization_code"
  redirect_uri = $redirect
  client_assertion = $clientAssertion
}
Invoke-RestMethod -Method Post -Uri '${url}' -Headers @{ DPoP = $proof } -Body $body`,
};

const withoutDpop = new Set(['Go PostForm']);
const bare = (name: string): string => name.replace(/^\$/, '');

describe('a call in source code', () => {
  it.each(Object.entries(snippets))('is read, and what it does not show is named: %s', (name, text) => {
    const request = parseRequest(text);
    expect(request).toMatchObject({ method: 'POST', url, headersComplete: false, contentType: form });
    const values = Object.fromEntries(
      request?.parameters.map((parameter) => [parameter.name, parameter.value]) ?? [],
    );
    expect(values).toMatchObject({
      grant_type: 'authorization_code',
      redirect_uri: 'https://app.example/cb',
    });
    expect(values.client_assertion).toMatch(/^<omitted: \$?clientAssertion>$/);
    expect(request?.hidden?.map(bare).toSorted()).toEqual(
      withoutDpop.has(name) ? ['clientAssertion'] : ['clientAssertion', 'proof'],
    );
    const dpop = headerValues(request?.headers ?? [], 'dpop');
    expect(dpop).toEqual(withoutDpop.has(name) ? [] : [expect.stringMatching(/^<omitted: \$?proof>$/)]);
  });

  it('says in words what to paste beside it', () => {
    const { pieces, notices } = recognisePaste(snippets.requests ?? '');
    expect(pieces.map(({ field }) => field)).toEqual(['request']);
    expect(notices).toEqual([
      '“clientAssertion” and “proof” are not written out in the code: paste their values as sent.',
    ]);
  });

  it.each(Object.entries(snippets))('raises no alarm over what it does not show: %s', async (_name, text) => {
    const given = await fapiCase();
    const { diagnosis } = await analyse(
      { profile: 'singpass-fapi', request: text, jwks: given.jwks },
      given.now ?? 0,
    );
    const codes = diagnosis.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    // These three the code shows to be absent.
    const absent = [
      'assertion-type-missing',
      'client-assertion-type-missing',
      'code-missing',
      'verifier-missing',
      'redirect-uri-origin',
    ];
    expect(codes.filter((code) => !absent.includes(code))).toEqual([]);
  });

  it('is read as browsers copy it for PowerShell', () => {
    const text = `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0"
Invoke-WebRequest -UseBasicParsing -Uri "${url}" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"authority"="stg-id.singpass.gov.sg"
  "accept"="*/*"
  "dpop"="eyJp.eyJq.r"
} \`
-ContentType "${form}" \`
-Body "grant_type=authorization_code&state=a\`"b\`$c$([char]233)&client_assertion=eyJh.eyJi.c"`;
    const request = parseRequest(text);
    expect(request).toMatchObject({ method: 'POST', url, contentType: form, hidden: [] });
    expect(request?.parameters.map(({ value }) => value)).toEqual([
      'authorization_code',
      'a"b$cé',
      'eyJh.eyJi.c',
    ]);
    expect(headerValues(request?.headers ?? [], 'accept')).toEqual(['*/*']);
  });

  it.each([
    [
      'a template of JavaScript',
      `fetch(\`\${base}/token\`, { method: "POST", body: \`grant_type=x&code=\${code}\` })`,
      ['base', 'code'],
    ],
    [
      'a format of Python',
      `requests.post(f"{base}/token", data=f"grant_type=x&code={code}")`,
      ['base', 'code'],
    ],
    [
      'an interpolation of C#',
      `client.PostAsync($"{baseUrl}/token", new StringContent($"grant_type=x&code={code}"))`,
      ['baseUrl', 'code'],
    ],
    [
      'names in a text of PHP',
      `$client->post("$base/token", ['body' => "grant_type=x&code={$code}"])`,
      ['$base', '$code'],
    ],
    [
      'the environment',
      `requests.post(os.environ["URL"], data={"grant_type": "x", "code": os.getenv("CODE")})`,
      ['os.environ["URL"]', 'os.getenv("CODE")'],
    ],
  ])('puts no value in for %s', (_name, text, hidden) => {
    const request = parseRequest(text);
    expect(request?.hidden?.toSorted()).toEqual(hidden.toSorted());
    expect(request?.url).toBeUndefined();
    expect(request?.parameters.map(({ name }) => name)).toEqual(['grant_type', 'code']);
  });

  it('takes nothing for missing where members are spread into it', () => {
    expect(
      parseRequest(
        `fetch("${url}", { method: "POST", body: new URLSearchParams({ ...common, grant_type: "x" }) })`,
      ),
    ).toMatchObject({ partial: true, hidden: ['...common'] });
  });

  it.each([
    'const fetch = 1;',
    `await fetch("${url}", { method: "POST", body })`,
    'requests.post(url)',
    'Use requests.post( to send it.',
  ])('is not made of: %s', (text) => {
    expect(readSnippet(text)).toBeUndefined();
  });

  it('gives any value back that JSON can write, in Python and in JavaScript', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (value) => {
        const literal = JSON.stringify(value);
        for (const text of [
          `requests.post("${url}", data={"grant_type": "x", "code": ${literal}})`,
          `request({ url: "${url}", method: "POST", form: { grant_type: "x", code: ${literal} } })`,
        ])
          expect(parseRequest(text)?.parameters.map((parameter) => parameter.value)).toEqual(['x', value]);
      }),
    );
  });

  it('never fails, and takes its time in proportion', () => {
    const all = Object.values(snippets);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(600),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (text, at, odd) => {
          expect(() => parseRequest(text.slice(0, at) + odd + text.slice(at))).not.toThrow();
          expect(() => parseRequest(text.slice(0, at))).not.toThrow();
        },
      ),
    );
    for (const part of [
      'fetch(',
      'requests.post("a"+',
      '{"a":',
      'a.post([',
      "'\\",
      '$x->post($x->',
      '/* ',
      '# a',
      'a\n.b(',
    ])
      expect(() => readSnippet(`requests.post(${part.repeat(8_000)}`)).not.toThrow();
  });
});

describe('a call of userinfo', () => {
  const userinfo = 'https://stg-id.singpass.gov.sg/fapi/userinfo';

  it.each([
    ['requests', `r = requests.get("${userinfo}", headers={"Authorization": "Bearer abc"})`],
    ['axios', `await axios.get('${userinfo}', { headers: { Authorization: 'Bearer abc' } });`],
  ])('is read where nothing else is called: %s', (_name, code) => {
    const request = parseRequest(code);
    expect([request?.method, request?.url]).toEqual(['GET', userinfo]);
    expect(headerValues(request?.headers ?? [], 'authorization')).toEqual(['Bearer abc']);
  });

  it('stands behind the token request, and is none without an access token', () => {
    const call = `requests.get("${userinfo}", headers={"Authorization": "Bearer abc"})`;
    expect(readSnippet(`${call}\nrequests.post("${url}", data={"grant_type": "a"})`)?.url).toBe(url);
    expect(readSnippet(`requests.get("${userinfo}", headers={"Accept": "application/jwt"})`)).toBeUndefined();
  });
});
