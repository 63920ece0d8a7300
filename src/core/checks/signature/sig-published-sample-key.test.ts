import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Verification } from '../../signature/verification.ts';
import { sigPublishedSampleKey } from './sig-published-sample-key.ts';

testCheck(sigPublishedSampleKey, {
  accepts: {
    'own keys': fapiCase,
  },
  rejects: {
    'the documentation’s signing key': [
      () =>
        fapiCase({
          jwks: JSON.stringify({
            keys: [{ kty: 'EC', crv: 'P-256', x: 'wg11s6ZpBc0my5gT-mYatTZRDhgStyd_0qARVBwAWa4', y: 'x' }],
          }),
        }),
      { certainty: 'proof', path: 'keys[0]' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});

it('is an error, and no matter of the key set, where the assertion is signed with a sample key', async () => {
  const verifiedBy = { path: 'sample:the signing key of a sample', outcome: 'verified' } as const;
  const verification: Verification = {
    thumbprints: {},
    assertion: { state: 'verified', verifiedBy, tried: [] },
  };
  const subject = buildSubject(await fapiCase(), testNow);
  expect(sigPublishedSampleKey.run({ ...subject, verification })).toMatchObject({
    kind: 'found',
    finding: {
      certainty: 'proof',
      severity: 'error',
      title: 'The assertion is signed with a published sample key',
      evidence: [{ source: 'client_assertion', found: 'verifies with the signing key of a sample' }],
    },
  });
});
