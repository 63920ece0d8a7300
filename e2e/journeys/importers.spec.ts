import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { testCode } from '../../src/testing/tokens.ts';
import { answer, derRequest, healthyRequest, makeKeySet } from '../support/material.ts';
import { expect, firstFinding, openTab, paste, pasteInto, test } from '../support/test.ts';

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, content: string | Buffer): NamedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Drops files on an element of the page as a person would. */
async function drop(page: Page, target: string, files: readonly NamedFile[]): Promise<void> {
  const plain = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.locator(target).evaluate((element, dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    for (const kind of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, plain);
}

const report = (page: Page) => page.locator('[class*=report]').first();

test('several files are read at once wherever they are dropped, and what cannot be read is said', async ({
  page,
}) => {
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await drop(page, 'h1', [
    file('request.txt', await derRequest()),
    file('jwks.json', await makeKeySet()),
    file('screen.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])),
    file('answer.txt', answer(401, 'invalid_client')),
  ]);
  await expect(firstFinding(page)).toContainText('DER');
  await expect(report(page)).toContainText('fills the key set');
  await expect(report(page)).toContainText('fills the response');
  await expect(report(page)).toContainText('screen.png was not read: it is a picture; paste the text');
  await page.getByRole('button', { name: 'Undo: read files' }).click();
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
});

test('files are chosen with the keyboard; a large one is read beside the page', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const asked: number[] = [];
    Object.assign(globalThis, { asked });
    Worker.prototype.postMessage = function (this: Worker, request: { readonly texts?: readonly string[] }) {
      asked.push(request.texts?.join('').length ?? 0);
      post.call(this, request);
    };
  });
  await page.goto('.');
  const button = page.getByRole('button', { name: 'Choose files …' });
  const chosen = page.waitForEvent('filechooser');
  await button.focus();
  await page.keyboard.press('Enter');
  const noise = Array.from({ length: 3_000 }, (_, at) => ({
    request: { method: 'GET', url: `https://app.example/picture/${at}`, headers: [] },
    response: { status: 200, statusText: 'OK', headers: [], content: { text: 'x'.repeat(60) } },
  }));
  const [, body = ''] = (await derRequest()).split('\r\n\r\n');
  const call = {
    request: {
      method: 'POST',
      url: 'https://stg-id.singpass.gov.sg/fapi/token',
      headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
      postData: { text: body },
    },
    response: { status: 401, statusText: '', headers: [], content: { text: '{"error":"invalid_client"}' } },
  };
  const archive = JSON.stringify({ log: { entries: [...noise, call] } });
  await (await chosen).setFiles([file('login.har', archive)]);
  await expect(report(page)).toContainText('An HTTP archive of 3001 calls');
  const asked: readonly number[] = await page.evaluate(
    () => Object.getOwnPropertyDescriptor(globalThis, 'asked')?.value,
  );
  expect(asked).toContain(archive.length);
  await expect(firstFinding(page)).toBeVisible();
});

