import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { percentMalformed } from './percent-malformed.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const urn = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

testCheck(percentMalformed, {
  accepts: {
    'a healthy request': fapiCase,
    'an encoded percent sign': () => fapiCase({ parameters: { state: '100%' } }),
  },
  rejects: {
    'a bare percent sign': [
      () => fapiCase({ request: `curl ${url} -d state=100% -d code=x` }),
      { certainty: 'proof', path: 'parameters.state' },
    ],
    'half an escape in cmd.exe': [
      () => fapiCase({ request: `C:\\> curl ${url} -d "client_assertion_type=urn%ietf%3Aparams&code=x"` }),
      { certainty: 'proof', path: 'parameters.client_assertion_type' },
    ],
    'a URN without its percent signs': [
      () => fapiCase({ parameters: { client_assertion_type: urn.replaceAll(':', '3A') } }),
      { certainty: 'proof', path: 'parameters.client_assertion_type', expected: urn },
    ],
    'a URN without its colons': [
      { profile: 'singpass-fapi', parameters: { client_assertion_type: urn.replaceAll(':', '') } },
      { certainty: 'proof', path: 'parameters.client_assertion_type' },
    ],
    'a URL without its percent signs': [
      () => fapiCase({ parameters: { redirect_uri: 'https3A2F2Frp.example.sg' } }),
      { certainty: 'proof', path: 'parameters.redirect_uri' },
    ],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
    'a list of parameters, decoded': [{ parameters: { code: 'x' } }, 'not-applicable'],
  },
});
