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

const java = (headers: string): string =>
  `HttpRequest request = HttpRequest.newBuilder().uri(URI.create("${url}"))${headers}\n  .POST(BodyPublishers.ofString("grant_type=x&code=y")).build();`;
const go = (headers: string): string =>
  `req, err := http.NewRequest("POST", "${url}", strings.NewReader("grant_type=x&code=y"))\n${headers}\nresp, err := client.Do(req)`;

testCheck(ctMissing, {
  accepts: {
    'a form body': fapiCase,
    'curl -d, which sets the header': () => fapiCase({ request: `curl ${url} -d a=1` }),
    'a request without body': () => fapiCase({ request: raw('') }),
  },
  rejects: {
    'a raw request': [() => fapiCase({ request: raw('grant_type=x&code=y') }), wrong],
    'a request of Java, from its maker to build()': [{ request: java('.header("DPoP", "x")') }, wrong],
    'a request of Go, from its making to Do': [{ request: go('req.Header.Set("DPoP", "x")') }, wrong],
    'curl that removes the header': [
      () => fapiCase({ request: `curl ${url} -H 'Content-Type:' -d a=1` }),
      wrong,
    ],
  },
  undecided: {
    'Java that sets it': [
      { request: java('.header("Content-Type", "application/x-www-form-urlencoded")') },
      'not-applicable',
    ],
    'Go that sets it': [
      { request: go('req.Header.Set("content-type", "application/x-www-form-urlencoded")') },
      'not-applicable',
    ],
    'a body alone': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'Java with a header of a name that is not shown': [
      { request: java('.header(TYPE, FORM)') },
      'not-applicable',
    ],
    'Java with a list of headers': [{ request: java('.headers(all)') }, 'not-applicable'],
    'Java whose builder goes on elsewhere': [
      { request: java('.header("A", "b"); add(builder); builder') },
      'not-applicable',
    ],
    'Go that hands the request on': [{ request: go('addHeaders(req, "form")') }, 'not-applicable'],
    'Go with headers of its own': [{ request: go('req.Header = headers') }, 'not-applicable'],
    'Go that is not sent here': [{ request: go('').replace(/\nresp.*/, '') }, 'not-applicable'],
    'parameters alone': [{ parameters: { code: 'x' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
