import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { b64False } from './b64-false.ts';

testCheck(b64False, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    false: [
      () =>
        fapiCase({
          parameters: {
            client_assertion: `${btoa('{"alg":"ES256","b64":false}')}.e30.AAAA`.replaceAll('=', ''),
          },
        }),
      { certainty: 'proof', path: 'header.b64' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
