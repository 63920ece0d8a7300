import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { duplicateJsonKeys } from './duplicate-json-keys.ts';

testCheck(duplicateJsonKeys, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'iss twice': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('{"iss":"a","iss":"b"}').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', severity: 'warning', path: 'claims.iss' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
