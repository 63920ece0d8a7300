import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { windowsLineContinuation } from './windows-line-continuation.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(windowsLineContinuation, {
  accepts: {
    'a POSIX shell': () => fapiCase({ request: `curl ${url} \\\n -d code=x` }),
    'a caret in cmd.exe': () => fapiCase({ request: `C:\\> curl ${url} ^\n -d "code=x"` }),
  },
  rejects: {
    'a backslash in cmd.exe': [
      () => fapiCase({ request: `C:\\> curl ${url} \\\n -d "code=x"` }),
      { certainty: 'strong' },
    ],
    'a backslash in PowerShell': [
      () => fapiCase({ request: `PS C:\\> curl.exe ${url} \\\n -d "code=x"` }),
      { certainty: 'strong' },
    ],
    'what curl says': [
      { response: 'curl: (6) Could not resolve host: \\\n' },
      { certainty: 'strong', path: 'body' },
    ],
  },
  undecided: { 'a raw request': [fapiCase, 'not-applicable'], 'nothing at all': [{}, 'cannot-tell'] },
});
