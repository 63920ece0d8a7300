import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algUnsupportedCurve } from './alg-unsupported-curve.ts';

testCheck(algUnsupportedCurve, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'alg ES256K': [
      () => fapiCase({ assertion: { header: { alg: 'ES256K' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg EdDSA': [
      () => fapiCase({ assertion: { header: { alg: 'EdDSA' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg XY-Z': [
      () => fapiCase({ assertion: { header: { alg: 'XY-Z' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'an encrypted token in quotation marks, which nobody signed': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: '"eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImVuYyI6IkEyNTZHQ00ifQ.a.b.c.d"',
          },
        }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'HS256' } } }), 'not-applicable'],
  },
});
