import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { bomInBody } from './bom-in-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(bomInBody, {
  accepts: {
    'a healthy request': fapiCase,
    'a mark inside a value, which is another fault': () => fapiCase({ parameters: { code: '\uFEFFabc' } }),
  },
  rejects: {
    'a mark in front of the first name': [
      () => fapiCase({ request: `curl ${url} --data-binary '\uFEFFgrant_type=x&code=y'` }),
      { certainty: 'proof', path: 'parameters.\uFEFFgrant_type', expected: 'grant_type' },
    ],
    'an encoded mark': [
      () => fapiCase({ request: `curl ${url} -d '%EF%BB%BFgrant_type=x&code=y'` }),
      { certainty: 'proof' },
    ],
    'a body pasted alone': [
      () => fapiCase({ request: '\uFEFFgrant_type=x&code=y' }),
      { certainty: 'strong' },
    ],
    'UTF-16': [
      () => fapiCase({ request: `curl ${url} --data-binary 'g\u0000r\u0000a\u0000'` }),
      { certainty: 'proof', path: 'body' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { '\uFEFFcode': 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
