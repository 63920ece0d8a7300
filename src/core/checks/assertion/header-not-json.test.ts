import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { headerNotJson } from './header-not-json.ts';

testCheck(headerNotJson, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'single quotes': [
      () =>
        fapiCase({
          parameters: {
            client_assertion: [btoa("{'alg':'ES256'}").replace(/=+$/, ''), 'e30', 'AAAA'].join('.'),
          },
        }),
      { certainty: 'proof', path: 'header' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
