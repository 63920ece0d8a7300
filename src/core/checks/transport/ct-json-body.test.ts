import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctJsonBody } from './ct-json-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const wrong = { certainty: 'proof', path: 'headers.content-type', found: 'application/json' } as const;

testCheck(ctJsonBody, {
  accepts: {
    'a form body': fapiCase,
    'a form body with charset': () =>
      fapiCase({
        request: `curl ${url} -H 'Content-Type: application/x-www-form-urlencoded; charset=UTF-8' -d a=1`,
      }),
  },
  rejects: {
    'curl --json': [() => fapiCase({ request: `curl ${url} --json '{"code":"x"}'` }), wrong],
    'a JSON media type in another case': [
      () =>
        fapiCase({
          request: `curl ${url} -H 'content-type: Application/JSON; charset=utf-8' -d '{"code":"x"}'`,
        }),
      wrong,
    ],
  },
  undecided: {
    'a request that shows no Content-Type': [
      () => fapiCase({ request: 'grant_type=authorization_code&code=x' }),
      'not-applicable',
    ],
    'no request': [{}, 'cannot-tell'],
    'a list of parameters': [{ parameters: { grant_type: 'authorization_code' } }, 'not-applicable'],
  },
});
