import { describe, expect, it } from 'vitest';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import { recognisePaste } from './recognise.ts';

const body = '-d grant_type=authorization_code -d client_secret=abc -d code=x';
const others: readonly (readonly [string, string, RegExp])[] = [
  ['sgID', 'https://api.id.gov.sg/v2/oauth/token', /^This is sgID/],
  ['Myinfo v3', 'https://api.myinfo.gov.sg/com/v3/token', /old Myinfo API.*ended on 30 September 2026/],
  ['Myinfo v4', 'https://test.api.myinfo.gov.sg/com/v4/token', /old Myinfo API/],
  ['Myinfo Business', 'https://sandbox.api.myinfo.gov.sg/biz/v2/token', /old Myinfo Business API/],
  ['another path of Myinfo', 'https://api.myinfo.gov.sg/x', /old Myinfo API/],
];

describe('a request to another service', () => {
  it.each(others)('%s is said to be one, and nothing is called a fault', async (_name, url, notice) => {
    const request = `curl ${url} ${body}`;
    const { diagnosis } = await analyse({ request }, testNow);
    expect(diagnosis.notices.join('\n')).toMatch(notice);
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.predicted).toBeNull();
    expect(recognisePaste(request).pieces[0]?.summary).toMatch(/not (?:the API|the one) that is judged here/);
  });

  it('is judged by the profile that the person chose', async () => {
    const request = `curl https://api.id.gov.sg/v2/oauth/token ${body}`;
    const { diagnosis } = await analyse({ request, profile: 'singpass-fapi' }, testNow);
    expect(diagnosis.notices).toEqual([]);
    expect(diagnosis.findings.map(({ code }) => code)).toContain('client-secret-used');
  });

  it('does not take hosts that only look alike for it', async () => {
    for (const host of ['api.id.gov.sg.rp.test', 'notapi.myinfo.gov.sg', 'id.singpass.gov.sg']) {
      const { diagnosis } = await analyse({ request: `curl https://${host}/token ${body}` }, testNow);
      expect(diagnosis.notices, host).toEqual([]);
    }
  });
});

it('an answer in the words of an old API is said to be one', async () => {
  for (const text of [
    '{"code":401,"message":"Invalid PKI Signature"}',
    '{"error":"invalid_client","error_description":"Duplicate client_assertion"}',
    'Missing valid enc key in JWKS',
    'Invalid Encyption key',
  ]) {
    const { diagnosis } = await analyse({ response: text }, testNow);
    expect(diagnosis.notices.join('\n'), text).toMatch(/Myinfo v3 or v4/);
  }
  const { diagnosis } = await analyse({ response: '{"error":"invalid_client"}' }, testNow);
  expect(diagnosis.notices).toEqual([]);
});
