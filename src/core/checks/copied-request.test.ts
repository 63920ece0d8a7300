import { expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { toCurl, toCurlInput } from '../export/curl.ts';
import { parseRequest } from '../request/parse-request.ts';
import { headerValues } from '../request/wire-request.ts';

/** The healthy request as a command. */
async function command(): Promise<string> {
  const request = parseRequest((await fapiCase()).request ?? '');
  const proof = headerValues(request?.headers ?? [], 'dpop')[0];
  return toCurl(toCurlInput(request, 'https://unused.example', proof), { secretsAsVariables: false });
}

const wrapped = (text: string): string => text.replace(/[^\r\n]{100}/g, '$&\r\n');
const copies: Readonly<Record<string, () => Promise<string | undefined>>> = {
  'through a word processor': async () => (await command()).replace(/'([^']*)'/g, '‘$1’'),
  'through a chat that joins lines': async () => (await command()).replace(/\n\s*/g, ' '),
  'with an empty line below each': async () => (await fapiCase()).request?.replaceAll('\r\n', '\n\n'),
  'with the signs that JSON escapes': async () => (await fapiCase()).request?.replaceAll('&', '\\u0026'),
  'without the end of its command': async () => (await command()).slice(0, 300),
  'through a terminal': async () => wrapped((await fapiCase()).request ?? ''),
  'without its end': async () => (await fapiCase()).request?.slice(0, -400),
};

it.each(Object.entries(copies))(
  'a healthy request that was copied %s has nothing proven',
  async (_how, copy) => {
    const request = await copy();
    expect(request).not.toBe((await fapiCase()).request);
    const { diagnosis } = await analyse({ ...(await fapiCase()), request }, testNow);
    const proven = diagnosis.findings.filter(
      ({ severity, certainty }) => severity === 'error' && certainty === 'proof',
    );
    expect(proven.map(({ code }) => code)).toEqual([]);
  },
);

it('a fault of the request as it was sent stays proven', async () => {
  const given = await fapiCase({ parameters: { grant_type: undefined } });
  const { diagnosis } = await analyse(given, testNow);
  expect(diagnosis.findings[0]).toMatchObject({ code: 'grant-type-missing', certainty: 'proof' });
});
