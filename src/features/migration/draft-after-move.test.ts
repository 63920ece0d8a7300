import { expect, it } from 'vitest';
import { buildSubject } from '../../core/case/build-subject.ts';
import { keptValuesOf } from '../../core/migration/kept-values.ts';
import { moveOf } from '../../core/migration/move.ts';
import { type Draft, emptyDraft } from '../../session/draft.ts';
import { fileRequest } from '../../session/file-paste.ts';
import { legacyCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { testClientId, testRedirectUri } from '../../testing/tokens.ts';
import { draftAfterMove } from './draft-after-move.ts';

async function moved(changes: Partial<Draft>): Promise<Draft> {
  const given = await legacyCase();
  const subject = buildSubject(given, testNow);
  const move = moveOf(subject);
  if (move === undefined) throw new Error('in no move');
  const draft = { ...fileRequest(emptyDraft, given.request ?? ''), ...changes };
  return draftAfterMove(draft, move, keptValuesOf(subject, move));
}

it('keeps what is the client’s, and nothing of the old login', async () => {
  const draft = await moved({
    jwks: '{"keys":[]}',
    callback: 'https://rp.example.sg/?code=a',
    response: '{}',
  });
  expect(draft).toEqual({
    ...emptyDraft,
    profile: 'singpass-fapi',
    environment: 'staging',
    endpoint: 'https://stg-id.singpass.gov.sg/fapi/token',
    parameters: {
      grant_type: 'authorization_code',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      redirect_uri: testRedirectUri,
    },
    jwks: '{"keys":[]}',
    expected: { ...emptyDraft.expected, client_id: testClientId },
  });
});

it('leaves a registration as it is', async () => {
  const expected = { client_id: 'registered', redirect_uris: 'https://a.example/', jwks_uri: '' };
  expect((await moved({ expected })).expected).toEqual(expected);
});
