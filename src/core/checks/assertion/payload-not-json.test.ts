import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { payloadNotJson } from './payload-not-json.ts';

testCheck(payloadNotJson, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'Python words': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('{"iss": None}').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
    'a number': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('42').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
    'an array': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa('[1]').replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'),
              'AAAA',
            ].join('.'),
          },
        }),
      { certainty: 'proof', path: 'claims' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
