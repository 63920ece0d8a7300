import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { dpopIat } from './dpop-iat.ts';

testCheck(dpopIat, {
  accepts: {
    'a healthy request': fapiCase,
    'ten seconds old': () => fapiCase({ proof: { claims: { iat: testNow - 10 } } }),
    'ten seconds ahead': () => fapiCase({ proof: { claims: { iat: testNow + 10, exp: testNow + 100 } } }),
    'as far ahead as this server takes': () =>
      fapiCase({ profile: 'oidc-provider', proof: { claims: { iat: testNow + 300, exp: undefined } } }),
  },
  rejects: {
    missing: [
      () => fapiCase({ proof: { claims: { iat: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    milliseconds: [
      () => fapiCase({ proof: { claims: { iat: testNow * 1000 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'an hour old by this machine’s clock, beside an assertion that has expired too': [
      () =>
        fapiCase({
          now: undefined,
          assertion: { claims: { iat: testNow - 1800, exp: testNow - 1700 } },
          proof: { claims: { iat: testNow - 3600, exp: undefined } },
        }),
      { certainty: 'hint', path: 'claims.iat' },
    ],
    'an hour old by this machine’s clock, beside an assertion that shows how new the paste is': [
      () => fapiCase({ now: undefined, proof: { claims: { iat: testNow - 3600, exp: undefined } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'an hour old': [
      () => fapiCase({ proof: { claims: { iat: testNow - 3600, exp: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'a minute and more ahead, which is more than a server is thought to tolerate': [
      () => fapiCase({ proof: { claims: { iat: testNow + 61 } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'more ahead than this server takes': [
      () => fapiCase({ profile: 'oidc-provider', proof: { claims: { iat: testNow + 301, exp: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'older than this server takes': [
      () => fapiCase({ profile: 'oidc-provider', proof: { claims: { iat: testNow - 301, exp: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'an hour ahead': [
      () => fapiCase({ proof: { claims: { iat: testNow + 3600 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
  },
  undecided: {
    'a proof as old as the assertion': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 3600, exp: testNow - 3500 } },
          proof: { claims: { iat: testNow - 3600, exp: undefined } },
        }),
      'not-applicable',
    ],
    'a proof as far ahead as the assertion': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow + 28_800, exp: testNow + 28_900 } },
          proof: { claims: { iat: testNow + 28_801, exp: undefined } },
        }),
      'not-applicable',
    ],
    'the old profile': [() => legacyWithProof({ iat: testNow - 3600 }), 'not-applicable'],
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
