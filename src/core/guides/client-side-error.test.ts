import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { errorAnswer, testGuide } from '../../testing/test-guide.ts';
import { clientSideErrorGuide } from './client-side-error.ts';

const response = errorAnswer(400, 'CLIENT_SIDE_ERROR', 'This is an invalid request.');
const request = (text: string) => () => legacyCase({ request: text, response });
const url = 'https://stg-id.singpass.gov.sg/token';

testGuide(clientSideErrorGuide, {
  byHand: {
    'the body is no form': [{ contenttype: 'yes' }, 'c-contenttype'],
    'the method is wrong': [{ method: 'yes' }, 'c-method'],
    'the path is wrong': [{ path: 'yes' }, 'c-path'],
    'a shell changed the command': [{ shell: 'yes' }, 'c-shell'],
    'a parameter is missing': [{ missing: 'yes' }, 'c-missing'],
    'a name is wrong': [{ names: 'yes' }, 'c-names'],
    'a value holds something foreign': [{ values: 'yes' }, 'c-values'],
    'the callback brought an error': [{ 'callback-error': 'yes' }, 'c-callback-error'],
    'client_id is malformed': [{ clientid: 'yes' }, 'c-clientid'],
    'the verifier is too short': [{ verifier: 'yes' }, 'c-verifier'],
    'a secret is sent along': [{ secret: 'yes' }, 'c-secret'],
    'a proxy may change the request': [{ proxy: 'yes' }, 'c-proxy'],
    'nothing of all this, and no proxy': [{ proxy: 'no' }, 'end'],
    'nothing of all this, as far as is known': [{ proxy: 'unknown' }, 'end'],
  },
  byEvidence: {
    'a JSON body': [request(`curl ${url} --json '{"code":"x"}'`), 'ct-json-body', 'c-contenttype'],
    'a multipart body': [
      request(`curl ${url} -F grant_type=authorization_code`),
      'ct-multipart',
      'c-contenttype',
    ],
    'no body': [request(`curl -X POST ${url}`), 'body-empty', 'c-method'],
    'the whole body as one value': [
      request(`curl ${url} --data-urlencode 'grant_type=authorization_code&code=x'`),
      'curl-urlencode-whole-body',
      'c-shell',
    ],
    'another path': [
      () => fapiCase({ url: 'https://stg-id.singpass.gov.sg/fapi/par', response }),
      'wrong-path',
      'c-path',
    ],
    'no code': [() => legacyCase({ parameters: { code: undefined }, response }), 'code-missing', 'c-missing'],
    'a placeholder': [
      () => legacyCase({ parameters: { client_id: 'YOUR_CLIENT_ID' }, response }),
      'placeholder-left',
      'c-values',
    ],
    'a client secret': [
      () => legacyCase({ parameters: { client_secret: 's3cret' }, response }),
      'client-secret-used',
      'c-secret',
    ],
  },
});
