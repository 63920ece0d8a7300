import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { payloadDoubleJson } from './payload-double-json.ts';

testCheck(payloadDoubleJson, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'JSON in JSON': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [
              `${btoa('{"alg":"ES256"}').replace(/=+$/, '')}`,
              btoa(JSON.stringify('{"iss":"a"}'))
                .replace(/=+$/, '')
                .replaceAll('+', '-')
                .replaceAll('/', '_'),
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
