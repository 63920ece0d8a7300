import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { toSupportFile } from '../support-file/support-file.ts';
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
    expect(readPaste([file]).notices).toEqual([]);
  });
});
