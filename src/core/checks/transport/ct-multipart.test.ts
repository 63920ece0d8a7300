import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { ctMultipart } from './ct-multipart.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const wrong = { certainty: 'proof', path: 'headers.content-type', found: /^multipart\/form-data/ } as const;

testCheck(ctMultipart, {
  accepts: {
    'a form body': fapiCase,
    'JSON, which is another fault': () => fapiCase({ request: `curl ${url} --json '{}'` }),
  },
  rejects: {
    'curl -F': [() => fapiCase({ request: `curl ${url} -F grant_type=authorization_code -F code=x` }), wrong],
    'a raw multipart request': [
      () =>
        fapiCase({
          request: `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: multipart/form-data; boundary=xx\r\n\r\n--xx\r\nContent-Disposition: form-data; name="code"\r\n\r\nx\r\n--xx--`,
        }),
      wrong,
    ],
    'a multipart body under the form header': [
      () =>
        fapiCase({
          request: `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n--xx\r\nContent-Disposition: form-data; name="code"\r\n\r\nx\r\n--xx--`,
        }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { code: 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
