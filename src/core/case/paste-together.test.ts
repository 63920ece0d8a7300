import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, makeKeySet } from '../../testing/cases.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { toCurl, toCurlInput } from '../export/curl.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';
import type { Case } from './case.ts';
import { recognisePaste } from './recognise.ts';

/** The case that a paste fills, field by field. */
function caseOf(text: string): Case {
  const fields = recognisePaste(text).pieces.flatMap(({ field, text: piece }) =>
    field === undefined ? [] : [[field, piece] as const],
  );
  return Object.fromEntries(fields);
}

const answer =
  'HTTP/1.1 400 Bad Request\nDate: Fri, 20 Nov 2026 06:13:20 GMT\nContent-Type: application/json\n\n{"error":"invalid_client"}';

function asCurl(request: string): string {
  const read = parseRequest(request);
  const dpop = headerValues(read?.headers ?? [], 'dpop')[0];
  return toCurl(toCurlInput(read, 'https://unused.example', dpop), { secretsAsVariables: false });
}

/** Everything of a login in one paste: request before its answer, the rest anywhere, in the ways people separate things. */
async function pasteOf(
  given: Case,
  { order, gap, curl }: { readonly order: readonly number[]; readonly gap: string; readonly curl: boolean },
): Promise<string> {
  const request = curl ? asCurl(given.request ?? '') : (given.request ?? '').replaceAll('\r\n', '\n');
  const exchange = `${request}${gap}${answer}`;
  const pieces = [
    (given.authorization_request ?? '').replaceAll('\r\n', '\n'),
    exchange,
    given.jwks ?? '',
  ].filter((piece) => piece !== '');
  return order
    .filter((at) => at < pieces.length)
    .map((at) => pieces[at])
    .join(gap);
}

const arrangement = fc.record({
  order: fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 2, 0], [0, 2, 1], [2, 1, 0], [1, 0, 2]),
  gap: fc.constantFrom('\n\n', '\n\n\n', '\n'),
  curl: fc.boolean(),
});

describe('several things in one paste', () => {
  it.each([
    ['of FAPI 2.0', fapiCase],
    ['of the old profile', legacyCase],
  ] as const)('a healthy login %s gives no fault, in any arrangement', async (_name, make) => {
    const given = await make();
    await fc.assert(
      fc.asyncProperty(arrangement, async (arranged) => {
        const text = await pasteOf(given, arranged);
        const { diagnosis } = await analyse({ ...caseOf(text), now: testNow }, testNow);
        const wrong = diagnosis.findings.filter(({ severity }) => severity === 'error');
        expect(wrong.map(({ code, evidence }) => [code, evidence[0]])).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('every piece reaches its field', async () => {
    const given = await fapiCase();
    await fc.assert(
      fc.asyncProperty(arrangement, async (arranged) => {
        const read = caseOf(await pasteOf(given, arranged));
        expect(Object.keys(read).sort()).toEqual(['authorization_request', 'jwks', 'request', 'response']);
        expect(read.jwks).toMatch(/^\{/);
        expect(JSON.parse(read.jwks ?? '')).toEqual(JSON.parse(await makeKeySet()));
      }),
      { numRuns: 40 },
    );
  });

  it('a fault comes first, in any arrangement', async () => {
    const assertion = await alteredAssertion({ form: toDer });
    const given = await fapiCase({ parameters: { client_assertion: assertion } });
    await fc.assert(
      fc.asyncProperty(arrangement, async (arranged) => {
        const text = await pasteOf(given, arranged);
        const { diagnosis } = await analyse({ ...caseOf(text), now: testNow }, testNow);
        expect(diagnosis.findings.map(({ code }) => code)).toEqual(['sig-der']);
      }),
      { numRuns: 40 },
    );
  });

  it('words, a file of variables and prompts directly between them change nothing', async () => {
    const given = await fapiCase();
    const faulty = await fapiCase({
      parameters: { client_assertion: await alteredAssertion({ form: toDer }) },
    });
    const between = fc.constantFrom(
      'and we got 401 invalid_client',
      'Thanks',
      'Ours are these:',
      'SINGPASS_CLIENT_ID=our-client\nREDIRECT_URI="https://rp.example.sg/callback"\nPORT=3000',
      'singpass.client-id=our-client',
      'me@host:~$ cat jwks.json',
      '[06:13:21 INF] the token endpoint answered',
      '--------',
      '2. Then',
      'at TokenClient.send (/app/token.js:12:3)',
    );
    const shown = fc.record({
      words: fc.array(between, { minLength: 3, maxLength: 3 }),
      front: fc.constantFrom('', '[DEBUG] ', 'api-1  | ', '2026-11-20 06:13:20,123 DEBUG c.a.Client - '),
      gap: fc.constantFrom('\n', '\n\n'),
      end: fc.constantFrom('\n', '\r\n'),
      keysFirst: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(shown, async ({ words, front, gap, end, keysFirst }) => {
        for (const [one, codes] of [
          [given, []],
          [faulty, ['sig-der']],
        ] as const) {
          const request = (one.request ?? '').replaceAll('\r\n', '\n').replace(/^/gm, front);
          const things = keysFirst ? [one.jwks, request] : [request, one.jwks];
          const text = [words[0], things[0], words[1], things[1], words[2]].join(gap).replaceAll('\n', end);
          const read = caseOf(text);
          expect(JSON.parse(read.jwks ?? ''), text).toEqual(JSON.parse(one.jwks ?? ''));
          const { diagnosis } = await analyse({ ...read, now: testNow }, testNow);
          // The words tell an answer, and that has causes nobody can see.
          const alarms = diagnosis.findings.filter(({ certainty }) => certainty !== 'hint');
          expect(
            alarms.map(({ code }) => code),
            text,
          ).toEqual(codes);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a token alone and a key set, in either order, are two things', async () => {
    const token = await alteredAssertion({});
    const keys = await makeKeySet();
    for (const set of [keys, JSON.stringify(JSON.parse(keys))]) {
      for (const gap of ['\n', '\n\n', '\r\n'])
        for (const text of [`${token}${gap}${set}`, `${set}${gap}${token}`]) {
          const read = caseOf(text);
          expect(read.client_assertion?.trim(), JSON.stringify(text)).toBe(token);
          expect(JSON.parse(read.jwks ?? '')).toEqual(JSON.parse(keys));
        }
    }
  });

  it('a token that was wrapped stays one', () => {
    const wrapped = `${'eyJhbGciOiJFUzI1NiJ9'}.${'eyJpc3MiOiJhIn0'}.abc\ndefghijklmnop\nqrstuv`;
    expect(recognisePaste(wrapped).pieces.map(({ text }) => text.trim())).toEqual([wrapped]);
  });
});

describe('a body that was encoded twice', () => {
  it.each([
    [
      'value by value',
      'double-encoded',
      (body: string) =>
        body.replaceAll(/=([^&]*)/g, (_pair, value: string) => `=${encodeURIComponent(value)}`),
    ],
    ['as a whole', 'curl-urlencode-whole-body', encodeURIComponent],
  ] as const)('is one fault: %s', async (_name, code, encode) => {
    const [head = '', body = ''] = (await fapiCase()).request?.split('\r\n\r\n') ?? [];
    const given = await fapiCase({ request: `${head}\r\n\r\n${encode(body)}` });
    const { diagnosis } = await analyse(given, testNow);
    expect(diagnosis.findings.map((finding) => finding.code)).toEqual([code]);
  });
});
