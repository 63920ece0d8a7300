import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { embeddedKeyHeader } from './embedded-key-header.ts';

testCheck(embeddedKeyHeader, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    jku: [
      () => fapiCase({ assertion: { header: { jku: 'https://rp.example.sg/keys' } } }),
      { certainty: 'hint', path: 'header.jku' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
