import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { windowsCmdSingleQuotes } from './windows-cmd-single-quotes.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(windowsCmdSingleQuotes, {
  accepts: {
    'a healthy request': fapiCase,
    'a host whose name begins with such a word': () =>
      fapiCase({ response: 'curl: (6) Could not resolve host: application.example.sg' }),
    'double quotes in cmd.exe': () => fapiCase({ request: `C:\\> curl ${url} -d "code=x"` }),
    'a quoted name in the answer of a server': {
      response: `{"error":"invalid_request","error_description":"'client_id' parameter must not be provided twice"}`,
      request: `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\nclient_id=a&client_id=a`,
    },
    // cmd.exe ends the command at the first &.
    'a body that was copied with its quotation marks': () => fapiCase({ request: "'grant_type=x&code=y'" }),
    'single quotes in a POSIX shell': () => fapiCase({ request: `curl ${url} -d 'code=x'` }),
  },
  rejects: {
    'single quotes in cmd.exe': [
      () => fapiCase({ request: `C:\\> curl ${url} -d 'grant_type=x' -d 'code=y'` }),
      { certainty: 'proof', path: 'body', found: /^'grant_type=x/ },
    ],
    'what arrived at the server': [
      () => fapiCase({ request: "'grant_type=x" }),
      { certainty: 'proof', path: "parameters.'grant_type" },
    ],
    'the answer of a server': [
      {
        response: `{"detail":"properties which are not allowed: [\\"'client_assertion\\"]"}`.replaceAll(
          '\\',
          '',
        ),
      },
      { certainty: 'strong', path: 'body' },
    ],
    'what curl says': [
      { response: 'curl: (6) Could not resolve host: application' },
      { certainty: 'strong' },
    ],
  },
  undecided: {
    'parameters alone': [{ parameters: { code: 'x' } }, 'not-applicable'],
    'nothing at all': [{}, 'cannot-tell'],
  },
});
