import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidLiteralEnv } from './kid-literal-env.ts';

testCheck(kidLiteralEnv, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'process.env': [
      () => fapiCase({ assertion: { header: { kid: 'process.env.JWS_KID' } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
    '$…': [() => fapiCase({ assertion: { header: { kid: '$KID' } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
