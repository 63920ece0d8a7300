import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadDocument } from './download-document.ts';

const never = new AbortController().signal;
const answerWith = (body: string, init?: ResponseInit): void => {
  vi.stubGlobal('fetch', async () => new Response(body, init));
};

afterEach(() => vi.unstubAllGlobals());

describe('a document that is fetched', () => {
  it('comes as it is served, its byte order mark too: it may be the fault', async () => {
    answerWith('\ufeff{"keys":[]}');
    expect(await downloadDocument('https://rp.example/jwks', 'application/json', never)).toEqual({
      ok: true,
      value: '\ufeff{"keys":[]}',
    });
  });

  it('is no document where the answer tells of a fault', async () => {
    answerWith('gone', { status: 410 });
    expect(await downloadDocument('https://rp.example/jwks', 'application/json', never)).toEqual({
      ok: false,
      failure: { kind: 'status', status: 410 },
    });
  });

  it('is read to a megabyte at the most', async () => {
    answerWith(' '.repeat(1024 * 1024 + 1));
    expect(await downloadDocument('https://rp.example/jwks', 'application/json', never)).toEqual({
      ok: false,
      failure: { kind: 'too-large' },
    });
  });
});
