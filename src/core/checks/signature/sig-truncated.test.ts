import { fapiCase } from '../../../testing/cases.ts';
import { alteredAssertion } from '../../../testing/signatures.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { sigTruncated } from './sig-truncated.ts';

testCheck(sigTruncated, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'one byte short': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion({ form: (raw) => raw.slice(0, 40) }) },
        }),
      { certainty: 'strong', path: 'signature' },
    ],
    'characters too many, which no cut explains': [
      async () => fapiCase({ parameters: { client_assertion: `${await makeAssertion()}abc` } }),
      { certainty: 'strong', path: 'signature' },
    ],
    'without a key set': [
      async () =>
        fapiCase({
          parameters: { client_assertion: await alteredAssertion({ form: (raw) => raw.slice(0, 63) }) },
          jwks: undefined,
        }),
      { certainty: 'strong', path: 'signature' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
