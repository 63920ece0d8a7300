import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidLiteralEnv } from './kid-literal-env.ts';

testCheck(kidLiteralEnv, {
  accepts: {
    'a kid that is in the set': fapiCase,
    'a text, without a key set': () => fapiCase({ jwks: undefined }),
  },
  rejects: {
    'without a key set': [
      () => fapiCase({ assertion: { header: { kid: '{{kid}}' } }, jwks: undefined }),
      { certainty: 'strong', path: 'header.kid', found: '{{kid}}' },
    ],
    YOUR_KID: [() => fapiCase({ assertion: { header: { kid: 'YOUR_KID' } } }), { certainty: 'proof' }],
    'process.env': [
      () => fapiCase({ assertion: { header: { kid: 'process.env.JWS_KID' } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
    '$…': [() => fapiCase({ assertion: { header: { kid: '$KID' } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
