import { describe, expect, it } from 'vitest';
import { withoutLinks } from './linked-addresses.ts';

const url = 'https://a.sg/token';

describe('an address that was made a link', () => {
  it.each([
    ['by Outlook', `curl ${url}<${url}> -d a`],
    ['by Slack', `curl <${url}> -d a`],
    ['by Slack, with its words', `curl <${url}|a.sg/token> -d a`],
    ['by Markdown', `curl [${url}](${url}/) -d a`],
    [
      'by a mail filter of Microsoft',
      `curl https://apc01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02&reserved=0 -d a`,
    ],
    ['by one of Proofpoint', `curl https://urldefense.com/v3/__${url}__;!!abc$ -d a`],
  ])('is read as it was: %s', (_name, text) => expect(withoutLinks(text)).toBe(`curl ${url} -d a`));

  it('may be one without encryption', () => {
    const plain = 'http://localhost:3000/token';
    const safe =
      'https://a.safelinks.protection.outlook.com/?url=http%3A%2F%2Flocalhost%3A3000%2Ftoken&data=1';
    for (const text of [
      `${plain}<${plain}>`,
      `<${plain}|localhost:3000/token>`,
      `[${plain}](${plain})`,
      safe,
    ])
      expect(withoutLinks(text)).toBe(plain);
  });

  it.each([
    '',
    'https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.sg%2F%22b%22&data=1',
    'https://a.safelinks.protection.outlook.com/?url=a%20https%3A%2F%2Fa.sg&data=1',
    `curl ${url}`,
    `curl ${url}<https://b.sg>`,
    `<${url}|the endpoint>`,
    `[here](${url})`,
    `[${url}](https://b.sg)`,
    'https://a.safelinks.protection.outlook.com/?url=%zz&data=1',
    'https://a.safelinks.protection.outlook.com/?url=javascript%3Ax&data=1',
    `<a href="${url}">${url}</a>`,
    `{"a":"<${url}"}`,
  ])('stays where it is none: %j', (text) => expect(withoutLinks(text)).toBe(text));

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of [
      `${url}<`,
      `<${url}`,
      `[${url}]`,
      `<${url}|`,
      'https://urldefense.com/v3/__https://',
      'https://a.safelinks.protection.outlook.com/?url=',
    ])
      withoutLinks(part.repeat(400_000 / part.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
