import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidNearMiss } from './kid-near-miss.ts';

const setWithKid = async (kid: string | number) => changeKey(await makeKeySet(), 0, { kid });

testCheck(kidNearMiss, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'upper case': [
      () => fapiCase({ assertion: { header: { kid: 'SIG-1' } } }),
      { certainty: 'proof', path: 'header.kid', expected: 'sig-1' },
    ],
    'a space': [
      () => fapiCase({ assertion: { header: { kid: 'sig-1 ' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
    'a digit too many': [
      () => fapiCase({ assertion: { header: { kid: 'sig-11' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
    'padding at the end': [
      () => fapiCase({ assertion: { header: { kid: 'sig-1==' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
    'a number in the set, a text here': [
      async () => fapiCase({ assertion: { header: { kid: '20260101' } }, jwks: await setWithKid(20260101) }),
      { certainty: 'proof', found: '20260101', expected: '20260101' },
    ],
    'the other alphabet of base64': [
      async () => fapiCase({ assertion: { header: { kid: 'a+b/c' } }, jwks: await setWithKid('a-b_c') }),
      { certainty: 'proof', expected: 'a-b_c' },
    ],
    'one character': [
      () => fapiCase({ assertion: { header: { kid: 'sig_1' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
  },
  undecided: {
    'another number, in a set of numbers': [
      async () => fapiCase({ assertion: { header: { kid: '20260102' } }, jwks: await setWithKid(20260101) }),
      'not-applicable',
    ],
    'a name too short to be a slip': [
      async () => fapiCase({ assertion: { header: { kid: 'abcd' } }, jwks: await setWithKid('abcde') }),
      'not-applicable',
    ],
    'a name without end': [
      async () =>
        fapiCase({
          assertion: { header: { kid: 'x'.repeat(300) } },
          jwks: await setWithKid(`${'x'.repeat(299)}y`),
        }),
      'not-applicable',
    ],
    'two numbers in a name': [
      async () =>
        fapiCase({ assertion: { header: { kid: 'key-2026-11' } }, jwks: await setWithKid('key-2026-12') }),
      'not-applicable',
    ],
    'another number, as after a rotation': [
      () => fapiCase({ assertion: { header: { kid: 'sig-2' } } }),
      'not-applicable',
    ],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