test('a reader that fails is said, and nothing is changed', async ({ page }) => {
  await page.route(/engine\.worker.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('.');
  await paste(page, await healthyRequest());
  await expect(page.getByLabel('code', { exact: true })).toHaveValue(testCode);
  await pasteInto(page.getByLabel('Paste anything'), `HTTP/1.1 400 Bad Request\n\n${'x'.repeat(400_000)}`);
  await expect(report(page)).toContainText('broke off');
  await expect(report(page)).toContainText('Nothing was changed.');
  await expect(page.getByLabel('code', { exact: true })).toHaveValue(testCode);
  await openTab(page, 'Response');
  await expect(page.getByRole('textbox', { name: 'Response', exact: true })).toHaveValue('');
});

const tokenUrl = 'https://stg-id.singpass.gov.sg/fapi/token';

interface Parts {
  readonly body: string;
  readonly dpop: string;
  readonly pairs: readonly (readonly [string, string])[];
}

function partsOf(request: string): Parts {
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const dpop = /^DPoP: (.*)$/m.exec(head)?.[1]?.trim() ?? '';
  return { body, dpop, pairs: [...new URLSearchParams(body)] };
}

test('a Postman collection and its environment, dropped as two files, are read as one', async ({ page }) => {
  const { pairs, dpop } = partsOf(await derRequest());
  const urlencoded = pairs.map(([key, value]) => ({
    key,
    value: key === 'client_assertion' ? '{{assertion}}' : value,
  }));
  const header = [{ key: 'DPoP', value: '{{proof}}' }];
  const request = {
    method: 'POST',
    header,
    url: '{{host}}/fapi/token',
    body: { mode: 'urlencoded', urlencoded },
  };
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  const item = [{ name: 'Login', item: [{ name: 'Exchange', request }] }];
  const collection = JSON.stringify({ info: { name: 'Singpass', schema }, item });
  const values = [
    { key: 'host', value: 'https://stg-id.singpass.gov.sg' },
    { key: 'assertion', value: pairs.find(([name]) => name === 'client_assertion')?.[1] },
  ];
  await page.goto('.');
  await expect(page.getByRole('tab').first()).toBeVisible();
  await drop(page, 'h1', [
    file(
      'staging.postman_environment.json',
      JSON.stringify({ values, _postman_variable_scope: 'environment' }),
    ),
    file('login.postman_collection.json', collection),
  ]);
  await expect(report(page)).toContainText('A Postman collection of 1 request: its token call fills');
  await expect(report(page)).toContainText('“proof” has no value in the collection or the environment.');
  await expect(firstFinding(page)).toContainText('DER');
  // With the proof beside it the case is whole.
  await paste(page, dpop);
  await expect(report(page)).toContainText('A DPoP proof: fills the DPoP header.');
});

test('what Burp saved and what an editor keeps are read', async ({ page }) => {
  const raw = await derRequest();
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const item = `<item><url><![CDATA[${tokenUrl}]]></url><request base64="true"><![CDATA[${base64(raw)}]]></request><response base64="true"><![CDATA[${base64(answer(401, 'invalid_client'))}]]></response></item>`;
  await page.goto('.');
  await paste(page, `<?xml version="1.0"?>\n<items burpVersion="2024.9.5" exportTime="x">${item}</items>`);
  await expect(report(page)).toContainText('1 item saved by Burp: its token call fills the token request.');
  await expect(firstFinding(page)).toContainText('DER');
  const { body } = partsOf(raw);
  const lines = body.replaceAll('&', '\n&');
  await paste(
    page,
    `@host = https://stg-id.singpass.gov.sg\n\n### Exchange\nPOST {{host}}/fapi/token\nContent-Type: application/x-www-form-urlencoded\nDPoP: {{proof}}\n\n${lines}\n\n> {% client.log("x") %}\n`,
  );
  await expect(report(page)).toContainText('A .http file of 1 request');
  await expect(report(page)).toContainText('“proof” has no value in the file.');
  await expect(report(page)).toContainText('A script beside the request was not run.');
  await expect(firstFinding(page)).toContainText('DER');
});

test('code is read as far as it shows its values, and says which it does not', async ({ page }) => {
  const { pairs } = partsOf(await healthyRequest());
  const rows = pairs.map(([name, value]) =>
    name === 'client_assertion'
      ? `    "${name}": client_assertion,`
      : `    "${name}": ${JSON.stringify(value)},`,
  );
  await page.goto('.');
  await paste(
    page,
    `import requests\n\nr = requests.post(\n  "${tokenUrl}",\n  data={\n${rows.join('\n')}\n  },\n  headers={"DPoP": proof},\n)`,
  );
  await expect(report(page)).toContainText(
    '“client_assertion” and “proof” are not written out in the code: paste their values as sent.',
  );
  await openTab(page, 'Assertion');
  await expect(page.getByLabel('client_assertion', { exact: true })).toHaveValue(
    '<omitted: client_assertion>',
  );
  await expect(firstFinding(page)).toContainText('Not checked');
});

test('a request copied for PowerShell, and a script with variables, are read', async ({ page }) => {
  const { body, dpop, pairs } = partsOf(await derRequest());
  await page.goto('.');
  await paste(
    page,
    `Invoke-WebRequest -UseBasicParsing -Uri "${tokenUrl}" \`\n-Method "POST" \`\n-Headers @{\n"DPoP"="${dpop}"\n} \`\n-ContentType "application/x-www-form-urlencoded" \`\n-Body "${body}"`,
  );
  await expect(firstFinding(page)).toContainText('DER');
  const variables = pairs.map(([, value], at) => `V${at}='${value}'`);
  const fields = pairs.map(([name], at) => `--data-urlencode "${name}=$V${at}"`);
  await paste(page, `${variables.join('\n')}\ncurl ${tokenUrl} -H "DPoP: ${dpop}" ${fields.join(' \\\n  ')}`);
  await expect(report(page)).toContainText('were filled in from the lines above the command.');
  await expect(firstFinding(page)).toContainText('DER');
});

test('of several JWTs in a log it is said which was taken for what', async ({ page }) => {
  const { body, dpop } = partsOf(await derRequest());
  const idToken = `${Buffer.from('{"alg":"ES256"}').toString('base64url')}.${Buffer.from('{"iss":"a","sub":"b","nonce":"c"}').toString('base64url')}.AAAA`;
  const records = [
    { level: 'info', time: '2026-11-20T06:13:19Z', msg: 'session', token: idToken },
    {
      level: 'info',
      time: '2026-11-20T06:13:20Z',
      msg: 'token request',
      url: tokenUrl,
      body,
      headers: { DPoP: dpop },
    },
    {
      level: 'error',
      time: '2026-11-20T06:13:21Z',
      msg: 'answer',
      status: 401,
      body: '{"error":"invalid_client"}',
    },
  ];
  await page.goto('.');
  await paste(page, records.map((record) => JSON.stringify(record)).join('\n'));
  await expect(report(page)).toContainText('A log with a token request of');
  await expect(report(page)).toContainText('the DPoP proof: fills the DPoP header.');
  await expect(report(page)).toContainText('The last line of the log with an error: fills the response.');
  await expect(report(page)).toContainText('Also in the log, and not used: an id_token.');
  await expect(firstFinding(page)).toContainText('DER');
});

test('mitmproxy’s output is read, and what it hides is said', async ({ page }) => {
  const { pairs, dpop } = partsOf(await derRequest());
  const rows = pairs.map(([name, value]) => `    ${name}: ${value}`);
  await page.goto('.');
  await paste(
    page,
    `127.0.0.1:51023: POST ${tokenUrl} HTTP/2.0\n    content-type: application/x-www-form-urlencoded\n    dpop: ${dpop}\n\n${rows.join('\n')}\n\n << HTTP/2.0 401 Unauthorized 26b\n    content-type: application/json\n\n    {"error":"invalid_client"}\n`,
  );
  await expect(report(page)).toContainText('The output of mitmproxy with 1 call');
  await expect(report(page)).toContainText('how it was encoded on the wire is not known');
  await expect(firstFinding(page)).toContainText('DER');
});
