import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { powershellCurlAlias } from './powershell-curl-alias.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(powershellCurlAlias, {
  accepts: {
    'a POSIX shell': () => fapiCase({ request: `curl ${url} -d code=x` }),
    'curl.exe': () => fapiCase({ request: `PS C:\\> curl.exe ${url} -d code=x` }),
  },
  rejects: {
    'a PowerShell prompt': [
      () => fapiCase({ request: `PS C:\\Users\\me> curl -X POST ${url} -d 'code=x'` }),
      { certainty: 'hint', severity: 'warning', found: 'curl', expected: 'curl.exe' },
    ],
    'the message': [
      { response: "Invoke-WebRequest : Cannot bind parameter 'Headers'. Cannot convert the value" },
      { certainty: 'strong', severity: 'error', path: 'body' },
    ],
    'the other message': [
      { response: "A positional parameter cannot be found that accepts argument '-d'." },
      { certainty: 'strong' },
    ],
  },
  undecided: { 'a raw request': [fapiCase, 'not-applicable'], 'nothing at all': [{}, 'cannot-tell'] },
});
