import { describe, expect, it } from 'vitest';
import { makeKeySet, parRequest } from '../../testing/cases.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { recognisePaste } from './recognise.ts';
import { splitSections } from './split-sections.ts';

const fields = (text: string) => recognisePaste(text).pieces.map(({ field }) => field);

it('takes the last option of a command for no heading of the next', () => {
  const text = "curl 'https://a.sg' \\\n  --data-raw 'a=b' \\\n  --compressed ;\ncurl 'https://b.sg'";
  expect(splitSections(text)).toEqual([text]);
});

describe('the headings of a ticket', () => {
  it.each([
    'Token request:',
    '## Token request',
    '### 2. Token request (curl)',
    '--- Response ---',
    '=== JWKS ===',
    '**Our JWKS**',
    '*JWKS (staging):*',
    'Response from Singpass:',
    'Step 3: call:',
    'Response',
    'Token request',
    'Key set / JWKS:',
    'Second try:',
    '--- what we sent ---',
    '== Then ==',
    '  Response:\r',
    'Token  request:',
    'Response (HTTP/1.1):',
    '12. Token request',
    `# ${'call '.repeat(10).trim()}`,
    `# call ${'a'.repeat(24)} ${'a'.repeat(24)} ${'a'.repeat(23)}`,
  ])('are left out, and part what stands around them: %j', (heading) => {
    expect(splitSections(`above\n${heading}\nbelow`)).toEqual(['above', 'below']);
    expect(splitSections(`${heading}\n\n{"a":1}`)).toEqual(['\n{"a":1}']);
  });

  it.each([
    'We get:',
    '- jwks.json:',
    'h3. Public keys as served',
    '1. Then we call the token endpoint',
    '*Error:*',
  ])('may be any words above a thing: %j', (heading) => {
    for (const thing of [
      '{"a":1}',
      '[{"a":1}]',
      'HTTP/1.1 400 X',
      'curl https://as.example/token',
      '<html>',
      'POST /a',
    ])
      expect(splitSections(`above\n${heading}\n\n${thing}`)).toEqual(['above', `\n${thing}`]);
    const text = `above\n${heading}\n\nbelow`;
    expect(splitSections(text).length).toBe(/keys|call/.test(heading) ? 2 : 1);
  });

  it.each(['CURL', 'WE GET', 'This is what we send', 'Our code'])(
    'without any sign stand by themselves above a thing: %j',
    (heading) => {
      expect(splitSections(`above\n\n${heading}\n{"a":1}`)).toEqual(['above\n', '{"a":1}']);
      expect(splitSections(`above\n${heading}\n{"a":1}`)).toHaveLength(1);
    },
  );

  it.each([
    ['JWKS: {"keys":[]}', '{"keys":[]}'],
    ['Our request: curl https://as.example/token', 'curl https://as.example/token'],
    ['Callback: https://rp.example/cb?code=a', 'https://rp.example/cb?code=a'],
    ['curl: curl -d a=b', 'curl -d a=b'],
    ['This is what we send: curl -d a=b', 'curl -d a=b'],
    ['Our answer: {"error":"a"}', '{"error":"a"}'],
    ['The response: HTTP/1.1 400 Bad', 'HTTP/1.1 400 Bad'],
    ['Then: https://rp.example/cb?code=a&state=s', 'https://rp.example/cb?code=a&state=s'],
  ])('may stand in front of the thing: %j', (line, thing) => {
    expect(splitSections(`above\n${line}`)).toEqual(['above', thing]);
  });

  it.each([
    'Location: https://rp.example/cb',
    'DPoP: eyJ',
    'Set-Cookie: {"a":1}',
    'We saw this: {"a":1}',
    'try {',
    'else:',
  ])('are no headers of a message, nor code: %j', (line) => {
    const text = `above\n${line}\n{"a":1}`;
    expect(splitSections(text)).toEqual([text]);
  });

  it.each([
    'the token request',
    'I sent the request',
    'this was the response to our request, which we cannot read:',
    'code:',
    'client_assertion:',
    'Request Headers',
    'Request URL: https://as.example/token',
    'Response Body:',
    'Response code:',
    'Status Code',
    'request = {',
    'response: {',
    '"keys": [',
    '-----BEGIN PUBLIC KEY-----',
    'try:',
    '--boundary--',
    '-- a comment',
    '# the request is made here by our own library and not by hand',
    `# ${'call '.repeat(11).trim()}`,
    `# call ${'a'.repeat(24)} ${'a'.repeat(24)} ${'a'.repeat(24)}`,
    '--- 12 ---',
    '--- what we sent --- now',
    'now --- what we sent ---',
    'then # request',
    'our Request',
    'Location: https://rp.example/cb?code=a&state=s',
    '::: === :::',
  ])('are no other lines: %j', (line) => {
    const text = `above\n${line}\nbelow`;
    expect(splitSections(text)).toEqual([text]);
  });

  it.each([
    ['Our token', `eyJhbGciOiJFU`, true],
    ['Our token:', `"eyJhbGciOiJFU`, true],
    ['My DPoP:', 'eyJhbGciOiJFU', true],
    ['nodpop:', 'eyJhbGciOiJFU', true],
    ['dpops:', 'eyJhbGciOiJFU', true],
    ['reauthorization:', 'eyJhbGciOiJFU', true],
    ['authorizations:', 'eyJhbGciOiJFU', true],
    ['Token:', 'xeyJhbGciOiJFU', false],
    ['Token:', 'eyJhb', false],
    ['DPoP:', 'eyJhbGciOiJFU', false],
    ['Authorization:', 'eyJhbGciOiJFU', false],
    ['id_token:', 'eyJhbGciOiJFU', false],
  ])('stand above a token, where they are no name of its value: %j above %j', (heading, token, isOne) => {
    const text = `above\n\n${heading}\n${token}`;
    expect(splitSections(text)).toEqual(isOne ? ['above\n', token] : [text]);
  });

  it('leave nothing of their own, and nothing that is blank', () => {
    expect(splitSections('Our code\n{"a":1}')).toEqual(['{"a":1}']);
    expect(splitSections('above\n  \nOur code\n{"a":1}')).toEqual(['above\n  ', '{"a":1}']);
    expect(splitSections('a\\b\nResponse:\nbelow')).toEqual(['a\\b', 'below']);
    expect(splitSections('Response:\n \nRequest:\nWe saw this: {"a":1}')).toEqual(['We saw this: {"a":1}']);
  });

  it('part no object, whose members are set in', () => {
    const text = 'above\nrequest:\n  method: POST';
    expect(splitSections(text)).toEqual([text]);
    expect(splitSections('above\nrequest:\n  {"a":1}')).toEqual(['above', '  {"a":1}']);
  });

  it('part no script whose variables are used further down, and no file whose variables are', () => {
    for (const text of [
      '# Request\nID=abc\n# Token request\ncurl https://as.example/token -d client_id=$ID',
      '### Request\n@id = abc\n### Token request\nPOST https://as.example/token\n\nclient_id={{id}}',
    ])
      expect(splitSections(text)).toEqual([text]);
  });
});

