import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { diagnose } from '../diagnose.ts';
import { toSupportFile } from '../support-file/support-file.ts';
import { toMarkdown } from '../support-file/to-markdown.ts';
import { buildSubject } from './build-subject.ts';
import { readPaste } from './read-paste.ts';

describe('a paste', () => {
  it('that is a file for support is read as the case in it', async () => {
    const { given, withheld, leftOut } = await toSupportFile(buildSubject(await fapiCase(), testNow));
    const { whole, pieces } = readPaste(JSON.stringify({ ...given, withheld, leftOut }, null, 2));
    expect(whole).toEqual(given);
    expect(pieces.map(({ kind, field }) => [kind, field])).toEqual([['case_file', undefined]]);
  });

  it('that is a case file with a private key loses the key, everywhere', async () => {
    const { privateJwk, publicJwk } = await signingKey();
    const { d = 'none' } = privateJwk;
    const jwks = JSON.stringify({ keys: [privateJwk] });
    const reading = readPaste(JSON.stringify({ jwks, now: testNow }));
    expect(reading.whole?.jwks).toContain(publicJwk.x);
    expect(reading.droppedPrivateKeys.length).toBeGreaterThan(0);
    expect(JSON.stringify(reading)).not.toContain(d);
  });

  it('that is a link of this page is read as the case in it, in a message, too', () => {
    const state = {
      profile: 'singpass-fapi',
      client_id: 'a',
      assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl',
    };
    const link = `https://host.test/triage/#s1.${Buffer.from(JSON.stringify(state)).toString('base64url')}`;
    for (const text of [link, `Hi, please look at ${link} thanks`, `<${link}>`]) {
      const { whole, pieces, notices } = readPaste(text);
      expect(whole).toMatchObject({
        profile: 'singpass-fapi',
        client_assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.',
        signature_removed: true,
      });
      expect(pieces[0]).toMatchObject({ kind: 'case_file', text: link });
      expect(pieces[0]?.summary).toMatch(/^A link of this page: .* The signature .* was taken off/);
      expect(notices).toEqual([]);
    }
    expect(readPaste(`${'We see this. '.repeat(200)}${link}`).whole).toBeDefined();
    expect(readPaste(link.replace(/^.*#/, '#')).whole).toBeUndefined();
    expect(readPaste(`${link}\ncurl https://host.test/token -d code=a`).pieces[0]?.field).toBe('request');
    expect(readPaste(`${link}\n{"error":"invalid_grant"}`).notices).toEqual([
      'What stands beside the link was not read. Paste it after the link.',
    ]);
  });

  it('that is a link without an assertion says nothing of a signature', () => {
    const state = Buffer.from('{"profile":"singpass-fapi","client_id":"a"}').toString('base64url');
    expect(readPaste(`https://host.test/triage/#s1.${state}`).pieces[0]?.summary).toBe(
      'A link of this page: what it holds stands here in place of what was there.',
    );
  });

  it.each([
    ['damaged', 'https://host.test/#s1.eyJwcm9maWxlIjoic2luZ3Bhc3Mt', /is damaged/],
    ['damaged by a mail program', 'https://host.test/#s1.eyJw%3D', /is damaged/],
    ['newer', 'https://host.test/#s99.e30', /of a newer version/],
  ])('that is a link which is %s says so', (_name, link, words) => {
    const { whole, pieces, notices } = readPaste(link);
    expect(whole).toBeUndefined();
    expect(notices).toEqual([]);
    expect(pieces).toEqual([{ kind: 'unknown', text: link, summary: expect.stringMatching(words) }]);
  });

  it('that is a callback with a fragment is no link of this page', () => {
    const [piece] = readPaste('https://rp.example.sg/callback#code=abc&state=s1').pieces;
    expect(piece?.field).toBe('callback');
  });

  it('that is a file for support in words says what can be opened instead', async () => {
    const subject = buildSubject(await fapiCase(), testNow);
    const markdown = toMarkdown(await toSupportFile(subject), subject, diagnose(subject));
    for (const text of [markdown, `Hi,\n${markdown}`, markdown.replace('# ', '')])
      expect(readPaste(text).pieces.map(({ field, summary }) => [field, summary])).toEqual([
        [undefined, expect.stringMatching(/its case file \(JSON\), or a link/)],
      ]);
  });

  it.each([
    ['a key set', '{"keys":[]}'],
    ['a body of JSON', '{"client_id":"a","grant_type":"authorization_code"}'],
    ['a body with a request object', '{"request":"eyJhbGciOiJub25lIn0"}'],
    ['a case with a member that no case has', '{"jwks":"{}","now":1,"keys":[]}'],
    ['a case of the wrong types', '{"jwks":{},"now":"1"}'],
    ['no JSON', '{"jwks":'],
  ])('that is %s is no case file', (_name, text) => {
    expect(readPaste(text).whole).toBeUndefined();
  });

  it('with a request holds what the request puts into the form', async () => {
    const { request = '' } = await fapiCase();
    const [piece] = readPaste(request).pieces;
    expect(piece?.fields?.parameters.grant_type).toBe('authorization_code');
    expect(piece?.fields?.endpoint).toContain('/fapi/token');
    expect(readPaste('{"error":"invalid_grant"}').pieces[0]).not.toHaveProperty('fields');
  });

  it('of several files, one made to be read, is what the others hold', () => {
    const report = `# Token request, examined\n\n## Answer\n\nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_client"}\n`;
    const reading = readPaste([report, 'grant_type=a&code=b']);
    expect(reading.pieces.map(({ field, kind }) => field ?? kind)).toEqual(['request', 'unknown']);
    expect(reading.pieces[1]?.summary).toMatch(/^A file for support in words/);
    expect(readPaste([report, report]).pieces).toHaveLength(2);
  });

  it('of several files, one a case file, is the case alone, and says so', async () => {
    const { privateJwk } = await signingKey();
    const file = JSON.stringify({ jwks: '{}', now: testNow });
    const other = JSON.stringify({ keys: [privateJwk] });
    const reading = readPaste([other, file, 'code=a']);
    expect(reading.whole).toEqual({ jwks: '{}', now: testNow });
    expect(reading.pieces).toHaveLength(1);
    expect(reading.notices).toEqual([expect.stringMatching(/^The other files were not read/)]);
    expect(reading.droppedPrivateKeys).toEqual(['JWK d']);
    const withKey = JSON.stringify({ jwks: other, now: testNow });
    expect(readPaste([withKey, 'code=a']).droppedPrivateKeys).toEqual(['JWK d']);
    expect(reading.pieces[0]?.summary).toBe(
      'A case file: it stands here in place of what was there. Add your own evidence to it.',
    );
    expect(readPaste([file]).notices).toEqual([]);
  });
});
