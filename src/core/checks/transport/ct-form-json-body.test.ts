import { expect, it } from 'vitest';
import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';
import { ctFormJsonBody } from './ct-form-json-body.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const json = '{"grant_type":"authorization_code","code":"x"}';

testCheck(ctFormJsonBody, {
  accepts: {
    'a form body': fapiCase,
    'JSON that is declared as JSON': () => fapiCase({ request: `curl ${url} --json '${json}'` }),
    'a value that holds a brace': () => fapiCase({ request: `curl ${url} -d 'state={x}&code=y'` }),
  },
  rejects: {
    'JSON under the form header of curl -d': [
      () => fapiCase({ request: `curl ${url} -d '${json}'` }),
      { certainty: 'proof', path: 'body', found: /^\{"grant_type"/ },
    ],
    'JSON in a raw request': [
      () =>
        fapiCase({
          request: `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${json}`,
        }),
      { certainty: 'proof', path: 'body' },
    ],
    'JSON pasted alone, which a program may have printed': [
      () => fapiCase({ request: json }),
      { certainty: 'hint', path: 'body' },
    ],
    'JSON pasted alone, beside an answer that names another fault': [
      () => fapiCase({ request: json, response: '{"error":"invalid_grant"}' }),
      { certainty: 'hint', path: 'body' },
    ],
    'JSON pasted alone, in which the server saw no parameter': [
      () =>
        fapiCase({
          request: json,
          response:
            'HTTP/1.1 400\r\n\r\n{"error":"invalid_request","error_description":"only application/x-www-form-urlencoded content-type bodies are supported on POST /token"}',
        }),
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { code: '{"a":1}' } }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});

it('is the one finding where an encoder made one name of the text, and shows nothing of it', async () => {
  const { diagnosis } = await analyse(
    await fapiCase({
      request: `POST ${url} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${encodeURIComponent(json)}=`,
    }),
    testNow,
  );
  expect(diagnosis.findings.map(({ code }) => code).filter((code) => !code.startsWith('dpop-'))).toEqual([
    'ct-form-json-body',
  ]);
});
