import { describe, expect, it } from 'vitest';
import { shownCall } from '../../../testing/shown-call.ts';
import { parseRequest } from '../parse-request.ts';

const url = 'https://id.example.sg/token';
const body = 'grant_type=x';
const form = 'application/x-www-form-urlencoded';

describe('parameters that a client puts somewhere else than into a form', () => {
  it.each([
    [
      'axios.post, a query and no body',
      `axios.post("${url}", null, { params: { grant_type: "x" } })`,
      [`POST ${url}?${body}`, ''],
    ],
    [
      'axios.post, a query beside what is added',
      `axios.post("${url}", undefined, { params: { grant_type: "x", ...more } })`,
      [`POST ${url}?${body}`, ''],
    ],
    [
      'axios, a query in the configuration',
      `axios({ method: "post", url: "${url}?a=b", params: new URLSearchParams({ grant_type: "x" }) })`,
      [`POST ${url}?a=b&${body}`, ''],
    ],
    [
      'got.post, a query',
      `got.post("${url}", { searchParams: { grant_type: "x" } })`,
      [`POST ${url}?${body}`, ''],
    ],
    [
      'requests.post, a query by name',
      `params = {"grant_type": "x"}\nrequests.post("${url}", params=params)`,
      [`POST ${url}?${body}`, ''],
    ],
    [
      'Guzzle, a query',
      `$client->post('${url}', ['query' => ['grant_type' => 'x']]);`,
      [`POST ${url}?${body}`, ''],
    ],
    [
      'fetch, multipart',
      `const form = new FormData();\nform.append("grant_type", "x");\nfetch("${url}", { method: "POST", body: form })`,
      [`POST ${url}`, body, 'Content-Type: multipart/form-data'],
    ],
    [
      'Invoke-RestMethod, JSON behind a pipe',
      `$body = @{ grant_type = 'x' } | ConvertTo-Json -Depth 3\nInvoke-RestMethod -Method Post -Uri '${url}' -Body $body -ContentType 'application/json'`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
    [
      'Invoke-RestMethod, JSON made in brackets',
      `$body = @{ grant_type = 'x' }\nInvoke-RestMethod -Method Post -Uri '${url}' -Body ($body | ConvertTo-Json)`,
      [`POST ${url}`, '{"grant_type":"x"}', `Content-Type: ${form}`],
    ],
    [
      'Invoke-RestMethod, JSON by the command in front',
      `Invoke-RestMethod -Method Post -Uri '${url}' -Body (ConvertTo-Json @{ grant_type = 'x' }) -ContentType 'application/json'`,
      [`POST ${url}`, '{"grant_type":"x"}', 'Content-Type: application/json'],
    ],
  ])('are read: %s', (_name, code, wanted) => expect(shownCall(code)).toEqual(wanted));

  it.each([
    `axios({ method: "post", url: "${url}?a=b", params: { grant_type: "x" } })`,
    `axios({ method: "post", url: "${url}?a=b", params: new URLSearchParams({ grant_type: "x" }) })`,
    `axios.post("${url}?a=b", null, { params: { grant_type: "x" } })`,
  ])('are read from the whole text: %s', (code) => {
    expect(parseRequest(code)?.url).toBe(`${url}?a=b&${body}`);
  });
});
