import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctTextPlain } from './ct-text-plain.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const typed = (type: string) => () =>
  fapiCase({ request: `curl ${url} -H 'Content-Type: ${type}' -d 'grant_type=x&code=y'` });

testCheck(ctTextPlain, {
  accepts: {
    'a form body': fapiCase,
    'another wrong type': typed('application/xml'),
  },
  rejects: {
    'what fetch sends for a string': [
      typed('text/plain;charset=UTF-8'),
      {
        certainty: 'strong',
        path: 'headers.content-type',
        found: 'text/plain',
        expected: 'application/x-www-form-urlencoded',
      },
    ],
  },
  undecided: {
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
    'a list of parameters': [{ parameters: { grant_type: 'authorization_code' } }, 'not-applicable'],
  },
});
