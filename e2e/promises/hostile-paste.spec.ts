import type { Page } from '@playwright/test';
import { toHttpRequest } from '../../src/testing/cases.ts';
import { dpopKey } from '../../src/testing/keys.ts';
import { makeAssertion, makeDpopProof } from '../../src/testing/tokens.ts';
import { onEveryTab, unfold } from '../support/every-tab.ts';
import { bidiControls, expectOnlyText, hostileTexts, watchForHarm } from '../support/hostile.ts';
import { expect, openTab, paste, pasteAnything, pasteReport, test, untilJudged } from '../support/test.ts';

/** A case with a text in every place that is a person's, or a server's. */
async function caseFullOf(text: string): Promise<readonly string[]> {
  const header = { kid: text, typ: text, crit: [text], jku: text, x5u: text, [text]: text };
  const claims = { iss: text, sub: text, aud: [text], jti: text, nonce: text, [text]: { [text]: text } };
  const assertion = await makeAssertion({ header, claims });
  const proof = await makeDpopProof({
    key: await dpopKey(),
    claims: { htu: text, htm: text, jti: text, nonce: text },
  });
  const request = toHttpRequest(
    'https://stg-id.singpass.gov.sg/fapi/token',
    {
      grant_type: text,
      code: text,
      client_id: text,
      redirect_uri: text,
      scope: text,
      client_assertion: assertion,
      code_verifier: text,
      state: text,
      [text]: text,
      __proto__: text,
      'constructor[prototype][polluted]': '1',
      '__proto__[polluted]': '1',
      '__proto__.polluted': '1',
    },
    [`DPoP: ${proof}`, `X-Odd: ${oneLine(text)}`, `Content-Language: ${oneLine(text)}`],
  );
  const keys = JSON.stringify({
    keys: [{ kty: 'EC', crv: text, x: text, y: text, kid: text, use: text, alg: text, [text]: text }],
  });
  const answer = [
    'HTTP/1.1 401 Unauthorized',
    `WWW-Authenticate: DPoP error="${oneLine(text).replaceAll('"', "'")}", error_description="x"`,
    `X-Request-Id: ${oneLine(text)}`,
    `Location: ${oneLine(text)}`,
    'Content-Type: application/json',
    '',
    JSON.stringify({
      error: text,
      error_description: text,
      error_uri: text,
      id: text,
      trace_id: text,
      [text]: text,
    }),
  ].join('\r\n');
  const callback = `https://rp.example.sg/cb?${new URLSearchParams({ code: text, state: text, error: text, iss: text })}`;
  return [request, keys, answer, callback];
}

const oneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');

async function pasteAll(page: Page, texts: readonly string[]): Promise<void> {
  await page.goto('.');
  for (const text of texts) await paste(page, text);
  await untilJudged(page);
}

async function expectOnlyTextEverywhere(page: Page, what: string): Promise<void> {
  await onEveryTab(page, async (tab) => {
    await unfold(page);
    await expectOnlyText(page, `${what}: ${tab}`);
  });
}

/** All at once, and a few at a time: one text may end what another would begin. */
const groups = [
  hostileTexts.join('\n'),
  ...[0, 1, 2].map((rest) => hostileTexts.filter((_text, at) => at % 3 === rest).join(' ')),
];

for (const [at, text] of groups.entries()) {
  test(`no text of a case ever becomes markup, an address, a style or a script: ${at + 1}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const harm = await watchForHarm(page);
    await pasteAll(page, await caseFullOf(text));
    await expectOnlyTextEverywhere(page, text);
    expect(harm()).toEqual([]);
  });
}

test('a character that turns the reading direction is named, never obeyed', async ({ page }) => {
  test.setTimeout(120_000);
  await pasteAll(page, await caseFullOf(`admin\u202egpj.exe${bidiControls}x`));
  await expect(page.locator('body')).toContainText('⟨right-to-left override⟩');
  await expectOnlyTextEverywhere(page, 'bidi');
});

test('the name of a file, its content and what is said of it stay text', async ({ page }) => {
  const harm = await watchForHarm(page);
  const [text = ''] = hostileTexts;
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  for (const [name, content] of [
    [
      `${text}.har`,
      JSON.stringify({
        log: { entries: [{ request: { method: 'POST', url: text, headers: [], postData: { text } } }] },
      }),
    ],
    [
      `${text}\u202e.json`,
      JSON.stringify({
        info: { name: text, schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
        item: [
          {
            name: text,
            request: {
              method: 'POST',
              url: text,
              body: { mode: 'urlencoded', urlencoded: [{ key: '__proto__', value: text }] },
            },
          },
        ],
      }),
    ],
    [
      `${text}.xml`,
      `<?xml version="1.0"?><!DOCTYPE items [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><items burpVersion="1"><item><url>&b;&c;${text.replaceAll('<', '&lt;')}</url></item></items>`,
    ],
    [`${text}.bin`, '\u0000\u0001\u0002'],
  ] as const) {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(content) });
    await expect(page.getByRole('button', { name: 'Read it' })).toBeVisible();
    await expectOnlyText(page, name);
  }
  await expectOnlyTextEverywhere(page, 'files');
  expect(harm()).toEqual([]);
});

/** Small texts that are large once they are read. */
const bombs: Readonly<Record<string, string>> = {
  'a million members': `{"keys":[{${Array.from({ length: 300_000 }, (_, at) => `"m${at}":0`).join(',')}}]}`,
  'two hundred thousand levels': `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  'a number of a million digits': `{"error":"x","n":${'7'.repeat(1_000_000)}}`,
  'a number beyond all numbers': '{"error":"x","exp":1e999999999}',
  'entities that multiply': `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]><items>&l12;</items>`,
  'a HAR with a packed body': JSON.stringify({
    log: {
      entries: [
        {
          request: {
            method: 'POST',
            url: 'https://a.test/token',
            headers: [],
            postData: { text: 'grant_type=x' },
          },
          response: {
            status: 400,
            headers: [{ name: 'content-encoding', value: 'gzip' }],
            content: { encoding: 'base64', text: `H4sIAAAAAAAA${'A'.repeat(900_000)}` },
          },
        },
      ],
    },
  }),
  'shell braces that multiply': `curl https://a.test/token -d '${'{a,b}'.repeat(2_000)}'`,
  'percent signs without an end': `grant_type=authorization_code&code=${'%25'.repeat(200_000)}`,
};

for (const [name, text] of Object.entries(bombs)) {
  test(`a bomb gets an answer, and typing goes on: ${name}`, async ({ page }) => {
    await page.goto('.');
    await expect(page.getByRole('tab').first()).toBeVisible();
    await pasteAnything(page, text);
    await expect(pasteReport(page)).not.toBeEmpty();
    await untilJudged(page);
    await openTab(page, 'Request');
    await page.getByLabel('redirect_uri', { exact: true }).fill('https://rp.example.sg/alive');
    await expect(page.getByLabel('redirect_uri', { exact: true })).toHaveValue('https://rp.example.sg/alive');
    await expectOnlyText(page, name);
  });
}
