import { expect, it } from 'vitest';
import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { buildSubject } from '../../case/build-subject.ts';
import type { Case } from '../../case/case.ts';
import { dpopExp } from './dpop-exp.ts';

const withoutExp = (): Promise<Case> => fapiCase({ proof: { claims: { exp: undefined } } });

testCheck(dpopExp, {
  accepts: {
    'a healthy request': fapiCase,
    '120 seconds': () => fapiCase({ proof: { claims: { iat: testNow - 5, exp: testNow + 115 } } }),
  },
  rejects: {
    '121 seconds': [
      () => fapiCase({ proof: { claims: { iat: testNow - 5, exp: testNow + 116 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    passed: [
      () => fapiCase({ proof: { claims: { iat: testNow - 180, exp: testNow - 61 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'passed within the tolerance': [
      () => fapiCase({ proof: { claims: { iat: testNow - 100, exp: testNow - 60 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'passed by this machine’s clock, beside an assertion whose times tell nothing': [
      () =>
        fapiCase({
          now: undefined,
          assertion: { claims: { exp: (testNow + 60) * 1000 } },
          proof: { claims: { iat: testNow - 180, exp: testNow - 61 } },
        }),
      { certainty: 'hint', path: 'claims.exp' },
    ],
    'exactly now': [
      () => fapiCase({ proof: { claims: { iat: testNow - 100, exp: testNow } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    '121 seconds where that limit is only inferred': [
      () =>
        fapiCase({ profile: 'corppass-fapi', proof: { claims: { iat: testNow - 5, exp: testNow + 116 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    milliseconds: [
      () => fapiCase({ proof: { claims: { exp: (testNow + 100) * 1000 } } }),
      { certainty: 'proof', path: 'claims.exp', expected: String(testNow + 100) },
    ],
    'a text': [
      () => fapiCase({ proof: { claims: { exp: 'soon' } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a proof as old as the assertion': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 3600, exp: testNow - 3500 } },
          proof: { claims: { iat: testNow - 3600, exp: testNow - 3500 } },
        }),
      'not-applicable',
    ],
    'the old profile': [() => legacyWithProof({ exp: testNow - 3600 }), 'not-applicable'],
    'no exp': [withoutExp, 'not-applicable'],
  },
});

it('misses exp where a profile requires it', async () => {
  const subject = buildSubject(await withoutExp(), testNow);
  const { dpop } = subject.profile;
  if (dpop === undefined) throw new Error('the profile has no DPoP');
  const profile = {
    ...subject.profile,
    dpop: { ...dpop, expRequired: { ...dpop.expRequired, value: true } },
  };
  expect(dpopExp.run({ ...subject, profile })).toMatchObject({
    kind: 'found',
    finding: { certainty: 'proof', evidence: [{ path: 'claims.exp', found: 'missing' }] },
  });
});
