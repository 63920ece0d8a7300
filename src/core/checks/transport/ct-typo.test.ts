import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctTypo } from './ct-typo.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const typed = (type: string) => () =>
  fapiCase({ request: `curl ${url} -H 'Content-Type: ${type}' -d 'grant_type=x&code=y'` });
const wrong = (found: string) =>
  ({
    certainty: 'proof',
    path: 'headers.content-type',
    found,
    expected: 'application/x-www-form-urlencoded',
  }) as const;

testCheck(ctTypo, {
  accepts: {
    'a form body': fapiCase,
    'another case and a charset': typed('APPLICATION/X-WWW-FORM-URLENCODED;charset=utf-8'),
    'text/plain, which is another fault': typed('text/plain'),
  },
  rejects: {
    'form-encoded': [typed('application/x-www-form-encoded'), wrong('application/x-www-form-encoded')],
    'url-encoded': [typed('application/x-www-form-url-encoded'), wrong('application/x-www-form-url-encoded')],
    'no type': [typed('x-www-form-urlencoded'), wrong('x-www-form-urlencoded')],
    'another type altogether': [typed('application/xml'), wrong('application/xml')],
  },
  undecided: {
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
    'a list of parameters': [{ parameters: { grant_type: 'authorization_code' } }, 'not-applicable'],
  },
});