describe('a ticket', () => {
  const token = 'https://stg-id.singpass.gov.sg/fapi/token';
  const form = 'grant_type=authorization_code&code=abc&client_assertion=';
  const requests: Readonly<Record<string, (assertion: string) => string>> = {
    curl: (assertion) => `curl -X POST '${token}' -d '${form}${assertion}'`,
    'a .http file': (assertion) =>
      `### token\nPOST ${token}\nContent-Type: application/x-www-form-urlencoded\n\n${form}${assertion}`,
    'code in C#': (assertion) =>
      `var request = new HttpRequestMessage(HttpMethod.Post, "${token}");\nrequest.Content = new FormUrlEncodedContent(new Dictionary<string, string>\n{\n    { "grant_type", "authorization_code" },\n    { "code", "abc" },\n    { "client_assertion", "${assertion}" },\n});\nvar response = await client.SendAsync(request);`,
    PowerShell: (assertion) =>
      `$body = @{\n  grant_type = 'authorization_code'\n  code = 'abc'\n  client_assertion = '${assertion}'\n}\nInvoke-RestMethod -Method Post -Uri '${token}' -Body $body`,
    'a HAR file': (assertion) =>
      JSON.stringify(
        {
          log: {
            entries: [
              { request: { method: 'POST', url: token, headers: [], postData: { text: form + assertion } } },
            ],
          },
        },
        null,
        1,
      ),
  };

  it.each(Object.entries(requests))('with %s under a heading fills each field', async (_name, write) => {
    const set = await makeKeySet();
    const text = [
      '## PAR request',
      await parRequest(),
      'Token request:',
      write(await makeAssertion()),
      'Response:',
      '{"error":"invalid_client"}',
      '--- JWKS ---',
      set,
    ].join('\n\n');
    const { pieces } = recognisePaste(text);
    expect(Object.fromEntries(pieces.map(({ field, text: found }) => [field, found.trim()]))).toMatchObject({
      jwks: set,
      response: '{"error":"invalid_client"}',
    });
    expect(fields(text).toSorted()).toEqual(['authorization_request', 'jwks', 'request', 'response']);
    expect(pieces.find(({ field }) => field === 'request')?.text).not.toMatch(/invalid_client|Response:/);
  });

  it.each(['Thanks,\nBen', '--\nSent from my phone', '+65 6123 4567', '**bold**'])(
    'that ends with %j keeps the key set whole',
    async (words) => {
      const set = await makeKeySet();
      const { pieces } = recognisePaste(`JWKS:\n${set}\n\n${words}`);
      expect(pieces.find(({ field }) => field === 'jwks')?.text.trim()).toBe(set);
    },
  );

  it('with a collection of Postman and words below it fills the request', () => {
    const urlencoded = [
      { key: 'grant_type', value: 'authorization_code' },
      { key: 'code', value: 'abc' },
    ];
    const call = { method: 'POST', url: token, body: { mode: 'urlencoded', urlencoded } };
    const collection = {
      info: { name: 'a', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
      item: [{ name: 'Token', request: call }],
    };
    const text = `### Then we call the token endpoint\n\n${JSON.stringify(collection)}\n\nThanks,\nBen`;
    expect(fields(text)[0]).toBe('request');
  });

  it('with the key set alone under a heading fills it', async () => {
    for (const heading of ['JWKS:', '## Our JWKS', 'Key set (keys):'])
      expect(fields(`${heading}\n\n${await makeKeySet()}`)).toEqual(['jwks']);
  });
});
