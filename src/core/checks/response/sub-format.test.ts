import { expect, it } from 'vitest';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { signCompact } from '../../../testing/tokens.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import { subFormat } from './sub-format.ts';

const uuid = '1c0cee38-3a8f-4f8a-83bc-7a0e4c59d6a9';
const claims = (sub: unknown): string =>
  JSON.stringify({ iss: 'https://stg-id.singpass.gov.sg', aud: 'x', nonce: 'n', sub });
const idToken = async (sub: unknown): Promise<string> =>
  signCompact({ alg: 'ES256' }, claims(sub), await signingKey('provider-1'));
const answer =
  (profile: string, sub: unknown): (() => Promise<Case>) =>
  async () => ({ profile, response: JSON.stringify({ access_token: 'x', id_token: await idToken(sub) }) });

testCheck(subFormat, {
  accepts: {
    'a UUID under FAPI 2.0': answer('singpass-fapi', uuid),
    'pairs under the old profile': answer('singpass-legacy', `s=S1234567A,u=${uuid}`),
    'the UUID as a pair under the old profile': answer('singpass-legacy', `u=${uuid}`),
    'some other text': answer('singpass-fapi', 'an-entity'),
  },
  rejects: {
    'pairs under FAPI 2.0': [
      answer('singpass-fapi', `s=S1234567A,u=${uuid}`),
      { certainty: 'proof', path: 'id_token.sub', found: 's=…,u=…', expected: 'a UUID alone' },
    ],
    'a UUID alone under the old profile': [
      answer('singpass-legacy', uuid),
      { certainty: 'proof', severity: 'warning', found: 'a UUID alone', expected: /^u=/ },
    ],
    'claims pasted after decryption': [
      { profile: 'singpass-fapi', response: claims(`u=${uuid}`) },
      { certainty: 'proof', found: 'u=…' },
    ],
    'the signed token alone': [
      async () => ({ profile: 'singpass-fapi', response: await idToken(`u=${uuid}`) }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no response': [{}, 'cannot-tell'],
    'an encrypted id_token': [
      { profile: 'singpass-fapi', response: '{"access_token":"x","id_token":"a.b.c.d.e"}' },
      'not-applicable',
    ],
    'a sub that is no text': [answer('singpass-fapi', 7), 'not-applicable'],
    userinfo: [{ profile: 'singpass-fapi', response: `{"sub":"u=${uuid}"}` }, 'not-applicable'],
  },
});

it('does not judge by a profile that does not say how sub is written', async () => {
  const subject = buildSubject(await answer('singpass-fapi', `u=${uuid}`)(), testNow);
  const profile = { ...subject.profile, idTokenSubject: undefined };
  expect(subFormat.run({ ...subject, profile }).kind).toBe('not-applicable');
});
