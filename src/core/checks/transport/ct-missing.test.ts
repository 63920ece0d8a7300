import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctMissing } from './ct-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const raw = (body: string) =>
  `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nAccept: */*\r\n\r\n${body}`;
const wrong = {
  certainty: 'strong',
  path: 'headers.content-type',
  expected: 'application/x-www-form-urlencoded',
} as const;

testCheck(ctMissing, {
  accepts: {
    'a form body': fapiCase,
    'curl -d, which sets the header': () => fapiCase({ request: `curl ${url} -d a=1` }),
    'a request without body': () => fapiCase({ request: raw('') }),
  },
  rejects: {
    'a raw request': [() => fapiCase({ request: raw('grant_type=x&code=y') }), wrong],
    'curl that removes the header': [
      () => fapiCase({ request: `curl ${url} -H 'Content-Type:' -d a=1` }),
      wrong,
    ],
  },
  undecided: {
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'parameters alone': [{ parameters: { code: 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
