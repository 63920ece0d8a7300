import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import type { Case } from '../../case/case.ts';
import { kidStaleEnv } from './kid-stale-env.ts';

const otherSet = async (): Promise<string> =>
  JSON.stringify({ keys: [(await signingKey('sig-production')).publicJwk] });
const named = async (kid: string): Promise<Case> =>
  fapiCase({ assertion: { header: { kid } }, other_jwks: await otherSet() });

testCheck(kidStaleEnv, {
  accepts: { 'a kid of the set in force': () => named('sig-1') },
  rejects: {
    'the right key under a name of the other set': [
      () => named('sig-production'),
      { certainty: 'strong', path: 'header.kid', found: 'sig-production', expected: 'sig-1' },
    ],
    'a name of the other set and a key of neither': [
      async () =>
        fapiCase({
          assertion: { key: await signingKey('sig-elsewhere'), header: { kid: 'sig-production' } },
          other_jwks: await otherSet(),
        }),
      { certainty: 'strong', found: 'sig-production' },
    ],
  },
  undecided: {
    'no other set': [fapiCase, 'cannot-tell'],
    'a kid of neither set': [() => named('key-of-2024'), 'not-applicable'],
    'name and key of the other set': [
      async () =>
        fapiCase({ assertion: { key: await signingKey('sig-production') }, other_jwks: await otherSet() }),
      'not-applicable',
    ],
  },
});
